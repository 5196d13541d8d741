import { expect, it } from 'vitest';
import { HeadCount } from './head-count.ts';

const who = (participant: string, board = 'b1') => ({ board, participant });

it('takes no more than a thousand lines of one person, while others come in, and again when some have ended', () => {
  const heads = new HeadCount();
  const ends = Array.from({ length: 1000 }, () => heads.enter(who('p1')));
  expect(heads.hasRoomFor(who('p1'))).toBe(false);
  expect(heads.hasRoomFor(who('p2'))).toBe(true);
  expect(heads.hasRoomFor(who('p1', 'b2'))).toBe(true);
  ends[0]?.();
  expect(heads.hasRoomFor(who('p1'))).toBe(true);
});

it('takes no more than five thousand lines to one board, while other boards go on', () => {
  const heads = new HeadCount();
  for (let nth = 0; nth < 5000; nth++) heads.enter(who(`p${nth}`));
  expect(heads.hasRoomFor(who('new'))).toBe(false);
  expect(heads.hasRoomFor(who('new', 'b2'))).toBe(true);
});
