import { setImmediate as nextTurn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

let collectAll: (() => void) | null = null;

/**
 * Ends what closed databases still hold. The library closes one only when the last statement that
 * was prepared on it is collected, and this thread makes so little that it would hardly ever be:
 * until then memory and descriptors stay taken, deleted bytes lie on the disk, and its lock keeps
 * the file from being opened again. Nothing may be asked of the files before this is over.
 */
export async function collectClosed(): Promise<void> {
  if (collectAll === null) {
    setFlagsFromString('--expose-gc');
    collectAll = runInNewContext('gc') as () => void;
  }
  // From a turn of its own, in which no frame holds a statement; what it finds ends in the next.
  await nextTurn();
  collectAll();
  await nextTurn();
}
