import { expect, it } from 'vitest';
import { memoryShelf } from '../../testing/memory-shelf.ts';
import { nextProfile, readTurn, turnName } from './turn.ts';

const PROFILE = {
  name: 'Kim Berg',
  organisation: 'Lillköpings kommun',
  organisationType: 'kommun',
  attendance: 'room',
} as const;

it('is one’s own turn where nothing else is kept, or nothing that can be read', () => {
  const shelf = memoryShelf();
  expect(readTurn(shelf, 'b')).toEqual({ at: 'self' });
  shelf.setItem(turnName('b'), '{"at":"other","way":"here"');
  expect(readTurn(shelf, 'b')).toEqual({ at: 'self' });
  shelf.setItem(turnName('b'), '{"at":"other","way":"here","finished":0}');
  expect(readTurn(shelf, 'b')).toEqual({ at: 'self' });
});

it('is still somebody else’s after a reload, on that board only', () => {
  const shelf = memoryShelf();
  const other = { id: 'p2', secret: 's', token: 't', profile: PROFILE };
  const turn = { at: 'other', way: 'paper', finished: 3, other } as const;
  shelf.setItem(turnName('b'), JSON.stringify(turn));
  expect(readTurn(shelf, 'b')).toEqual(turn);
  expect(readTurn(shelf, 'c')).toEqual({ at: 'self' });
});

it('leaves the next one no name of the last', () => {
  expect(nextProfile(PROFILE)).toEqual({ ...PROFILE, name: '' });
});
