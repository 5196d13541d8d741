import { roomPath } from '@samsyn/sync';
import { offlineDatabase } from '../live/entry.ts';
import { dropApp } from '../offline/drop-app.ts';
import { dropBoard, type Shelf, type StoredBoard, storedBoards } from './stored-boards.ts';

/** Takes everything about one board off this computer; what is on the server stays. */
export async function forgetBoard(shelf: Shelf, board: StoredBoard): Promise<void> {
  dropBoard(shelf, board.id);
  for (const name of namesOn(shelf)) {
    const [app, , of] = name.split('.');
    if (app === 'samsyn' && of === board.id) shelf.removeItem(name);
  }
  const prefix = `samsyn/${board.participant.id}/boards/${board.id}`;
  await deleteDatabases(
    // Of others, too, who have answered on this computer.
    (name) => /^samsyn\/[^/]+\/boards\/([^/]+)/.exec(name)?.[1] === board.id,
    [prefix, `${prefix}/template`, `${prefix}/session`, `${prefix}/own/${board.participant.id}`],
  );
}

/** Takes what one person has answered on a board off this computer. */
export async function forgetAnswers(board: string, participant: string): Promise<void> {
  const room = roomPath({ board, kind: 'own', participant });
  await deleteDatabase(offlineDatabase(participant, room));
}

/** Takes everything that Samsyn keeps off this computer, for one that several people share. */
export async function forgetEverything(shelf: Shelf): Promise<void> {
  for (const board of storedBoards(shelf)) await forgetBoard(shelf, board);
  for (const name of namesOn(shelf)) if (name.startsWith('samsyn.')) shelf.removeItem(name);
  await deleteDatabases((name) => name.startsWith('samsyn/'), []);
  await dropApp().catch(() => null);
}

/** Everything that is kept there, by name; read whole before anything is taken away. */
function namesOn(shelf: Shelf): readonly string[] {
  return Array.from({ length: shelf.length }, (_, index) => shelf.key(index) ?? '');
}

/** @param guesses names to delete where the browser does not say which databases there are */
async function deleteDatabases(
  mine: (name: string) => boolean,
  guesses: readonly string[],
): Promise<void> {
  if (typeof indexedDB === 'undefined') return;
  const listed = await indexedDB.databases?.().catch(() => []);
  const found = (listed ?? []).map(({ name }) => name ?? '').filter(mine);
  await Promise.all([...new Set([...found, ...guesses])].map(deleteDatabase));
}

function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => resolve();
    // Another window has it open; it goes when that window closes.
    request.onblocked = () => resolve();
  });
}
