import { setImmediate as turn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { Paced } from './paced.ts';

const nothingFails = (error: unknown): void => {
  throw error;
};

it('serves in order, and lets others have their turn while many wait', async () => {
  const paced = new Paced(nothingFails);
  const served: number[] = [];
  let others = 0;
  for (let nth = 0; nth < 60; nth++) {
    paced.add(() => {
      const end = performance.now() + 1;
      while (performance.now() < end);
      served.push(nth);
    });
  }
  expect(served).toEqual([]);
  while (served.length < 60) {
    await turn();
    others++;
  }
  expect(served).toEqual(Array.from({ length: 60 }, (_, nth) => nth));
  expect(others).toBeGreaterThan(5);
});

it('serves what is added while it serves, after those who came before', async () => {
  const paced = new Paced(nothingFails);
  const served: string[] = [];
  paced.add(() => {
    served.push('first');
    paced.add(() => served.push('third'));
  });
  paced.add(() => served.push('second'));
  while (served.length < 3) await turn();
  expect(served).toEqual(['first', 'second', 'third']);
});

it('goes on with those behind somebody who could not be served', async () => {
  const failures: unknown[] = [];
  const paced = new Paced((error) => failures.push(error));
  const served: string[] = [];
  paced.add(() => {
    throw new Error('broken');
  });
  paced.add(() => served.push('second'));
  while (served.length < 1) await turn();
  expect(failures).toEqual([new Error('broken')]);
});
