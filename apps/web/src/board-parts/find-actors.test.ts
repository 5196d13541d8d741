import type { Actor } from '@samsyn/board';
import { expect, test } from 'vitest';
import { findActors } from './find-actors.ts';

function actor(id: string, name: string, short: string, group: string): Actor {
  return { id, name, short, group, sector: '', level: '', mandate: '', hidden: false };
}

const actors = [
  actor('a05', 'Arbetsförmedlingen', 'AF', 'stat'),
  actor('a06', 'Försäkringskassan', 'FK', 'stat'),
  actor('a02', 'Kommunens arbetsmarknadsenhet', 'AME', 'kommun'),
];
const groupName = (group: string) => (group === 'stat' ? 'Statliga myndigheter' : 'Kommun');
const found = (query: string) => findActors(actors, query, groupName).map(({ id }) => id);

test('Nothing typed finds everybody, in the order of the template.', () => {
  expect(found('  ')).toEqual(['a05', 'a06', 'a02']);
});

test('Names are found by any part, without regard to case, dots and rings.', () => {
  expect(found('forsak')).toEqual(['a06']);
  expect(found('ARBETS')).toEqual(['a05', 'a02']);
});

test('Short names and names of groups find actors too.', () => {
  expect(found('ame')).toEqual(['a02']);
  expect(found('statlig')).toEqual(['a05', 'a06']);
});

test('Every word must be found, in any order.', () => {
  expect(found('enhet kommun')).toEqual(['a02']);
  expect(found('enhet stat')).toEqual([]);
});
