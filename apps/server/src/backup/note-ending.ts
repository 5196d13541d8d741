import type { AppParts } from '../app-parts.ts';
import type { Ending } from '../storage/storage.ts';

/** Notes, before it is done, what a backup from before must not bring back. */
export function noteEnding(
  ending: Omit<Ending, 'at'>,
  { storage, now }: Pick<AppParts, 'storage' | 'now'>,
): Promise<void> {
  return storage.noteEnding({ at: new Date(now()).toISOString(), ...ending });
}
