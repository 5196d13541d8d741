import type { Answer, Board } from '@samsyn/board';
import type { TemplateState } from '@samsyn/documents';
import { boardIsClosed, type WorkshopState } from '@samsyn/workshop';
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { BoardSession, ConnectionState } from './board-session.ts';
import { type BoardInView, useOtherInView } from './in-view.ts';
import type { Person, Pointer } from './presence.ts';

/** Set once by the board page; everything on the board reads from it through the hooks below. */
export const SessionContext = createContext<BoardSession | null>(null);

export function useSession(): BoardSession {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('This part belongs inside an opened board.');
  return session;
}

/** The board that the views around one draw: the shared one, unless a face shows another. */
export function useInView(): BoardInView {
  const { inView } = useSession();
  return useOtherInView() ?? inView;
}

/**
 * Part of the shared board. A selector must return what the board holds, not something made anew.
 */
export function useBoard<T>(select: (board: Board) => T): T {
  return useStore(useSession().board.store, select);
}

/** Part of the board in view, where a placement may also say *no role* or *don't know*. */
export function useBoardInView<T>(select: (board: Board<Answer>) => T): T {
  return useStore(useInView().board.store, select);
}

/** Part of the template of the board in view. */
export function useTemplate<T>(select: (template: TemplateState) => T): T {
  return useStore(useInView().template.store, select);
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
  return useStore(useInView().presence.pointers, select);
}

/** Whether the server has closed the connection for good; what is on the screen stays readable. */
export function useHasEnded(): boolean {
  return useStore(useSession().connection, ({ ended }) => ended !== null);
}

/** Whether this person may change the shared board now, and if not, why: a key for the reason. */
export function useMayEdit(): {
  readonly may: boolean;
  readonly reason: 'viewer' | 'locked' | 'ended' | null;
} {
  const { role } = useSession().entry;
  const locked = useWorkshop(boardIsClosed);
  // Nobody would ever get what is written once the server has ended the connection for good.
  if (useHasEnded()) return { may: false, reason: 'ended' };
  if (role === 'viewer') return { may: false, reason: 'viewer' };
  if (locked && role !== 'facilitator') return { may: false, reason: 'locked' };
  return { may: true, reason: null };
}

/**
 * Whether editing is closed only for now (locked, a round is open, the connection has ended): what
 * one edits with then stays where it is and does nothing, so that nothing on the board moves.
 */
export function useIsHeldStill(): boolean {
  const { round } = useInView();
  const { reason } = useMayEdit();
  return round === null && reason !== null && reason !== 'viewer';
}

/** Whether this person may change the board in view now. An own picture is open while its round is. */
export function useMayEditInView(): boolean {
  return useMayEditWhat(useInView());
}

export function useMayEditWhat({ round }: Pick<BoardInView, 'round'>): boolean {
  const { role } = useSession().entry;
  const { may, reason } = useMayEdit();
  const open = useWorkshop(
    ({ rounds }) => rounds.find(({ id }) => id === round)?.status === 'open',
  );
  return round === null ? may : open && role !== 'viewer' && reason !== 'ended';
}
