import { type Block, heading, note, tableOr, text } from './page.ts';
import { choice, field, kronor, type Subject } from './subject.ts';

/** What money is needed and where some could come from, with the sums of what is said. */
export function budget(subject: Subject): Block[] {
  const { snapshot, names, t } = subject;
  const rowsOf = (direction: string) =>
    snapshot.cards
      .filter((card) => card.kind === 'funding' && card.direction === direction)
      .map((card) => [
        card.text,
        names.stage(card.stage),
        kronor(subject, card),
        field(card, 'source'),
        field(card, 'cofunder'),
        [choice(subject, card, 'status'), field(card, 'year')].filter(Boolean).join(', '),
      ]);
  const head = [
    t('report.funding.what'),
    t('report.stageWord'),
    t('report.funding.amount'),
    t('report.funding.source'),
    t('report.funding.cofunder'),
    t('report.funding.status'),
  ];
  const widths = [3.8, 2.5, 2, 3.2, 2.7, 2];
  return [
    heading(1, t('report.application.budget')),
    ...sums(subject),
    heading(2, t('report.application.needs')),
    tableOr(t('report.funding.none'), t('report.application.needs'), head, rowsOf('need'), widths),
    heading(2, t('report.application.cofunding')),
    tableOr(
      t('report.funding.none'),
      t('report.application.cofunding'),
      head,
      rowsOf('possibility'),
      widths,
    ),
    note(t('report.application.time')),
  ];
}

/** What comes once is never added to what comes again. */
function sums({ analysis, t }: Subject): Block[] {
  const parts = (['needs', 'uncovered', 'possibilities'] as const).map((part) => {
    const add = (which: 'once' | 'recurring') =>
      analysis.fundingMap.reduce((sum, stage) => sum + stage[part][which], 0);
    return { part, once: add('once'), recurring: add('recurring') };
  });
  if (parts.every(({ once, recurring }) => once + recurring === 0)) return [];
  const words = (amount: number) => t('report.kronor', { amount: t.number(amount) });
  return [
    tableOr(
      '',
      t('report.application.sums'),
      ['', t('report.application.once'), t('report.application.recurring')].map(
        (one) => one || t('report.funding.what'),
      ),
      parts.map(({ part, once, recurring }) => [
        t(`report.application.sum.${part}`),
        words(once),
        words(recurring),
      ]),
      [3, 2, 2],
    ),
    text(t('report.application.sums.words')),
  ];
}
