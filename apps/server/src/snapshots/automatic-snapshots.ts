import type { Template } from '@samsyn/board';
import { readBoard, readTemplate } from '@samsyn/documents';
import type { RoomName } from '@samsyn/sync';
import type * as Y from 'yjs';
import type { AppParts } from '../app-parts.ts';
import { translatorOf } from '../errors/caller-language.ts';
import { deleteOutlived } from './delete-snapshots.ts';
import { keepIfChanged, keepSight, keepSnapshot } from './keep-snapshot.ts';
import { isInUse, type RemovedEntry, removedEntries } from './removed-entries.ts';
import type { Occasion, SnapshotWatch } from './snapshot-watch.ts';

/** From the first change to the snapshot that has it: as much as anybody must do again. */
const EVERY_MS = 10 * 60_000;
/** What the storage refused is tried again after this. */
const RETRY_MS = 60_000;
/** Whoever takes away ten actors in a row takes apart one map, not ten. */
const ONE_REMOVAL_MS = 60_000;

/** Runs something later; what it answers calls it off. */
export type After = (milliseconds: number, work: () => Promise<void>) => () => void;

export interface AutomaticParts
  extends Pick<AppParts, 'storage' | 'hub' | 'chance' | 'now' | 'inTurn'> {
  readonly after: After;
  readonly failed: (details: object, message: string) => void;
}

/**
 * Takes the snapshots that nobody asks for: a while after something has changed, and of what a
 * board was before something in use was taken out of its template.
 *
 * Clients change the template directly, so nothing can be done *before* a removal. But placements
 * and cards are in another document and outlast it: with the template as it was read last they
 * are the board as it was. Taking one whenever the template is opened for editing would instead
 * fill the list with snapshots before which nothing happened.
 */
export class AutomaticSnapshots implements SnapshotWatch {
  readonly #parts: AutomaticParts;
  /** What is waiting for its time, by board. */
  readonly #waiting = new Map<string, () => void>();
  readonly #unwatched = new Set<string>();
  readonly #lastRemovals = new Map<string, number>();
  readonly #underWay = new Set<Promise<void>>();
  #stopped = false;

  constructor(parts: AutomaticParts) {
    this.#parts = parts;
    parts.hub.watch((room, doc) => this.#watch(room, doc));
  }

  /** A snapshot could not be kept just now; it is tried again until it can. */
  owe(board: string, occasion: Occasion): void {
    this.#later(`${board}/${occasion.trigger}/${occasion.label}`, RETRY_MS, async () => {
      const kept = await this.#try(board, () => keepSnapshot(board, occasion, this.#parts));
      if (!kept) this.owe(board, occasion);
    });
  }

  /** Does something to a board of which there is a snapshot already. */
  async unwatched(board: string, work: () => Promise<void>): Promise<void> {
    this.#unwatched.add(board);
    try {
      await work();
    } finally {
      this.#unwatched.delete(board);
    }
  }

  /** Takes no more; resolves when what is under way is done. */
  async stop(): Promise<void> {
    this.#stopped = true;
    for (const callOff of this.#waiting.values()) callOff();
    this.#waiting.clear();
    await Promise.allSettled(this.#underWay);
  }

  #watch({ board, kind }: RoomName, doc: Y.Doc): void {
    if (kind !== 'board' && kind !== 'template') return;
    doc.on('update', () => this.#changed(board));
    if (kind === 'board') return;
    let template: Template = readTemplate(doc);
    doc.on('update', () => {
      const before = template;
      template = readTemplate(doc);
      const removed = removedEntries(before, template);
      if (removed.length === 0 || this.#unwatched.has(board)) return;
      void this.#run(async () => {
        await this.#try(board, () => this.#keepAsBefore(board, before, removed));
      });
    });
  }

  #changed(board: string): void {
    this.#later(board, EVERY_MS, async () => {
      const kept = await this.#try(board, async () => {
        const occasion = { label: '', trigger: 'auto' } as const;
        if ((await keepIfChanged(board, occasion, this.#parts)) === null) return;
        await deleteOutlived(board, this.#parts);
      });
      if (!kept) this.#changed(board);
    });
  }

  async #keepAsBefore(
    board: string,
    template: Template,
    removed: readonly RemovedEntry[],
  ): Promise<void> {
    const { hub, now } = this.#parts;
    const current = await hub.read({ board, kind: 'board' }, readBoard);
    const [first, ...others] = removed.filter((entry) => isInUse(entry, current));
    const last = this.#lastRemovals.get(board) ?? Number.NEGATIVE_INFINITY;
    if (first === undefined || now() - last < ONE_REMOVAL_MS) return;
    const t = translatorOf(current.meta.locale);
    const label = t('server.snapshot.beforeRemoval', { name: first.name, others: others.length });
    const seen = { board: current, template };
    this.#lastRemovals.set(board, now());
    try {
      await keepSight(board, { label, trigger: 'auto' }, seen, this.#parts);
    } catch (error) {
      this.#lastRemovals.delete(board);
      throw error;
    }
  }

  /** Does something for a board if there still is one; false when it has failed. */
  async #try(board: string, work: () => Promise<unknown>): Promise<boolean> {
    try {
      if ((await this.#parts.storage.readBoard(board)) !== null) await work();
      return true;
    } catch (error) {
      this.#parts.failed({ board, err: error }, 'A snapshot could not be taken.');
      return false;
    }
  }

  #later(key: string, milliseconds: number, work: () => Promise<void>): void {
    if (this.#stopped || this.#waiting.has(key)) return;
    const callOff = this.#parts.after(milliseconds, () => {
      this.#waiting.delete(key);
      return this.#run(work);
    });
    this.#waiting.set(key, callOff);
  }

  #run(work: () => Promise<void>): Promise<void> {
    const running = work().finally(() => this.#underWay.delete(running));
    this.#underWay.add(running);
    return running;
  }
}

/** The clock's own way; it keeps no process alive. */
export const afterTimeout: After = (milliseconds, work) => {
  const timer = setTimeout(() => void work(), milliseconds);
  timer.unref();
  return () => clearTimeout(timer);
};
