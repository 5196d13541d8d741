import { EMPTY_BOARD } from '@samsyn/board';
import { expect, it } from 'vitest';
import { memoryShelf } from '../../testing/memory-shelf.ts';
import type { ActivityEntry } from '../activity/activity-store.ts';
import { keepUntaken, readUntaken, untakenLines, untakenName, withLines } from './untaken.ts';

const entry = (key: string, at: number): ActivityEntry => ({
  id: at,
  at,
  key,
  own: true,
  sentence: { key: 'board.event.card.changed', values: { what: String(at) } },
});
const sentence = ({ at }: ActivityEntry): string => `sentence ${at}`;

const board = {
  cards: new Map([
    [
      'c1',
      {
        id: 'c1',
        kind: 'gap' as const,
        stage: 's1',
        text: 'What is said',
        pos: 'a',
        by: 'p',
        at: '',
        actors: [],
        fields: { gap: 'other', owner: 'Whoever takes it' },
      },
    ],
  ]),
  placements: new Map([
    [
      'today/s1/a1',
      {
        layer: 'today' as const,
        stage: 's1',
        actor: 'a1',
        role: 'leads' as const,
        also: [],
        note: 'A note',
        duration: null,
        until: null,
        level: null,
        by: '',
        at: '',
      },
    ],
  ]),
};

it('says what was done, and under the last of it what is written there, every field in words', () => {
  const entries = [entry('card:c1', 1), entry('placement:today/s1/a1', 2), entry('card:c1', 3)];
  expect(untakenLines(entries, board, sentence, 'Definition: ours')).toEqual([
    'sentence 1',
    'sentence 2',
    '  A note',
    'sentence 3',
    '  What is said',
    '  Whoever takes it',
    'Definition: ours',
  ]);
});

it('has nothing to add about what is gone from the board', () => {
  expect(untakenLines([entry('card:gone', 1)], EMPTY_BOARD, sentence, null)).toEqual([
    'sentence 1',
  ]);
});

it('keeps it by board and person, and nothing when there is nothing', () => {
  const shelf = memoryShelf({});
  const mine = untakenName('b', 'me');
  keepUntaken(shelf, mine, { refused: true, lines: ['a', 'b'] });
  expect(readUntaken(shelf, mine)).toEqual({ refused: true, lines: ['a', 'b'] });
  expect(readUntaken(shelf, untakenName('b', 'you')).lines).toEqual([]);
  keepUntaken(shelf, mine, { refused: true, lines: [] });
  expect(shelf.length).toBe(0);
});

it('reads what somebody else has written there as nothing', () => {
  const name = untakenName('b', 'me');
  for (const text of ['{', '[]', '{"refused":1,"lines":"x"}']) {
    expect(readUntaken(memoryShelf({ [name]: text }), name).lines).toEqual([]);
  }
});

it('says each thing once when it comes from before and from now', () => {
  expect(withLines(['a', 'b'], ['b', 'c'])).toEqual(['a', 'b', 'c']);
});
