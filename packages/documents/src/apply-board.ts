import {
  alsoKey,
  type Board,
  type Card,
  cellKey,
  DETAIL_FIELDS,
  detailKey,
  fieldsOf,
  type Placement,
} from '@samsyn/board';
import * as Y from 'yjs';
import { alike } from './alike.ts';
import { newCardMap, TEXT_WHEN_HIDDEN } from './card-editor.ts';
import { placementEntry } from './entry-schemas.ts';
import { readMeta, textOf } from './read-board.ts';
import { type BoardRoots, boardRoots, isMap } from './roots.ts';
import { caretAfter, spliceBetween } from './text-splice.ts';

/**
 * Makes a board say what `target` says, as changes that everybody sees: only what differs is
 * touched. Texts are edited where they differ, so that what somebody is typing elsewhere in them
 * stays; cards that the target does not have are hidden, not destroyed, and bring with them what
 * was typed into them meanwhile if they are shown again.
 *
 * @param now ISO time, for what has none of its own
 */
export function applyBoard(doc: Y.Doc, target: Omit<Board, 'skipped'>, now: string): void {
  const roots = boardRoots(doc);
  doc.transact(() => {
    applyMeta(roots, target);
    applyEntries(roots.placements, placementsOf(roots, target, now));
    applyEntries(roots.details, detailsOf(target));
    applyEntries(roots.settled, settledOf(target));
    applyCards(roots, target, now);
  });
}

function applyMeta(roots: BoardRoots, target: Omit<Board, 'skipped'>): void {
  if (!roots.meta.has('schema')) roots.meta.set('schema', 1);
  const present = readMeta(roots);
  for (const [field, value] of Object.entries(target.meta)) {
    if (present[field as keyof typeof present] !== value) roots.meta.set(field, value);
  }
}

/** A placement whose role is the same keeps who set it and when. */
function placementsOf(roots: BoardRoots, target: Omit<Board, 'skipped'>, now: string) {
  const wanted = new Map<string, unknown>();
  for (const placement of target.placements.values()) {
    const key = cellKey(placement);
    const present = placementEntry.safeParse(roots.placements.get(key));
    const { role, by, at } = placement;
    const same = present.success && present.data.role === role;
    wanted.set(key, same ? roots.placements.get(key) : { role, by, at: at || now });
  }
  return wanted;
}

function detailsOf(target: Omit<Board, 'skipped'>): Map<string, unknown> {
  const wanted = new Map<string, unknown>();
  for (const placement of target.placements.values()) addDetails(wanted, placement);
  return wanted;
}

function addDetails(wanted: Map<string, unknown>, placement: Placement): void {
  for (const field of DETAIL_FIELDS) {
    const value = placement[field];
    if (value !== null && value !== '') wanted.set(detailKey(placement, field), value);
  }
  for (const role of placement.also) wanted.set(alsoKey(placement, role), true);
}

function settledOf(target: Omit<Board, 'skipped'>): Map<string, unknown> {
  return new Map(
    [...target.settled].map(([key, { role, note, dissent, at }]) => [
      key,
      { role, note, dissent: [...dissent], at },
    ]),
  );
}

function applyEntries(root: Y.Map<unknown>, wanted: ReadonlyMap<string, unknown>): void {
  for (const key of [...root.keys()]) if (!wanted.has(key)) root.delete(key);
  for (const [key, value] of wanted) if (!alike(root.get(key), value)) root.set(key, value);
}

function applyCards(roots: BoardRoots, target: Omit<Board, 'skipped'>, now: string): void {
  for (const [id, card] of roots.cards.entries()) {
    if (target.cards.has(id) || !isMap(card) || card.get('deleted')) continue;
    card.set('deleted', true);
    card.set(TEXT_WHEN_HIDDEN, textOf(card.get('text')));
  }
  const links = new Map<string, unknown>();
  for (const card of target.cards.values()) {
    const present = roots.cards.get(card.id);
    if (isMap(present)) applyCard(present, card);
    else {
      const author = { by: card.by, now: () => card.at || now };
      roots.cards.set(card.id, newCardMap(card, author, card.fields));
    }
    for (const actor of card.actors) links.set(`${card.id}/${actor}`, true);
  }
  // The links of hidden cards stay, so that a card that is taken back has them.
  for (const key of [...roots.cardActors.keys()]) {
    const [card = ''] = key.split('/');
    if (target.cards.has(card) && !links.has(key)) roots.cardActors.delete(key);
  }
  for (const key of links.keys()) {
    if (roots.cardActors.get(key) !== true) roots.cardActors.set(key, true);
  }
}

function applyCard(present: Y.Map<unknown>, card: Card): void {
  const hiddenWith = present.get('deleted') ? present.get(TEXT_WHEN_HIDDEN) : undefined;
  for (const mark of ['deleted', TEXT_WHEN_HIDDEN]) if (present.has(mark)) present.delete(mark);
  for (const field of ['kind', 'stage', 'pos'] as const) {
    if (present.get(field) !== card[field]) present.set(field, card[field]);
  }
  for (const { name } of fieldsOf(card.kind)) {
    const value = card.fields[name];
    if (value === undefined) {
      if (present.has(name)) present.delete(name);
    } else if (!alike(present.get(name), value)) {
      present.set(name, typeof value === 'object' ? [...value] : value);
    }
  }
  applyText(present, withTyped(card.text, hiddenWith, textOf(present.get('text'))));
}

/** The wanted text, with what was typed into the card while it was hidden. */
function withTyped(wanted: string, hiddenWith: unknown, present: string): string {
  if (typeof hiddenWith !== 'string') return wanted;
  const typed = spliceBetween(hiddenWith, present);
  if (typed === null) return wanted;
  const since = spliceBetween(hiddenWith, wanted);
  if (since === null) return present;
  const at = caretAfter(typed.index, since);
  return wanted.slice(0, at) + typed.insert + wanted.slice(at);
}

function applyText(card: Y.Map<unknown>, wanted: string): void {
  const text = card.get('text');
  if (!(text instanceof Y.Text)) {
    card.set('text', new Y.Text(wanted));
    return;
  }
  const splice = spliceBetween(text.toString(), wanted);
  if (splice === null) return;
  const { index, remove, insert } = splice;
  // In this order what others type at the end of the old words comes after the new ones. The other
  // way round it would come before or after them by chance.
  if (insert !== '') text.insert(index, insert);
  if (remove > 0) text.delete(index + insert.length, remove);
}
