import { LONGEST_PART, splitState } from '../storage/split-state.ts';
import type { StoredDocument } from '../storage/storage.ts';
import { stateFrames } from './state-frames.ts';

/** A document that is smaller is read faster than it is waited for. */
const WORTH_SHOWING = 128 << 10;
/** With so many updates after its state, they are better sent as one. */
const MANY_UPDATES = 500;

type Take = (frames: readonly Buffer[]) => void;

/** What was stored, as frames for whoever has nothing; null when it is not worth it. */
export function storedFrames({ updates, tail }: StoredDocument): readonly Buffer[] | null {
  const length = updates.reduce((sum, update) => sum + update.length, 0);
  if (length < WORTH_SHOWING || tail > MANY_UPDATES) return null;
  return stateFrames(updates.flatMap((update) => splitState(update, LONGEST_PART)));
}

/**
 * Big documents that are being read: after a restart five hundred wait for twenty-five of them.
 * Whoever has nothing needs what was stored and not the document that is made of it.
 */
export class Glimpses {
  readonly #shown = new Map<string, readonly Buffer[]>();
  readonly #waiting = new Map<string, Set<Take>>();

  /** Takes a document's frames as soon as they are there, if that is before it is read; answers how to stop. */
  wait(path: string, take: Take): () => void {
    const shown = this.#shown.get(path);
    if (shown !== undefined) take(shown);
    const waiting = this.#waiting.get(path) ?? new Set();
    this.#waiting.set(path, waiting.add(take));
    return () => {
      waiting.delete(take);
      if (waiting.size === 0 && this.#waiting.get(path) === waiting) this.#waiting.delete(path);
    };
  }

  show(path: string, frames: readonly Buffer[]): void {
    this.#shown.set(path, frames);
    for (const take of this.#waiting.get(path) ?? []) take(frames);
  }

  /** The document has been read, or cannot be. */
  end(path: string): void {
    this.#shown.delete(path);
  }
}
