import { fieldsOf } from '@samsyn/board';
import type { SnapshotCard } from '../schema/card-schema.ts';
import type { CardChange, CardOrderChange } from './changes.ts';
import { alike, changedFields, type SnapshotPair } from './snapshot-pair.ts';

/** Cards that came, went, moved to another stage or changed; then stages with a new order. */
export function cardChanges(pair: SnapshotPair): (CardChange | CardOrderChange)[] {
  const before = new Map(pair.before.cards.map((card) => [card.id, card]));
  const after = new Map(pair.after.cards.map((card) => [card.id, card]));
  const changes: (CardChange | CardOrderChange)[] = [];
  for (const card of pair.after.cards) {
    const there = before.get(card.id);
    if (there?.kind === card.kind) changes.push(...sameCardChanges(pair, there, card));
    else changes.push({ ...refOf(pair, card), sort: 'added' });
  }
  for (const card of pair.before.cards) {
    if (after.get(card.id)?.kind !== card.kind) {
      changes.push({ ...refOf(pair, card), sort: 'removed' });
    }
  }
  return [...changes, ...orderChanges(pair)];
}

function refOf(pair: SnapshotPair, { id, kind, stage, text }: SnapshotCard) {
  return { of: 'card', id, kind, stage: pair.stage(stage), text } as const;
}

function sameCardChanges(pair: SnapshotPair, before: SnapshotCard, now: SnapshotCard) {
  const card = refOf(pair, now);
  const changes: CardChange[] = [];
  if (before.stage !== now.stage) {
    changes.push({ ...card, sort: 'moved', from: pair.stage(before.stage) });
  }
  if (before.text !== now.text) changes.push({ ...card, sort: 'text', from: before.text });
  const names = fieldsOf(now.kind).map(({ name }) => name);
  for (const change of changedFields(before, now, names)) {
    changes.push({ ...card, sort: 'field', ...change });
  }
  const added = now.actors.filter((actor) => !before.actors.includes(actor));
  const removed = before.actors.filter((actor) => !now.actors.includes(actor));
  if (added.length + removed.length > 0) {
    const [come, gone] = [added.map(pair.actor), removed.map(pair.actor)];
    changes.push({ ...card, sort: 'actors', added: come, removed: gone });
  }
  return changes;
}

function orderChanges(pair: SnapshotPair): CardOrderChange[] {
  const before = idsByStage(pair.before.cards);
  const changes: CardOrderChange[] = [];
  for (const [stage, ids] of idsByStage(pair.after.cards)) {
    const was = before.get(stage) ?? [];
    const stayed = was.filter((id) => ids.includes(id));
    if (
      !alike(
        stayed,
        ids.filter((id) => was.includes(id)),
      )
    ) {
      changes.push({ of: 'cardOrder', stage: pair.stage(stage) });
    }
  }
  return changes;
}

function idsByStage(cards: readonly SnapshotCard[]): Map<string, string[]> {
  const ids = new Map<string, string[]>();
  for (const { id, stage } of cards) {
    const list = ids.get(stage);
    if (list === undefined) ids.set(stage, [id]);
    else list.push(id);
  }
  return ids;
}
