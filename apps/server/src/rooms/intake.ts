import { encodeRefusal, type Refusal } from '@samsyn/sync';
import * as Y from 'yjs';
import type { Connection } from './connection.ts';
import type { DocumentSize } from './document-size.ts';
import { integrate } from './integrate.ts';
import { nestsTooDeep } from './nesting.ts';
import type { RoomCounters } from './room-figures.ts';
import { bringsNew, wouldChange } from './would-change.ts';

/** A step 2 or an update that has come, and from whom. */
export interface Incoming {
  readonly from: Connection;
  readonly update: Uint8Array;
  /** A step 2 holds all that its sender has; it makes whole what earlier frames lacked. */
  readonly whole: boolean;
}

export interface IntakeParts {
  readonly doc: Y.Doc;
  readonly size: DocumentSize;
  readonly counters: RoomCounters;
  readonly now: () => number;
  readonly refusalOf: (connection: Connection) => Refusal | null;
  readonly askForEverything: (connection: Connection) => void;
}

/** Judges what comes into a room, and applies what may. */
export class Intake {
  readonly #parts: IntakeParts;

  constructor(parts: IntakeParts) {
    this.#parts = parts;
  }

  /** Applies one frame if that is allowed; answers how many frames are thereby integrated. */
  take({ from, update, whole }: Incoming): number {
    const { doc, size, counters, now } = this.#parts;
    const refusal = this.#parts.refusalOf(from);
    let fits = true;
    try {
      if (refusal === null) {
        const { structs } = Y.decodeUpdate(update);
        if (nestsTooDeep(doc, structs)) throw new Error('Nested too deep.');
        fits = size.fits(update) || !bringsNew(doc, structs);
      } else if (!wouldChange(doc, update)) return 1;
    } catch {
      from.close('malformed');
      return 0;
    }
    if (refusal !== null) {
      counters.refused(refusal);
      from.send(encodeRefusal(refusal), now());
      return 0;
    }
    if (!fits) {
      from.close('tooLarge');
      return 0;
    }
    return this.#apply(from, update, whole);
  }

  #apply(from: Connection, update: Uint8Array, whole: boolean): number {
    switch (integrate(this.#parts.doc, update, from)) {
      case 'malformed':
        from.close('malformed');
        return 0;
      case 'gap':
        from.framesWithGaps += 1;
        if (!whole) this.#parts.askForEverything(from);
        return 0;
      case 'whole': {
        if (!whole) return 1;
        const frames = 1 + from.framesWithGaps;
        from.framesWithGaps = 0;
        return frames;
      }
    }
  }
}
