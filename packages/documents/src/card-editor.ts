import {
  byPosition,
  type Card,
  type CardId,
  type CardKindId,
  type FieldValue,
  fieldsOf,
  initialFields,
  isCardKind,
  LIMITS,
  positionAt,
  type StageId,
} from '@samsyn/board';
import * as Y from 'yjs';
import type { ActionHistory, Editing } from './editing.ts';
import { type BoardRoots, boardRoots, isMap, stringOr } from './roots.ts';
import { spliceBetween } from './text-splice.ts';

/**
 * The text that a card had when bringing back an earlier board hid it: what has come into it since
 * was typed by somebody who did not know, and is kept.
 */
export const TEXT_WHEN_HIDDEN = 'textWhenHidden';

/** Changes to cards. Cards are never taken out of the document: somebody may be typing in one. */
export class CardEditor {
  readonly #roots: BoardRoots;
  readonly #history: ActionHistory;
  readonly #editing: Editing;

  constructor(doc: Y.Doc, history: ActionHistory, editing: Editing) {
    this.#roots = boardRoots(doc);
    this.#history = history;
    this.#editing = editing;
  }

  /** Adds a card at the end of its stage and returns its id. */
  add(kind: CardKindId, stage: StageId, text = '', fields?: Record<string, FieldValue>): CardId {
    const id = this.#editing.newId();
    const pos = positionAt(this.#cardsOf(stage), Number.MAX_SAFE_INTEGER, this.#editing.random);
    // The card comes to the world deleted, and *that* is undone: whoever has begun to type in it
    // types into something that still exists.
    this.#history.prepare(() => {
      const all = { ...initialFields(kind), ...fields };
      const map = newCardMap({ id, kind, stage, text, pos }, this.#editing, all);
      map.set('deleted', true);
      this.#roots.cards.set(id, map);
    });
    this.#history.act(
      'card.add',
      () => this.#card(id)?.delete('deleted'),
      () => this.#isOnlyOwn(id),
    );
    return id;
  }

  /** Replaces the text as typed in a field, keeping what others type elsewhere in it. */
  setText(id: CardId, text: string): void {
    const shared = this.textOf(id);
    if (shared === null) return;
    const splice = spliceBetween(shared.toString(), text.slice(0, LIMITS.cardText));
    if (splice === null) return;
    this.#history.type('card.text', () => {
      if (splice.remove > 0) shared.delete(splice.index, splice.remove);
      if (splice.insert !== '') shared.insert(splice.index, splice.insert);
    });
  }

  /** The live text of a card, for a field that listens to it. */
  textOf(id: CardId): Y.Text | null {
    const text = this.#card(id)?.get('text');
    return text instanceof Y.Text ? text : null;
  }

  /** Moves a card to a stage and a place among its cards (0 = first; those not there count out). */
  move(id: CardId, stage: StageId, index = Number.MAX_SAFE_INTEGER): void {
    const card = this.#card(id);
    if (card === null) return;
    const others = this.#cardsOf(stage).filter((other) => other.id !== id);
    const pos = positionAt(others, index, this.#editing.random);
    this.#history.act('card.move', () => {
      if (card.get('stage') !== stage) card.set('stage', stage);
      card.set('pos', pos);
    });
  }

  /** Sets a field of the card's kind, or one that every card may carry; `null` takes it away. */
  setField(id: CardId, name: string, value: FieldValue | null): void {
    const card = this.#card(id);
    const kind = card?.get('kind');
    if (card === null || !isCardKind(kind)) return;
    const spec = fieldsOf(kind).find((field) => field.name === name);
    if (spec === undefined) throw new Error(`A ${kind} card has no field "${name}".`);
    const change = (): void => {
      if (value === null) card.delete(name);
      else card.set(name, typeof value === 'object' ? [...value] : value);
    };
    if (spec.type === 'text') this.#history.type('card.field', change);
    else this.#history.act('card.field', change);
  }

  /** A text of the card besides its own, as the document has it this very moment. */
  fieldNow(id: CardId, name: string): string {
    return stringOr(this.#card(id)?.get(name), '');
  }

  linkActor(id: CardId, actor: string, linked: boolean): void {
    const key = `${id}/${actor}`;
    if ((this.#roots.cardActors.get(key) === true) === linked) return;
    this.#history.act('card.actor', () => {
      if (linked) this.#roots.cardActors.set(key, true);
      else this.#roots.cardActors.delete(key);
    });
  }

  delete(id: CardId): void {
    const card = this.#card(id);
    if (card === null || card.get('deleted')) return;
    this.#history.act('card.delete', () => card.set('deleted', true));
  }

  /** Takes a deleted card back, whoever deleted it, with the text it has by now. */
  restore(id: CardId): void {
    const card = this.#card(id);
    if (!card?.get('deleted')) return;
    this.#history.act('card.add', () => {
      card.delete('deleted');
      if (card.has(TEXT_WHEN_HIDDEN)) card.delete(TEXT_WHEN_HIDDEN);
    });
  }

  /** Whether nobody else has written in a card or set anything about it. */
  #isOnlyOwn(id: CardId): boolean {
    const card = this.#card(id);
    const text = this.textOf(id);
    const own = card?.doc?.clientID;
    for (const item of card?._map.values() ?? []) {
      if (!item.deleted && item.id.client !== own) return false;
    }
    for (let item = text?._start ?? null; item !== null; item = item.right) {
      if (!item.deleted && item.id.client !== own) return false;
    }
    return true;
  }

  #card(id: CardId): Y.Map<unknown> | null {
    const card = this.#roots.cards.get(id);
    return isMap(card) ? card : null;
  }

  #cardsOf(stage: StageId): { id: string; pos: string }[] {
    const found: { id: string; pos: string }[] = [];
    for (const [id, card] of this.#roots.cards.entries()) {
      if (!isMap(card) || card.get('stage') !== stage || card.get('deleted')) continue;
      found.push({ id, pos: stringOr(card.get('pos'), '') });
    }
    return found.sort(byPosition);
  }
}

type NewCard = Pick<Card, 'id' | 'kind' | 'stage' | 'text' | 'pos'>;

/** A card as the document holds it, with exactly these fields. */
export function newCardMap(
  card: NewCard,
  author: Pick<Editing, 'by' | 'now'>,
  fields: Readonly<Record<string, FieldValue>>,
): Y.Map<unknown> {
  const { kind, stage, pos, text } = card;
  const entries = Object.entries(fields).map(
    ([name, value]) => [name, typeof value === 'object' ? [...value] : value] as const,
  );
  const shared = new Y.Text(text);
  return new Y.Map<unknown>([
    ['kind', kind],
    ['stage', stage],
    ['text', shared],
    ['pos', pos],
    ['by', author.by],
    ['at', author.now()],
    ...entries,
  ]);
}
