import { lateName } from '../day/late-answers.ts';
import { dropBoard, type Shelf, type StoredBoard, storedBoards } from './stored-boards.ts';

/** Takes everything about one board off this computer; what is on the server stays. */
export async function forgetBoard(shelf: Shelf, board: StoredBoard): Promise<void> {
  dropBoard(shelf, board.id);
  shelf.removeItem(lateName(board.id, board.participant.id));
  const prefix = `samsyn/${board.participant.id}/boards/${board.id}`;
  await deleteDatabases(
    (name) => name === prefix || name.startsWith(`${prefix}/`),
    [prefix, `${prefix}/template`, `${prefix}/session`, `${prefix}/own/${board.participant.id}`],
  );
}

/** Takes everything that Samsyn keeps off this computer, for one that several people share. */
export async function forgetEverything(shelf: Shelf): Promise<void> {
  for (const board of storedBoards(shelf)) await forgetBoard(shelf, board);
  const names = Array.from({ length: shelf.length }, (_, index) => shelf.key(index));
  for (const name of names) if (name?.startsWith('samsyn.')) shelf.removeItem(name);
  await deleteDatabases((name) => name.startsWith('samsyn/'), []);
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
