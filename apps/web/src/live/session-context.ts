import type { Board } from '@samsyn/board';
import type { TemplateState } from '@samsyn/documents';
import { boardIsClosed, type WorkshopState } from '@samsyn/workshop';
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { BoardSession, ConnectionState } from './board-session.ts';
import type { Person, Pointer } from './presence.ts';

/** Set once by the board page; everything on the board reads from it through the hooks below. */
export const SessionContext = createContext<BoardSession | null>(null);

export function useSession(): BoardSession {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('This part belongs inside an opened board.');
  return session;
}

/** Part of the board. A selector must return what the board holds, not something made anew. */
export function useBoard<T>(select: (board: Board) => T): T {
  return useStore(useSession().board.store, select);
}

export function useTemplate<T>(select: (template: TemplateState) => T): T {
  return useStore(useSession().template.store, select);
}

export function useWorkshop<T>(select: (workshop: WorkshopState) => T): T {
  return useStore(useSession().workshop, select);
}

export function useConnection(): ConnectionState {
  return useStore(useSession().connection);
}

export function usePeople(): readonly Person[] {
  return useStore(useSession().presence.people);
}

export function usePointers<T>(select: (pointers: readonly Pointer[]) => T): T {
  return useStore(useSession().presence.pointers, select);
}

/** Whether this person may change the shared board now, and if not, why: a key for the reason. */
export function useMayEdit(): {
  readonly may: boolean;
  readonly reason: 'viewer' | 'locked' | null;
} {
  const { role } = useSession().entry;
  const locked = useWorkshop(boardIsClosed);
  if (role === 'viewer') return { may: false, reason: 'viewer' };
  if (locked && role !== 'facilitator') return { may: false, reason: 'locked' };
  return { may: true, reason: null };
}
