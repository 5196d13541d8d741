import type { OtherChange, TemplateChange, TemplatePart } from './changes.ts';
import { alike, changedFields, type SnapshotPair } from './snapshot-pair.ts';

interface Part {
  readonly id: string;
  readonly name: string;
  readonly hidden?: boolean;
  readonly [field: string]: unknown;
}

/** The fields of each part besides name and hiding, which have sentences of their own. */
const FIELDS: Record<TemplatePart, readonly string[]> = {
  stage: ['phase', 'description', 'questions', 'equalityPrompt'],
  actor: ['short', 'group', 'sector', 'level', 'mandate'],
  organisationType: ['actors'],
};

/** What became of stages, actors and organisation types. */
export function templateChanges({ before, after }: SnapshotPair): TemplateChange[] {
  return [
    ...partChanges('stage', before.stages, after.stages),
    ...partChanges('actor', before.actors, after.actors),
    ...partChanges('organisationType', before.organisationTypes, after.organisationTypes),
  ];
}

function partChanges(of: TemplatePart, before: readonly Part[], after: readonly Part[]) {
  const old = new Map(before.map((part) => [part.id, part]));
  const now = new Map(after.map((part) => [part.id, part]));
  const changes: TemplateChange[] = [];
  for (const part of after) {
    const { id, name } = part;
    const was = old.get(id);
    if (was === undefined) changes.push({ of, sort: 'added', id, name });
    else changes.push(...samePartChanges(of, was, part));
  }
  for (const { id, name } of before) {
    if (!now.has(id)) changes.push({ of, sort: 'removed', id, name });
  }
  const idsIn = (list: readonly Part[], other: ReadonlyMap<string, Part>) =>
    list.map(({ id }) => id).filter((id) => other.has(id));
  if (!alike(idsIn(before, now), idsIn(after, old))) changes.push({ of, sort: 'reordered' });
  return changes;
}

function samePartChanges(of: TemplatePart, was: Part, now: Part): TemplateChange[] {
  const { id, name } = now;
  const changes: TemplateChange[] = [];
  if (was.name !== name) changes.push({ of, sort: 'renamed', id, name, from: was.name });
  if (was.hidden !== now.hidden) {
    changes.push({ of, sort: now.hidden ? 'hidden' : 'shown', id, name });
  }
  const fields = changedFields(was, now, FIELDS[of]);
  if (fields.length > 0) changes.push({ of, sort: 'edited', id, name, fields });
  return changes;
}

const BOARD_FIELDS = ['title', 'place', 'region', 'locale', 'definition', 'meetingUrl'];

/** What became of the board's own fields, its words, its agenda and its rounds. */
export function otherChanges({ before, after }: SnapshotPair): OtherChange[] {
  const changes: OtherChange[] = changedFields(before.board, after.board, BOARD_FIELDS).map(
    (change) => ({ of: 'board', ...change }),
  );
  const words = new Map(Object.entries(before.vocabulary));
  const newWords = new Map(Object.entries(after.vocabulary));
  const terms = [...new Set([...words.keys(), ...newWords.keys()])]
    .filter((term) => !alike(words.get(term), newWords.get(term)))
    .sort();
  if (terms.length > 0) changes.push({ of: 'vocabulary', terms });
  if (!alike(before.agenda, after.agenda)) changes.push({ of: 'agenda' });
  return [...changes, ...dayChanges({ before, after })];
}

/** What became of the rounds, the surveys and the votes. */
function dayChanges({ before, after }: Pick<SnapshotPair, 'before' | 'after'>): OtherChange[] {
  const cameAndWent = <One extends { readonly id: string }>(
    old: readonly One[],
    now: readonly One[],
    changeOf: (one: One, sort: 'added' | 'removed') => OtherChange,
  ): OtherChange[] => {
    const [were, are] = [new Set(old.map(({ id }) => id)), new Set(now.map(({ id }) => id))];
    return [
      ...now.filter(({ id }) => !were.has(id)).map((one) => changeOf(one, 'added')),
      ...old.filter(({ id }) => !are.has(id)).map((one) => changeOf(one, 'removed')),
    ];
  };
  const votes = new Map(before.cards.map((card) => [card.id, card.votes ?? null]));
  const cards = after.cards
    .filter(({ id, votes: now = null }) => votes.has(id) && !alike(votes.get(id), now))
    .map(({ id }) => id);
  return [
    ...cameAndWent(before.rounds, after.rounds, ({ id, question }, sort) => ({
      ...{ of: 'round', sort, id, question },
    })),
    ...cameAndWent(before.surveys, after.surveys, ({ id, title }, sort) => ({
      ...{ of: 'survey', sort, id, title },
    })),
    ...(cards.length > 0 ? [{ of: 'votes' as const, cards }] : []),
  ];
}
