// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { placeOf } from './place-choice.ts';
import { markedOf, stageOf, thingsOf } from './place-selectors.ts';

const PAGE = `<main id="main">
  <section id="column" data-place="stage:today/s1">
    <h2 data-focus-heading="stage:s1">Behov</h2>
    <li id="token" data-focus-key="placement:today/s1/a02"></li>
    <li id="wanted" data-focus-key="placement:wanted/s1/a02"></li>
    <li id="card" data-focus-key="card:V1_x-y"></li>
  </section>
  <table><tr><th id="head" data-column="s1"></th></tr>
    <tr><td id="empty" data-focus-key="empty:today/s1/a03"></td></tr></table>
</main>`;
document.body.innerHTML = PAGE;
const found = (selectors: readonly string[]) =>
  selectors.flatMap((one) => [...document.querySelectorAll(one)].map(({ id }) => id));

it('finds a cell whether something stands in it or not, in the layer that is meant', () => {
  expect(found(thingsOf({ layer: 'today', stage: 's1', actor: 'a02' }))).toEqual(['token']);
  expect(found(thingsOf({ stage: 's1', actor: 'a02' }))).toEqual(['token', 'wanted']);
  expect(found(thingsOf({ layer: 'today', stage: 's1', actor: 'a03' }))).toEqual(['empty']);
  expect(found(thingsOf({ card: 'V1_x-y', stage: 's1' }))).toEqual(['card']);
});

it('marks the thing alone, or the whole stage where it is about the stage', () => {
  expect(found(markedOf({ layer: 'today', stage: 's1', actor: 'a02' }))).toEqual(['token']);
  expect(found(markedOf({ layer: 'today', stage: 's1' }))).toEqual(['column', 'head']);
  expect(markedOf({ face: 'reveal' })).toEqual([]);
  expect(stageOf({ stage: 's1' }).length).toBeGreaterThan(0);
});

it('chooses a place only when all of it is chosen', () => {
  const draft = { what: 'cell', stage: 's1', actor: '', card: '' } as const;
  expect(placeOf(draft, 'today', 'board')).toBeNull();
  expect(placeOf({ ...draft, actor: 'a02' }, 'wanted', 'board')).toEqual({
    layer: 'wanted',
    stage: 's1',
    actor: 'a02',
  });
  expect(placeOf({ ...draft, what: 'face' }, 'today', 'reveal')).toEqual({ face: 'reveal' });
  expect(placeOf({ ...draft, what: 'stage' }, 'today', 'board')).toEqual({
    layer: 'today',
    stage: 's1',
  });
  expect(placeOf({ ...draft, what: 'card' }, 'today', 'board')).toBeNull();
});
