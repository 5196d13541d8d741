import { actorPictures } from '@samsyn/workshop';
import { expect, it } from 'vitest';
import { resultsOf } from '../../testing/results-of.ts';
import { involved, isSeen, pictureKind, seenActors, widestOf } from './pictures.ts';

const ROUND = {
  layer: 'today' as const,
  stages: ['s1', 's2', 's3', 's4', 's5'],
  actors: ['af', 'ame'],
};
const TYPES = [
  { id: 'kommun', actors: ['ame'] },
  { id: 'af', actors: ['af'] },
];
const results = resultsOf(ROUND, {
  's1/af': { af: ['none', 'none', 'none'], kommun: ['refers', 'refers', 'buys', 'none'] },
  's2/af': { af: ['funds', 'funds', 'funds'], kommun: ['none', 'none', 'none', 'none'] },
  's3/af': { af: ['funds', 'funds', 'funds'], kommun: ['buys', 'buys', 'buys', 'buys'] },
  's4/af': { af: ['funds', 'funds', 'none'], kommun: ['funds', 'funds', 'funds', 'none'] },
  's5/af': { af: ['none', 'none', 'none'], kommun: ['none', 'none', 'none', 'none'] },
  's1/ame': { af: ['does', 'does', 'does'], kommun: ['does', 'does', 'does', 'does'] },
});
const pictures = actorPictures(results, TYPES);
const at = (stage: string) => pictures.filter((one) => one.actor === 'af' && one.stage === stage);

it('Names what differs: others expect more, support that is not seen, or another role.', () => {
  const kinds = ['s1', 's2', 's3', 's4'].flatMap((stage) => at(stage).map(pictureKind));
  expect(kinds).toEqual(['more', 'hidden', 'roles', 'alike']);
});

it('Counts those who see the actor there, on both sides.', () => {
  const [first] = at('s1');
  expect(first).toMatchObject({ nSelf: 3, nOthers: 4 });
  expect(involved(first?.self ?? {}, 3)).toBe(0);
  expect(involved(first?.others ?? {}, 4)).toBe(3);
  expect(at('s5').map(isSeen)).toEqual([false]);
});

it('Puts the widest differences first and leaves out those that are not worth a word.', () => {
  const own = pictures.filter(({ actor }) => actor === 'af');
  expect(widestOf(own).map(({ stage }) => stage)).toEqual(['s2', 's1']);
});

it('Has a page for each actor with a picture of itself, in the order of the types.', () => {
  expect(seenActors(pictures, TYPES).map(({ actor, types }) => [actor, types])).toEqual([
    ['ame', ['kommun']],
    ['af', ['af']],
  ]);
});

it('Has no page for a type that is pooled.', () => {
  const small = resultsOf(ROUND, {
    's1/af': { af: ['none', 'none'], kommun: ['refers', 'refers', 'buys', 'none'] },
  });
  expect(seenActors(actorPictures(small, TYPES), TYPES)).toEqual([]);
});
