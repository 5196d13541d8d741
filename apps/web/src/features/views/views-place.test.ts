import { expect, it } from 'vitest';
import { linesOf } from './picture-lines.ts';
import { runsOf } from './series-runs.ts';
import { readPlace, VIEWS, viewsPath, writePlace } from './views-place.ts';

it('finds the same place again from its address', () => {
  for (const view of VIEWS) {
    for (const snapshot of [null, 'a b/c']) {
      for (const form of ['picture', 'table'] as const) {
        for (const wall of [true, false]) {
          const place = { view, snapshot, form, wall };
          expect(readPlace(`?${writePlace(place)}`)).toEqual(place);
        }
      }
    }
  }
});

it('begins with the agreement map of the board as it is, whatever an address says wrong', () => {
  const first = { view: 'agreement', snapshot: null, form: 'picture', wall: false };
  expect(readPlace('')).toEqual(first);
  expect(readPlace('?vy=nej&lage=&som=kaka')).toEqual(first);
  expect(viewsPath('b/1')).toBe('/b/b%2F1/underlag');
});

it('puts words on lines, and says that there was more', () => {
  expect(linesOf('Växa, ställa om eller avsluta', 12, 3)).toEqual([
    'Växa, ställa',
    'om eller',
    'avsluta',
  ]);
  expect(linesOf('Växa, ställa om eller avsluta', 12, 2)).toEqual(['Växa, ställa', 'om eller …']);
  expect(linesOf('Samordningsförbundet', 8, 2)).toEqual(['Samordn…']);
});

it('joins only neighbouring points of the same kind', () => {
  const point = (key: string, group: string) => ({ key, group, when: '', said: '', value: 1 });
  const runs = runsOf([point('1', 'a'), point('2', 'a'), point('3', 'b'), point('4', 'a')]);
  expect(runs.map((run) => run.map(({ key }) => key))).toEqual([['1', '2'], ['3'], ['4']]);
});
