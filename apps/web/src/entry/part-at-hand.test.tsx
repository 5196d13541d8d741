// @vitest-environment jsdom
import { act, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it } from 'vitest';
import { partAtHand } from './part-at-hand.tsx';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

function shown(Part: React.ComponentType) {
  const element = document.createElement('div');
  const root = createRoot(element);
  const draw = () =>
    root.render(
      <Suspense fallback="wait">
        <Part />
      </Suspense>,
    );
  return { element, draw };
}

it('draws a part at once that has been fetched, without what is shown meanwhile', async () => {
  const { Part, fetch } = partAtHand(async () => () => <>board</>);
  await fetch();
  const { element, draw } = shown(Part);
  act(draw);
  expect(element.textContent).toBe('board');
});

it('waits for a part that has not come, and asks once more for one that was lost', async () => {
  let asked = 0;
  const { Part } = partAtHand(async () => {
    asked++;
    if (asked === 1) throw new TypeError('The line was lost.');
    return () => <>board</>;
  });
  const { element, draw } = shown(Part);
  act(draw);
  expect(element.textContent).toBe('wait');
  await act(async () => undefined);
  expect(element.textContent).toBe('board');
  expect(asked).toBe(2);
});
