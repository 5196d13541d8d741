import { expect, test } from 'vitest';
import { memoryShelf } from '../testing/memory-shelf.ts';
import {
  changeBoard,
  dropBoard,
  EMPTY_PROFILE,
  keepBoard,
  keepProfile,
  lastProfile,
  type Shelf,
  type StoredBoard,
  storedBoard,
  storedBoards,
} from './stored-boards.ts';

const board = (id: string): StoredBoard => ({
  id,
  title: `Tavla ${id}`,
  locale: 'sv',
  ticket: { code: 'ABC234' },
  participant: { id: 'p1', secret: 's' },
  profile: { ...EMPTY_PROFILE, name: 'Anna' },
  keys: {},
  code: 'ABC234',
});

test('The board one was on last stands first, once.', () => {
  const shelf = memoryShelf();
  keepBoard(shelf, board('a'));
  keepBoard(shelf, board('b'));
  keepBoard(shelf, board('a'));
  expect(storedBoards(shelf).map(({ id }) => id)).toEqual(['a', 'b']);
});

test('A change to one board keeps its place and leaves the others alone.', () => {
  const shelf = memoryShelf();
  keepBoard(shelf, board('a'));
  keepBoard(shelf, board('b'));
  changeBoard(shelf, 'a', { title: 'Nytt namn' });
  expect(storedBoards(shelf).map(({ title }) => title)).toEqual(['Tavla b', 'Nytt namn']);
});

test('A forgotten board is gone and the others stay.', () => {
  const shelf = memoryShelf();
  keepBoard(shelf, board('a'));
  keepBoard(shelf, board('b'));
  dropBoard(shelf, 'a');
  expect(storedBoard(shelf, 'a')).toBeNull();
  expect(storedBoard(shelf, 'b')).toEqual(board('b'));
});

test('What another version of the app has written is passed over, not lost sight of the rest.', () => {
  const shelf = memoryShelf({ 'samsyn.boards': JSON.stringify([{ id: 7 }, board('a')]) });
  expect(storedBoards(shelf).map(({ id }) => id)).toEqual(['a']);
  expect(storedBoards(memoryShelf({ 'samsyn.boards': '{broken' }))).toEqual([]);
});

test('What one said about oneself is there the next time.', () => {
  const shelf = memoryShelf();
  expect(lastProfile(shelf)).toEqual(EMPTY_PROFILE);
  const anna = { ...EMPTY_PROFILE, name: 'Anna', attendance: 'remote' } as const;
  keepProfile(shelf, anna);
  expect(lastProfile(shelf)).toEqual(anna);
});

test('A browser that refuses to keep anything does not stop the page.', () => {
  const full: Shelf = {
    ...memoryShelf(),
    setItem: () => {
      throw new Error('QuotaExceededError');
    },
  };
  expect(() => keepBoard(full, board('a'))).not.toThrow();
});
