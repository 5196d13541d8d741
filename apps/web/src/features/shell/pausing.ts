import { create } from 'zustand';
import type { BoardSession } from '../../live/board-session.ts';

/** Whether this person has asked the board to stand still. */
export const usePaused = create<{ readonly paused: boolean }>()(() => ({ paused: false }));

export function pauseUpdates(session: BoardSession): void {
  session.board.pause();
  usePaused.setState({ paused: true });
}

export function resumeUpdates(session: BoardSession): void {
  session.board.resume();
  usePaused.setState({ paused: false });
}

/** Shows what has come in meanwhile, and stands still again. */
export function showHeldBack(session: BoardSession): void {
  session.board.resume();
  session.board.pause();
}
