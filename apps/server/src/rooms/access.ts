import type { Refusal, RoomName } from '@samsyn/sync';
import { boardIsClosed, roundIsOpen, type WorkshopState } from '@samsyn/workshop';
import type { Visitor } from './room-hub.ts';

type Who = Pick<Visitor, 'board' | 'participant' | 'role'>;

/** Whether somebody may see a room at all. A person's own room is nobody else's, ever. */
export function mayRead(visitor: Who, room: RoomName): boolean {
  if (visitor.board !== room.board) return false;
  if (room.kind !== 'own') return true;
  return room.participant === visitor.participant && visitor.role !== 'viewer';
}

/** Why somebody may not write in a room at this moment; null when they may. */
export function refusalOf(visitor: Who, room: RoomName, day: WorkshopState): Refusal | null {
  switch (room.kind) {
    case 'board':
      if (visitor.role === 'viewer') return 'read-only';
      return boardIsClosed(day) && visitor.role !== 'facilitator' ? 'locked' : null;
    case 'template':
      if (visitor.role !== 'facilitator') return 'read-only';
      return roundIsOpen(day) ? 'round-open' : null;
    case 'session':
      return 'server-only';
    case 'own':
      return mayRead(visitor, room) ? null : 'read-only';
  }
}
