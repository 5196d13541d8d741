import { cardLine } from './card-line.ts';
import { type Block, heading, list, note, onNewPage, tableOr, text } from './page.ts';
import { selfAndOthers } from './self-and-others.ts';
import { roleAt, type Subject } from './subject.ts';

/**
 * A page for each actor that somebody there is, to be handed over: what it does, what others expect
 * of it, what it offers that is not seen, what it may do, and what is written that names it. Those
 * that are on the map without having been there follow without a page each.
 */
export function organisationPages(subject: Subject): Block[] {
  const { snapshot, analysis, t } = subject;
  const placed = new Set(snapshot.placements.map(({ actor }) => actor));
  const named = new Set(snapshot.cards.flatMap(({ actors }) => actors));
  const told = snapshot.actors.filter(({ id }) => placed.has(id) || named.has(id));
  const types = new Set(
    [
      ...analysis.balance.types,
      ...analysis.balance.answered.flatMap(({ types: some }) => some),
    ].map(({ type }) => type),
  );
  const there = new Set(
    snapshot.organisationTypes.filter(({ id }) => types.has(id)).flatMap(({ actors }) => actors),
  );
  const own = told.filter(({ id }) => there.has(id));
  const others = told.filter(({ id }) => !there.has(id));
  return [
    ...(own.length === 0
      ? []
      : [
          onNewPage(1, t('report.organisations')),
          text(t('report.organisations.words')),
          ...own.flatMap((actor, index) => [
            index === 0 ? heading(2, actor.name) : onNewPage(2, actor.name),
            ...organisation(subject, actor),
          ]),
        ]),
    ...(others.length === 0
      ? []
      : [
          onNewPage(1, t('report.organisations.others')),
          text(t('report.organisations.others.words')),
          ...others.flatMap((actor) => [heading(2, actor.name), ...organisation(subject, actor)]),
        ]),
  ];
}

function organisation(subject: Subject, actor: Subject['snapshot']['actors'][number]): Block[] {
  const { snapshot, t } = subject;
  const naming = (kinds: readonly string[]) =>
    snapshot.cards.filter(({ kind, actors }) => kinds.includes(kind) && actors.includes(actor.id));
  const written = (key: Parameters<Subject['t']>[0], kinds: readonly string[]): Block[] => {
    const cards = naming(kinds);
    if (cards.length === 0) return [];
    return [heading(3, t(key)), ...list(cards.map((card) => lineWithStage(subject, card)))];
  };
  return [
    text(
      actor.mandate === ''
        ? t('report.organisation.mandate.none')
        : t('report.organisation.mandate', { mandate: actor.mandate }),
    ),
    roles(subject, actor),
    ...expectations(subject, actor),
    ...written('report.organisation.offers', ['support', 'practice']),
    ...written('report.organisation.gaps', ['gap']),
    ...written('report.organisation.needs', ['need', 'funding']),
  ];
}

function roles(
  subject: Subject,
  { id, name }: { readonly id: string; readonly name: string },
): Block {
  const { stages, t } = subject;
  const rows = stages
    .map((stage) => [
      stage.name,
      roleAt(subject, id, stage.id, 'today'),
      roleAt(subject, id, stage.id, 'wanted'),
    ])
    .filter(([, today, wanted]) => today !== '' || wanted !== '')
    .map((row) => row.map((words) => words || '–'));
  return tableOr(
    t('report.organisation.noRole'),
    t('report.organisation.roles', { actor: name }),
    [t('report.stageWord'), t('report.today'), t('report.wanted')],
    rows,
    [2, 1, 1],
  );
}

function expectations(
  subject: Subject,
  actor: { readonly id: string; readonly name: string },
): Block[] {
  const { analysis, t } = subject;
  const round = analysis.rounds.at(-1);
  if (round === undefined) return [];
  const rows = selfAndOthers(subject, round)
    .filter((one) => one.actor === actor.id)
    .map(({ words }) => words);
  if (rows.length === 0) return [];
  return [
    tableOr(
      '',
      t('report.organisation.views', { actor: actor.name }),
      [
        t('report.stageWord'),
        t('report.organisation.view'),
        t('report.organisation.self'),
        t('report.organisation.others'),
      ],
      rows,
      [3, 3, 2.4, 2.4],
    ),
    note(t('report.organisation.care')),
  ];
}

function lineWithStage(subject: Subject, card: Subject['snapshot']['cards'][number]): string {
  const { names, t } = subject;
  return t('report.organisation.line', {
    stage: names.stage(card.stage),
    words: cardLine(subject, card),
  });
}
