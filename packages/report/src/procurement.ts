import { type Block, heading, lead, note, type Page, tableOr } from './page.ts';
import { actorList, dateOf, field, type Subject, sourceOf, targetsOf, titleOf } from './subject.ts';

/** Competence needs for a coming procurement: what, for whom, how many, where, and who said so. */
export function procurementPage(subject: Subject): Page {
  const { t, stages } = subject;
  return {
    title: t('report.procurement.title'),
    subtitle: `${titleOf(subject)}, ${dateOf(subject)}`,
    language: t.locale,
    source: sourceOf(subject),
    blocks: [
      lead(t('report.procurement.words')),
      note(t('report.procurement.limits')),
      { is: 'contents' },
      ...stages.flatMap(({ id, name }) => stageBlocks(subject, id, name)),
    ],
  };
}

function stageBlocks(subject: Subject, stage: string, name: string): Block[] {
  const { snapshot, t } = subject;
  const { place, region } = snapshot.board;
  const where = [place, region].filter((part) => part !== '').join(', ');
  const rows = snapshot.cards
    .filter(
      (card) =>
        card.stage === stage &&
        (card.kind === 'need' || (card.kind === 'gap' && card.gap === 'competence')),
    )
    .map((card) => [
      field(card, 'competence') || card.text,
      field(card, 'competence') === '' ? '' : card.text,
      targetsOf(subject, card),
      field(card, 'people'),
      where,
      t('report.procurement.source', {
        kind: t(`kind.${card.kind}`),
        actors: actorList(subject, card.actors) || t('report.procurement.room'),
      }),
    ]);
  return [
    heading(1, name),
    tableOr(
      t('report.procurement.none'),
      t('report.procurement.caption', { stage: name }),
      [
        t('report.procurement.competence'),
        t('report.procurement.why'),
        t('report.procurement.targets'),
        t('report.people'),
        t('report.procurement.place'),
        t('report.procurement.from'),
      ],
      rows,
      [3, 4, 2, 1, 2, 3],
    ),
  ];
}
