import { createBoard, type NewBoard } from '../api/boards.ts';
import { browserShelf } from './browser-shelf.ts';
import { keepBoard, lastProfile, newParticipant } from './stored-boards.ts';

/** Creates a board and keeps its keys in this browser. @returns the board's id */
export async function makeBoard(wanted: NewBoard, adminKey: string): Promise<string> {
  const { board, code, keys } = await createBoard(wanted, adminKey === '' ? undefined : adminKey);
  keepBoard(browserShelf, {
    id: board.id,
    title: board.title,
    locale: board.locale,
    ticket: { key: keys.facilitator },
    participant: newParticipant(),
    profile: lastProfile(browserShelf),
    keys,
    code,
  });
  return board.id;
}
