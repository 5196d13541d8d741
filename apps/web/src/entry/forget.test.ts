import { expect, it } from 'vitest';
import { memoryShelf } from '../testing/memory-shelf.ts';
import { forgetBoard, forgetEverything } from './forget.ts';
import { EMPTY_PROFILE, keepBoard, type StoredBoard, storedBoards } from './stored-boards.ts';

const board = (id: string): StoredBoard => ({
  id,
  title: '',
  locale: 'sv',
  ticket: { key: 'k' },
  participant: { id: 'p', secret: 's' },
  profile: EMPTY_PROFILE,
  keys: {},
  code: '',
});

function shelfWithTwoBoards() {
  const shelf = memoryShelf({
    'samsyn.settings': '{}',
    'samsyn.turn.b1': '{"at":"other"}',
    'samsyn.late.b1.p': '{}',
    'samsyn.turn.b2': '{"at":"between"}',
    'another.turn.b1': 'not ours',
  });
  keepBoard(shelf, board('b1'));
  keepBoard(shelf, board('b2'));
  const names = () => Array.from({ length: shelf.length }, (_, index) => shelf.key(index)).sort();
  return { shelf, names };
}

it('forgets one board with whoever was answering on it, and nothing of the others', async () => {
  const { shelf, names } = shelfWithTwoBoards();
  await forgetBoard(shelf, board('b1'));
  expect(storedBoards(shelf).map(({ id }) => id)).toEqual(['b2']);
  expect(names()).toEqual([
    'another.turn.b1',
    'samsyn.boards',
    'samsyn.settings',
    'samsyn.turn.b2',
  ]);
});

it('forgets everything that is Samsyn’s, and nothing that is not', async () => {
  const { shelf, names } = shelfWithTwoBoards();
  await forgetEverything(shelf);
  expect(names()).toEqual(['another.turn.b1']);
});
