import {
  type Board,
  type Card,
  cellKey,
  type Placement,
  readDetailKey,
  type Settled,
} from '@samsyn/board';
import * as Y from 'yjs';
import { readCard, readCardActorKey, readMeta, readPlacement, readSettled } from './read-board.ts';
import { type BoardRoots, boardRoots } from './roots.ts';

/**
 * The shared board's document as plain values, kept up to date key by key: what did not change
 * keeps its identity, so that a screen redraws only what did.
 */
export class BoardView {
  readonly #doc: Y.Doc;
  readonly #roots: BoardRoots;
  readonly #listeners = new Set<() => void>();
  readonly #dirty = {
    placements: new Set<string>(),
    settled: new Set<string>(),
    cards: new Set<string>(),
    meta: true,
  };
  /** Actors by card id, kept apart because the links are keys of a map of their own. */
  readonly #actorsByCard = new Map<string, Set<string>>();
  readonly #unreadable = new Set<string>();
  #current: Board | null = null;
  #touched = true;

  constructor(doc: Y.Doc) {
    this.#doc = doc;
    this.#roots = boardRoots(doc);
    const { placements, details, settled, cards, cardActors, meta } = this.#roots;
    for (const key of placements.keys()) this.#dirty.placements.add(key);
    for (const key of settled.keys()) this.#dirty.settled.add(key);
    for (const key of cards.keys()) this.#dirty.cards.add(key);
    for (const key of cardActors.keys()) this.#cardActorChanged(key);
    placements.observe(this.#onPlacements);
    details.observe(this.#onDetails);
    settled.observe(this.#onSettled);
    cards.observeDeep(this.#onCards);
    cardActors.observe(this.#onCardActors);
    meta.observe(this.#onMeta);
    doc.on('afterAllTransactions', this.#notify);
  }

  /** The board as it stands now. The same object until something changes. */
  get current(): Board {
    if (this.#current === null || this.#touched) this.#current = this.#rebuild();
    return this.#current;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  destroy(): void {
    const { placements, details, settled, cards, cardActors, meta } = this.#roots;
    placements.unobserve(this.#onPlacements);
    details.unobserve(this.#onDetails);
    settled.unobserve(this.#onSettled);
    cards.unobserveDeep(this.#onCards);
    cardActors.unobserve(this.#onCardActors);
    meta.unobserve(this.#onMeta);
    this.#doc.off('afterAllTransactions', this.#notify);
    this.#listeners.clear();
  }

  readonly #onPlacements = (event: Y.YMapEvent<unknown>): void => {
    for (const key of event.keysChanged) this.#dirty.placements.add(key);
    this.#touched = true;
  };

  readonly #onDetails = (event: Y.YMapEvent<unknown>): void => {
    for (const key of event.keysChanged) {
      const read = readDetailKey(key);
      if (read !== null) this.#dirty.placements.add(cellKey(read.cell));
    }
    this.#touched = true;
  };

  readonly #onSettled = (event: Y.YMapEvent<unknown>): void => {
    for (const key of event.keysChanged) this.#dirty.settled.add(key);
    this.#touched = true;
  };

  readonly #onCards = (events: Y.YEvent<Y.AbstractType<unknown>>[]): void => {
    for (const event of events) {
      const [card] = event.path;
      if (card !== undefined) this.#dirty.cards.add(String(card));
      else if (event instanceof Y.YMapEvent) {
        for (const key of event.keysChanged) this.#dirty.cards.add(key);
      }
    }
    this.#touched = true;
  };

  readonly #onCardActors = (event: Y.YMapEvent<unknown>): void => {
    for (const key of event.keysChanged) this.#cardActorChanged(key);
    this.#touched = true;
  };

  readonly #onMeta = (): void => {
    this.#dirty.meta = true;
    this.#touched = true;
  };

  readonly #notify = (): void => {
    if (this.#touched) for (const listener of this.#listeners) listener();
  };

  #cardActorChanged(key: string): void {
    const link = readCardActorKey(key);
    if (link === null) return;
    const actors = this.#actorsByCard.get(link.card) ?? new Set();
    if (this.#roots.cardActors.get(key) === true) actors.add(link.actor);
    else actors.delete(link.actor);
    this.#actorsByCard.set(link.card, actors);
    this.#dirty.cards.add(link.card);
  }

  #rebuild(): Board {
    const last = this.#current;
    const dirty = this.#dirty;
    const board: Board = {
      meta: last === null || dirty.meta ? readMeta(this.#roots) : last.meta,
      placements: this.#renew(last?.placements, dirty.placements, (key) => this.#placement(key)),
      settled: this.#renew(last?.settled, dirty.settled, (key) => this.#settled(key)),
      cards: this.#renew(last?.cards, dirty.cards, (key) => this.#card(key)),
      skipped: this.#unreadable.size,
    };
    dirty.meta = false;
    this.#touched = false;
    return board;
  }

  #renew<T>(
    last: ReadonlyMap<string, T> | undefined,
    dirty: Set<string>,
    read: (key: string) => T | null,
  ): ReadonlyMap<string, T> {
    if (last !== undefined && dirty.size === 0) return last;
    const next = new Map(last);
    for (const key of dirty) {
      const value = read(key);
      if (value === null) next.delete(key);
      else next.set(key, value);
    }
    dirty.clear();
    return next;
  }

  #placement(key: string): Placement | null {
    const placement = readPlacement(this.#roots, key);
    this.#countUnreadable(
      `placements/${key}`,
      placement === null && this.#roots.placements.has(key),
    );
    return placement;
  }

  #settled(key: string): Settled | null {
    const settled = readSettled(this.#roots, key);
    this.#countUnreadable(`settled/${key}`, settled === null && this.#roots.settled.has(key));
    return settled;
  }

  #card(id: string): Card | null {
    if (!this.#roots.cards.has(id)) return null;
    const actors = [...(this.#actorsByCard.get(id) ?? [])].sort();
    const card = readCard(this.#roots, id, actors);
    this.#countUnreadable(`cards/${id}`, card === 'unreadable');
    return typeof card === 'string' ? null : card;
  }

  #countUnreadable(name: string, unreadable: boolean): void {
    if (unreadable) this.#unreadable.add(name);
    else this.#unreadable.delete(name);
  }
}

/** Reads the whole board once. */
export function readBoard(doc: Y.Doc): Board {
  const view = new BoardView(doc);
  const board = view.current;
  view.destroy();
  return board;
}
