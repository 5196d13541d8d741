import type { AppParts } from '../app-parts.ts';
import { noteEnding } from '../backup/note-ending.ts';
import type { After } from '../snapshots/automatic-snapshots.ts';
import { forgetPerson } from './forget-person.ts';
import type { Leaving } from './leaving.ts';

/** What the storage refused is tried again after this. */
const RETRY_MS = 60_000;
const MARK = 'leaving/';

export interface DeparturesParts
  extends Pick<AppParts, 'storage' | 'hub' | 'inTurn' | 'failed' | 'now'> {
  readonly after: After;
}

/**
 * Forgets people, to the end: with the first step their token is worth nothing, so they could not
 * ask again. That somebody wants to be forgotten is written down before, and what a full disk or
 * the end of the server has interrupted goes on later.
 */
export class Departures implements Leaving {
  readonly #parts: DeparturesParts;
  readonly #waiting = new Set<() => void>();
  readonly #underWay = new Set<Promise<void>>();
  #stopped = false;

  constructor(parts: DeparturesParts) {
    this.#parts = parts;
    parts.hub.watch(({ board, kind }) => {
      if (kind === 'session') this.#later(board, 0);
    });
  }

  async forget(board: string, participant: string): Promise<void> {
    await noteEnding({ what: 'person', board, id: participant }, this.#parts);
    await this.#parts.storage.writeSealed(board, MARK + participant, '');
    try {
      await this.#finish(board, participant);
    } catch (error) {
      this.#later(board, RETRY_MS);
      throw error;
    }
  }

  /** Takes up no more; resolves when what is under way is done. */
  async stop(): Promise<void> {
    this.#stopped = true;
    for (const callOff of this.#waiting) callOff();
    await Promise.allSettled(this.#underWay);
  }

  async #finish(board: string, participant: string): Promise<void> {
    await forgetPerson(board, participant, this.#parts);
    await this.#parts.storage.deleteSealed(board, MARK + participant);
  }

  #later(board: string, milliseconds: number): void {
    if (this.#stopped) return;
    const callOff = this.#parts.after(milliseconds, () => {
      this.#waiting.delete(callOff);
      const running = this.#goOn(board).finally(() => this.#underWay.delete(running));
      this.#underWay.add(running);
      return running;
    });
    this.#waiting.add(callOff);
  }

  async #goOn(board: string): Promise<void> {
    const { storage, failed } = this.#parts;
    try {
      if ((await storage.readBoard(board)) === null) return;
      for (const name of await storage.listSealed(board)) {
        if (name.startsWith(MARK)) await this.#finish(board, name.slice(MARK.length));
      }
    } catch (error) {
      failed({ board, err: error }, 'Somebody who wants to be forgotten could not be yet.');
      this.#later(board, RETRY_MS);
    }
  }
}
