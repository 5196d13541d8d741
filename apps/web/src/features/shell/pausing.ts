import type { BoardSession } from '../../live/board-session.ts';
import { openBoardStore } from '../../local/open-board-store.ts';

/** Whether this person has asked the board to stand still. */
export const usePaused = openBoardStore<{ readonly paused: boolean }>({ paused: false });

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
