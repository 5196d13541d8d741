import { describeFigures, describeNote } from '@samsyn/analysis';
import { budget } from './budget.ts';
import { sectionOf } from './findings-section.ts';
import { type Block, heading, lead, list, note, type Page, tableOr, text } from './page.ts';
import { principles } from './principles.ts';
import { dateOf, roleAt, type Subject, sourceOf, titleOf } from './subject.ts';

/** Where the kinds of gaps are looked for first, in the order that a funder asks for. */
const LEVELS = [
  { level: 'individual', gaps: ['competence'] },
  { level: 'organisation', gaps: ['role', 'other'] },
  { level: 'structure', gaps: ['mandate', 'programme'] },
] as const;

/** Gaps that nobody has taken, the most voted for first. */
const MOST_WISHED = 5;

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

/** What the workshop found: how alike the pictures are, whom it is about, and the causes by level. */
function problem(subject: Subject): Block[] {
  const { analysis, names, t } = subject;
  const open = analysis.gaps.filter(({ status }) => status !== 'closed');
  return [
    heading(1, t('report.application.problem')),
    text(t('report.application.frame')),
    text(t('report.application.problem.words', { count: open.length })),
    ...unshared(subject),
    ...targetGroups(subject),
    ...LEVELS.flatMap(({ level, gaps }): Block[] => {
      const found = open.filter(({ gap }) => (gaps as readonly string[]).includes(gap));
      return [
        heading(2, t(`report.application.cause.${level}`)),
        ...(found.length === 0
          ? [text(t('report.application.cause.none'))]
          : list(
              found.map(({ stage, text: words, rule, votes }) =>
                t('report.application.gap', {
                  stage: names.stage(stage),
                  words,
                  rule: [
                    ...(rule === null ? [] : [rule]),
                    ...(votes === null
                      ? []
                      : [
                          t('report.votes', { total: votes.total, types: votes.organisationTypes }),
                        ]),
                  ]
                    .map((said) => ` (${said})`)
                    .join(''),
                }),
              ),
            )),
      ];
    }),
    note(t('report.application.problem.check')),
  ];
}

/** How far the organisations share a picture, in the latest round, with what limits the figures. */
function unshared({ analysis, t, timeZone }: Subject): Block[] {
  const round = analysis.rounds.at(-1);
  if (round === undefined || round.people === 0) return [];
  const { people, organisationTypes } = round;
  return [
    heading(2, t('report.application.shared')),
    text(t('findings.round.people', { people, organisationTypes })),
    ...list(describeFigures(round, t).slice(0, 3)),
    note(describeNote(round.note, t, timeZone)),
  ];
}

function targetGroups({ analysis, names, t }: Subject): Block[] {
  const rows = analysis.targets
    .filter(({ needs, supports, gaps }) => needs + supports + gaps > 0)
    .map(({ target, needs, supports, gaps, withoutSupport }) => [
      t(`target.${target}`),
      String(needs),
      String(supports),
      String(gaps),
      t.list(withoutSupport.map(names.stage)) || '–',
    ]);
  return [
    heading(2, t('report.application.targets')),
    tableOr(
      t('report.application.targets.none'),
      t('report.application.targets.caption'),
      [
        t('report.procurement.targets'),
        t('kind.need.plural'),
        t('kind.support.plural'),
        t('kind.gap.plural'),
        t('report.application.withoutSupport'),
      ],
      rows,
      [3, 1.2, 2, 1.4, 4],
    ),
  ];
}

function actors(subject: Subject): Block[] {
  const { snapshot, t, stages } = subject;
  const rolesOf = (actor: string, layer: 'today' | 'wanted'): string =>
    stages
      .flatMap(({ id, name }) => {
        const role = roleAt(subject, actor, id, layer);
        return role === '' ? [] : [`${name}: ${role}`];
      })
      .join('; ');
  const rows = snapshot.actors
    .map(({ id, name }) => [name, rolesOf(id, 'today'), rolesOf(id, 'wanted')])
    .filter(([, today, wanted]) => today !== '' || wanted !== '');
  return [
    heading(1, t('report.application.actors')),
    tableOr(
      t('report.stage.nobody'),
      t('report.application.actors.caption'),
      [t('report.actor'), t('report.today'), t('report.wanted')],
      rows,
      [2, 3, 3],
    ),
    ...sectionOf(subject, 'findings.heading.support'),
  ];
}

function activities({ analysis, names, t }: Subject): Block[] {
  const wished = analysis.gaps
    .filter(({ status, votes }) => status === 'open' && votes !== null)
    .slice(0, MOST_WISHED);
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
      [4, 2.4, 2.4, 1.8],
    ),
    ...(wished.length === 0
      ? []
      : [
          text(t('report.application.activities.open')),
          ...list(
            wished.map(({ text: words, stage }) =>
              t('report.application.gap', { stage: names.stage(stage), words, rule: '' }),
            ),
          ),
        ]),
  ];
}
