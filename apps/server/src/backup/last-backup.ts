import type { Storage } from '../storage/storage.ts';

const SETTING = 'last-backup';

/** Remembers when the newest whole backup was begun, over restarts too. */
export function noteBackup(beganAt: string, storage: Pick<Storage, 'writeSetting'>): Promise<void> {
  return storage.writeSetting(SETTING, beganAt);
}

/** In seconds since 1970; 0 for never. */
export async function lastBackup(storage: Pick<Storage, 'readSetting'>): Promise<number> {
  const beganAt = await storage.readSetting(SETTING);
  return beganAt === null ? 0 : Date.parse(beganAt) / 1000;
}
