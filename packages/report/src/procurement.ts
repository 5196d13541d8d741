import { TARGETS } from '@samsyn/board';
import { type Block, heading, lead, note, type Page, tableOr, text, withoutEmpty } from './page.ts';
import {
  actorList,
  choice,
  dateOf,
  field,
  type Subject,
  sourceOf,
  targetsOf,
  titleOf,
} from './subject.ts';

type Card = Subject['snapshot']['cards'][number];

/** Competence needs for a coming procurement: what, for whom, how many, where, and on which card it stands. */
export function procurementPage(subject: Subject): Page {
  const { t, stages } = subject;
  const without = stages.filter(({ id }) => needsAt(subject, id).length === 0);
  return {
    title: t('report.procurement.title'),
    subtitle: `${titleOf(subject)}, ${dateOf(subject)}`,
    language: t.locale,
    source: sourceOf(subject),
    blocks: [
      lead(t('report.procurement.words')),
      note(t('report.procurement.limits')),
      { is: 'contents' },
      ...overview(subject),
      ...(without.length === stages.length
        ? []
        : [
            {
              is: 'wide',
              blocks: stages.flatMap(({ id, name }) => stageBlocks(subject, id, name)),
            } as const,
          ]),
      ...(without.length === 0 || without.length === stages.length
        ? []
        : [
            heading(1, t('report.procurement.without')),
            text(
              t('report.procurement.without.words', {
                stages: t.list(without.map(({ name }) => name)),
              }),
            ),
          ]),
      ...trainers(subject),
    ],
  };
}

function needsAt({ snapshot }: Subject, stage: string): Card[] {
  return snapshot.cards.filter(
    (card) =>
      card.stage === stage &&
      (card.kind === 'need' ||
        (card.kind === 'gap' && card.gap === 'competence' && card.status !== 'closed')),
  );
}

/** How many needs name each target group, and how many people they say that it is about. */
function overview(subject: Subject): Block[] {
  const { stages, t } = subject;
  const needs = stages.flatMap(({ id }) => needsAt(subject, id));
  const names = (card: Card, target: string): boolean =>
    Array.isArray(card.targets) && card.targets.includes(target);
  const row = (words: string, cards: readonly Card[]): string[] => [
    words,
    String(cards.length),
    peopleIn(cards, t),
    t.list(
      stages.filter(({ id }) => cards.some(({ stage }) => stage === id)).map(({ name }) => name),
    ),
  ];
  const rows = [
    ...TARGETS.flatMap((target) => {
      const cards = needs.filter((card) => names(card, target));
      return cards.length === 0 ? [] : [row(t(`target.${target}`), cards)];
    }),
    ...(needs.some((card) => targetsOf(subject, card) === '')
      ? [
          row(
            t('report.procurement.everybody'),
            needs.filter((card) => targetsOf(subject, card) === ''),
          ),
        ]
      : []),
  ];
  return [
    heading(1, t('report.procurement.overview')),
    tableOr(
      t('report.procurement.nothing'),
      t('report.procurement.overview.caption'),
      [
        t('report.procurement.targets'),
        t('report.procurement.needs'),
        t('report.people'),
        t('report.procurement.stages'),
      ],
      rows,
      [3, 1.2, 1.6, 5],
    ),
    ...(rows.length === 0 ? [] : [note(t('report.procurement.overview.note'))]),
  ];
}

function peopleIn(cards: readonly Card[], t: Subject['t']): string {
  const counts = cards.flatMap(({ people }) => (typeof people === 'number' ? [people] : []));
  return counts.length === 0
    ? t('report.procurement.unsaid')
    : t.number(counts.reduce((sum, count) => sum + count, 0));
}

function stageBlocks(subject: Subject, stage: string, name: string): Block[] {
  const { snapshot, t } = subject;
  const { place, region } = snapshot.board;
  const where = [place, region].filter((part) => part !== '').join(', ');
  const cards = needsAt(subject, stage);
  if (cards.length === 0) return [];
  const rows = cards.map((card) => [
    field(card, 'competence') || card.text,
    field(card, 'competence') === '' ? '' : card.text,
    targetsOf(subject, card),
    field(card, 'people'),
    where,
    source(subject, card),
  ]);
  return [
    heading(1, name),
    withoutEmpty(
      tableOr(
        '',
        t('report.procurement.caption', { stage: name }),
        [
          t('report.procurement.competence'),
          t('report.procurement.why'),
          t('report.procurement.targets'),
          t('report.procurement.count'),
          t('report.procurement.place'),
          t('report.procurement.from'),
        ],
        rows,
        [3, 3.2, 2.8, 1.2, 2.2, 3.2],
      ),
      [1],
    ),
  ];
}

/** What kind of card says so, whom it names, and how many voted for it. */
function source(subject: Subject, card: Card): string {
  const { t } = subject;
  const said = t('report.procurement.source', {
    kind: t(`kind.${card.kind}`),
    actors: actorList(subject, card.actors) || t('report.procurement.room'),
  });
  const { votes } = card;
  if (votes === undefined) return said;
  return `${said}; ${t('report.votes', { total: votes.total, types: votes.organisationTypes })}`;
}

/** Who has something to teach already: support of the kind, stage by stage. */
function trainers(subject: Subject): Block[] {
  const { snapshot, names, t } = subject;
  const rows = snapshot.cards
    .filter(({ kind, supportKind }) => kind === 'support' && TEACHING.has(String(supportKind)))
    .map((card) => [
      card.text,
      choice(subject, card, 'supportKind'),
      names.stage(card.stage),
      actorList(subject, card.actors),
    ]);
  return [
    heading(1, t('report.procurement.already')),
    tableOr(
      t('report.procurement.already.none'),
      t('report.procurement.already.caption'),
      [
        t('report.procurement.support'),
        t('report.gap.kind'),
        t('report.stageWord'),
        t('report.actor'),
      ],
      rows,
      [4, 2.4, 2.6, 3],
    ),
  ];
}

const TEACHING = new Set(['information', 'advice', 'training', 'supervision']);
