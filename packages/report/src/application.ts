import { type Block, heading, lead, note, type Page, tableOr, text } from './page.ts';
import { choice, dateOf, field, kronor, type Subject, sourceOf, titleOf } from './subject.ts';

/** Where the kinds of gaps are looked for first, in the order that a funder asks for. */
const LEVELS = [
  { level: 'individual', gaps: ['competence'] },
  { level: 'organisation', gaps: ['role', 'other'] },
  { level: 'structure', gaps: ['mandate', 'programme'] },
] as const;

/** Ground for an application, in the order of the questions that a social fund asks. */
export function applicationPage(subject: Subject): Page {
  const { t } = subject;
  return {
    title: t('report.application.title'),
    subtitle: `${titleOf(subject)}, ${dateOf(subject)}`,
    language: t.locale,
    source: sourceOf(subject),
    blocks: [
      lead(t('report.application.words')),
      { is: 'contents' },
      ...problem(subject),
      ...actors(subject),
      ...activities(subject),
      ...budget(subject),
      ...principles(subject),
    ],
  };
}

function problem({ analysis, names, t }: Subject): Block[] {
  const open = analysis.gaps.filter(({ status }) => status !== 'closed');
  return [
    heading(1, t('report.application.problem')),
    text(t('report.application.problem.words', { count: open.length })),
    ...LEVELS.flatMap(({ level, gaps }): Block[] => {
      const found = open.filter(({ gap }) => (gaps as readonly string[]).includes(gap));
      return [
        heading(2, t(`report.application.cause.${level}`)),
        found.length === 0
          ? text(t('report.application.cause.none'))
          : {
              is: 'list',
              items: found.map(({ stage, text: words, rule }) =>
                t('report.application.gap', {
                  stage: names.stage(stage),
                  words,
                  rule: rule === null ? '' : ` (${rule})`,
                }),
              ),
            },
      ];
    }),
    note(t('report.application.problem.check')),
  ];
}

function actors({ snapshot, names, t, stages }: Subject): Block[] {
  const rows = snapshot.actors.flatMap(({ id, name }) => {
    const roles = stages.flatMap((stage) => {
      const found = snapshot.placements.find(
        (one) => one.actor === id && one.stage === stage.id && one.layer === 'today',
      );
      return found === undefined ? [] : [`${stage.name}: ${names.role(found.role)}`];
    });
    return roles.length === 0 ? [] : [[name, roles.join('; ')]];
  });
  return [
    heading(1, t('report.application.actors')),
    tableOr(
      t('report.stage.nobody'),
      t('report.application.actors.caption'),
      [t('report.actor'), t('report.role')],
      rows,
      [1, 3],
    ),
  ];
}

function activities({ analysis, names, t }: Subject): Block[] {
  const rows = analysis.gaps
    .filter(({ status }) => status === 'taken')
    .map(({ text: words, stage, owner, due }) => [
      words,
      names.stage(stage),
      owner ?? '',
      due ?? '',
    ]);
  return [
    heading(1, t('report.application.activities')),
    tableOr(
      t('report.application.activities.none'),
      t('report.application.activities.caption'),
      [t('report.gap'), t('report.stageWord'), t('report.gap.owner'), t('report.gap.due')],
      rows,
      [4, 2, 2, 2],
    ),
  ];
}

function budget(subject: Subject): Block[] {
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
        choice(subject, card, 'status'),
      ]);
  const head = [
    t('report.funding.what'),
    t('report.stageWord'),
    t('report.funding.amount'),
    t('report.funding.source'),
    t('report.funding.cofunder'),
    t('report.funding.status'),
  ];
  const widths = [4, 2, 2, 2, 2, 2];
  return [
    heading(1, t('report.application.budget')),
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
  ];
}

function principles({ analysis, names, t }: Subject): Block[] {
  const observed = analysis.equality.flatMap(({ stage, observations }) =>
    observations.map((one) => `${names.stage(stage)}: ${one.text}`),
  );
  return [
    heading(1, t('report.application.principles')),
    heading(2, t('report.application.equality')),
    observed.length === 0 ? text(t('report.equality.none')) : { is: 'list', items: observed },
    heading(2, t('report.application.accessibility')),
    text(t('report.application.accessibility.words')),
    heading(2, t('report.application.nonDiscrimination')),
    text(t('report.application.nonDiscrimination.words')),
  ];
}
