import type { Cell } from '@samsyn/board';
import {
  ActionHistory,
  type AskedAbout,
  BoardEditor,
  CardEditor,
  historyOfAnswers,
  OwnEditor,
  setRating,
  setVotes,
} from '@samsyn/documents';
import type { PresenceState } from '@samsyn/sync';
import { browserEditing } from './board-session.ts';
import type { BoardEntry } from './entry.ts';
import { openPassing } from './live-document.ts';
import { followPresence } from './presence.ts';

/**
 * The place of one invented person in a rehearsal: connections of their own to the shared board and
 * to their own answers, as a browser of theirs would have. How the day runs is read by whoever leads.
 */
export interface CrewSeat {
  readonly board: BoardEditor;
  readonly cards: CardEditor;
  /** Says what an actor does in a cell that a silent round asks about. */
  readonly answer: (
    round: AskedAbout,
    cell: Cell,
    role: Parameters<OwnEditor['setRole']>[1],
  ) => void;
  readonly finish: (round: AskedAbout, stage: string) => void;
  readonly vote: (vote: string, card: string, count: number) => void;
  readonly rate: (survey: string, item: string, rating: number) => void;
  /** Changes what the others see of this person's hand. */
  readonly show: (change: Partial<Omit<PresenceState, 'user'>>) => void;
  /** Loses the line; what is written meanwhile arrives once it is back. */
  readonly loseLine: () => void;
  readonly findLine: () => void;
  /** Whether the server has ended this for good, as when the person was removed. */
  readonly hasEnded: () => boolean;
  readonly leave: () => void;
}

export function takeCrewSeat(entry: Omit<BoardEntry, 'role'>): CrewSeat {
  const { board: id, participant, token } = entry;
  const board = openPassing({ board: id, kind: 'board' }, token);
  const own = openPassing({ board: id, kind: 'own', participant: participant.id }, token);
  const presence = followPresence(board.room, { ...participant, role: 'participant' }, true);
  const history = new ActionHistory(board.doc);
  const answers = historyOfAnswers(own.doc);
  const editing = browserEditing(participant.id);
  const rooms = [board.room, own.room];
  return {
    board: new BoardEditor(board.doc, history, editing),
    cards: new CardEditor(board.doc, history, editing),
    answer: (round, cell, role) => new OwnEditor(own.doc, answers, round).setRole(cell, role),
    finish: (round, stage) => new OwnEditor(own.doc, answers, round).setDone(stage, true),
    vote: (vote, card, count) => setVotes(own.doc, vote, card, count),
    rate: (survey, item, rating) => setRating(own.doc, survey, item, rating),
    show: presence.show,
    loseLine: () => {
      for (const room of rooms) room.pause();
    },
    findLine: () => {
      for (const room of rooms) room.resume();
    },
    hasEnded: () => rooms.some(({ status }) => status.ended !== null),
    leave: () => {
      presence.close();
      history.destroy();
      answers.destroy();
      board.close();
      own.close();
    },
  };
}
