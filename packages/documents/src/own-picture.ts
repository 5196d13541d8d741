import {
  type Answer,
  type Cell,
  cellKey,
  type Layer,
  type Placement,
  readCellKey,
  type StageId,
} from '@samsyn/board';
import type * as Y from 'yjs';
import { answerEntry } from './entry-schemas.ts';
import { type OwnRoots, ownRoots } from './roots.ts';

/** A silent round as far as somebody's answers are concerned: what it asks about, frozen. */
export interface AskedAbout {
  readonly id: string;
  readonly layer: Layer;
  readonly stages: readonly StageId[];
  readonly actors: readonly string[];
  /** Only these cells; without it, all of stages × actors. */
  readonly cells?: readonly { readonly stage: StageId; readonly actor: string }[] | undefined;
}

/** Tells which cells a round asks about. */
export function askedIn(round: AskedAbout): (cell: Cell) => boolean {
  const { layer, stages, actors, cells } = round;
  const spots = new Set(
    cells?.map(({ stage, actor }) => `${stage}/${actor}`) ??
      stages.flatMap((stage) => actors.map((actor) => `${stage}/${actor}`)),
  );
  return (cell) => cell.layer === layer && spots.has(`${cell.stage}/${cell.actor}`);
}

/** What somebody has said in one round. */
export interface OwnPicture {
  /** By `<layer>/<stage>/<actor>`; the reason stands in `note`. */
  readonly answers: ReadonlyMap<string, Placement<Answer>>;
  /** Stages marked as done: what they leave open counts as no role. */
  readonly done: ReadonlySet<StageId>;
  /** Entries about what the round asks that could not be read and were passed over. */
  readonly skipped: number;
}

/** One's own picture in one round, kept up to date; an answer that did not change stays the same. */
export class OwnPictureView {
  readonly #doc: Y.Doc;
  readonly #roots: OwnRoots;
  readonly #round: AskedAbout;
  readonly #asks: (cell: Cell) => boolean;
  readonly #listeners = new Set<() => void>();
  #current: OwnPicture | null = null;
  #stale = false;

  constructor(doc: Y.Doc, round: AskedAbout) {
    this.#doc = doc;
    this.#roots = ownRoots(doc);
    this.#round = round;
    this.#asks = askedIn(round);
    this.#roots.answers.observe(this.#onChange);
    this.#roots.done.observe(this.#onChange);
    doc.on('afterAllTransactions', this.#notify);
  }

  get current(): OwnPicture {
    if (this.#current === null || this.#stale) this.#current = this.#read(this.#current);
    this.#stale = false;
    return this.#current;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  destroy(): void {
    this.#roots.answers.unobserve(this.#onChange);
    this.#roots.done.unobserve(this.#onChange);
    this.#doc.off('afterAllTransactions', this.#notify);
    this.#listeners.clear();
  }

  readonly #onChange = (event: Y.YMapEvent<unknown>): void => {
    const prefix = `${this.#round.id}/`;
    for (const key of event.keysChanged) if (key.startsWith(prefix)) this.#stale = true;
  };

  readonly #notify = (): void => {
    if (this.#stale) for (const listener of this.#listeners) listener();
  };

  #read(last: OwnPicture | null): OwnPicture {
    const prefix = `${this.#round.id}/`;
    const answers = new Map<string, Placement<Answer>>();
    let skipped = 0;
    for (const [key, value] of this.#roots.answers.entries()) {
      if (!key.startsWith(prefix)) continue;
      const cell = readCellKey(key.slice(prefix.length));
      // Of the other layer, or of what the round does not ask about: it does not count.
      if (cell !== null && !this.#asks(cell)) continue;
      const answer = cell === null ? null : readAnswer(cell, value);
      if (answer === null) skipped++;
      else answers.set(cellKey(answer), sameAs(last?.answers.get(cellKey(answer)), answer));
    }
    const done = this.#round.stages.filter(
      (stage) => this.#roots.done.get(`${prefix}${stage}`) === true,
    );
    return { answers, done: new Set(done), skipped };
  }
}

/** One answer; null if it cannot be read, whatever somebody has put there. */
export function readAnswer(cell: Cell, value: unknown): Placement<Answer> | null {
  try {
    const read = answerEntry.safeParse(value);
    if (!read.success) return null;
    const { role, why } = read.data;
    const silent = { also: [], duration: null, until: null, level: null, by: '', at: '' };
    return { ...cell, role, note: why, ...silent };
  } catch {
    return null;
  }
}

function sameAs(last: Placement<Answer> | undefined, next: Placement<Answer>): Placement<Answer> {
  return last !== undefined && last.role === next.role && last.note === next.note ? last : next;
}
