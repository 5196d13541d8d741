import { createHash } from 'node:crypto';
import { writeSnapshot } from '@samsyn/snapshot';
import type { AppParts } from '../app-parts.ts';
import { Problem } from '../errors/problem.ts';
import { NOW } from '../snapshots/compare-snapshots.ts';
import { takeSnapshot } from '../snapshots/take-snapshot.ts';
import type { Analyses, AnalysisTexts } from './analyses.ts';
import type { Analyst } from './analyst.ts';

interface Parts extends Pick<AppParts, 'storage' | 'hub' | 'chance' | 'now'> {
  readonly analyst: Analyst;
}

/** An analysis of a board as it was, for as long as it still is. */
interface Live {
  readonly texts: Promise<AnalysisTexts>;
  /** How often the board's documents had changed when it was begun. */
  readonly changes: number;
  /** Milliseconds since 1970. */
  readonly begunAt: number;
  isDone: boolean;
}

/** Not everything that an analysis counts is in the documents: who is there, for instance. */
const FRESH_MS = 2000;

/** Analyses of snapshots that are kept in memory; one is a few hundred kilobytes. */
const MOST_KEPT = 16;

/**
 * What boards tell, as they are and as they were. A room asks all at once when a round is revealed,
 * so what has not changed is told again, and of a board one snapshot at a time is made: one under
 * way, and one for everybody who has come meanwhile.
 */
export class BoardAnalyses implements Analyses {
  readonly #parts: Parts;
  readonly #kept = new Map<string, Promise<AnalysisTexts>>();
  readonly #changes = new Map<string, number>();
  readonly #live = new Map<string, Live>();
  readonly #next = new Map<string, Promise<AnalysisTexts>>();

  constructor(parts: Parts) {
    this.#parts = parts;
    parts.hub.watch(({ board }, doc) => {
      this.#count(board);
      doc.on('update', () => this.#count(board));
    });
  }

  async of(board: string, snapshot: string): Promise<AnalysisTexts> {
    if (snapshot === NOW) return this.#now(board);
    const text = await this.#parts.storage.readSnapshot(board, snapshot);
    if (text === null) throw new Problem('no-such-snapshot');
    // By what it says: answers may be taken out of a snapshot that is kept.
    const key = createHash('sha256').update(text).digest('base64url');
    const before = this.#kept.get(key);
    const texts = before ?? this.#parts.analyst.analyse(text);
    this.#keep(key, texts);
    return texts;
  }

  #keep(key: string, texts: Promise<AnalysisTexts>): void {
    // Written again, it is the youngest; the oldest go.
    this.#kept.delete(key);
    this.#kept.set(key, texts);
    for (const old of [...this.#kept.keys()].slice(0, -MOST_KEPT)) this.#kept.delete(old);
    texts.catch(() => this.#kept.delete(key));
  }

  #now(board: string): Promise<AnalysisTexts> {
    const live = this.#live.get(board);
    if (live === undefined) return this.#begin(board);
    const isFresh =
      live.changes === this.#changesOf(board) && this.#parts.now() < live.begunAt + FRESH_MS;
    if (isFresh) return live.texts;
    const before = this.#next.get(board);
    if (before !== undefined) return before;
    const next = live.texts
      .catch(() => undefined)
      .then(() => {
        this.#next.delete(board);
        return this.#begin(board);
      });
    this.#next.set(board, next);
    return next;
  }

  #begin(board: string): Promise<AnalysisTexts> {
    this.#forgetOld();
    const texts = this.#take(board);
    const begunAt = this.#parts.now();
    const live: Live = { texts, changes: this.#changesOf(board), begunAt, isDone: false };
    this.#live.set(board, live);
    texts.then(
      () => {
        live.isDone = true;
      },
      () => {
        if (this.#live.get(board) === live) this.#live.delete(board);
      },
    );
    return texts;
  }

  /** What would not be told again takes no room. */
  #forgetOld(): void {
    for (const [board, { isDone, begunAt }] of this.#live) {
      if (isDone && this.#parts.now() >= begunAt + FRESH_MS) this.#live.delete(board);
    }
  }

  /** Through a snapshot that is made on the spot and not kept. */
  async #take(board: string): Promise<AnalysisTexts> {
    const taken = await takeSnapshot(board, { label: '', trigger: 'manual' }, this.#parts);
    return this.#parts.analyst.analyse(writeSnapshot({ ...taken, id: NOW }));
  }

  #count(board: string): void {
    this.#changes.set(board, this.#changesOf(board) + 1);
  }

  #changesOf(board: string): number {
    return this.#changes.get(board) ?? 0;
  }
}
