import type { LiveRoomStatus } from '@samsyn/sync/client';

/** The one word about where one's work is. */
export type Sign =
  | 'connecting'
  | 'saved'
  | 'saving'
  | 'full'
  | 'stuck'
  | 'offline'
  | 'refused'
  | 'ended';

/** The worst of the rooms decides: *saved* is true only when it is true of everything. */
export function signOf(rooms: readonly LiveRoomStatus[]): Sign {
  if (rooms.some(({ connection }) => connection === 'ended')) return 'ended';
  if (rooms.some(({ connection }) => connection === 'offline')) return 'offline';
  if (rooms.some(({ connection, synced }) => connection === 'connecting' || !synced)) {
    return 'connecting';
  }
  if (rooms.some(({ refused }) => refused !== null)) return 'refused';
  const unsaved = rooms.filter(({ saved }) => !saved);
  if (unsaved.length === 0) return 'saved';
  return unsaved.find(({ trouble }) => trouble !== null)?.trouble ?? 'saving';
}
