// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rememberMove } from '../../board-parts/moved-things.ts';
import { useStandingOn } from '../../board-parts/standing-on.ts';
import { watchFocus } from './sticky-focus.ts';

const thing = (key: string) =>
  `<li data-focus-key="${key}"><button data-focus-part="main">${key}</button><button data-focus-part="move">…</button></li>`;

function board(...stages: readonly (readonly string[])[]): string {
  return stages
    .map(
      (keys, index) =>
        `<h2 tabindex="-1" data-focus-heading="stage:s${index + 1}">s${index + 1}</h2>
         <ul data-focus-group="stage:s${index + 1}">${keys.map(thing).join('')}</ul>`,
    )
    .join('');
}

function control(key: string, part = 'main'): HTMLElement {
  const found = document.querySelector<HTMLElement>(
    `[data-focus-key="${key}"] [data-focus-part="${part}"]`,
  );
  if (found === null) throw new Error(`${key} is not on the board`);
  return found;
}

const settled = () => new Promise((resolve) => setTimeout(resolve));
const standsOn = () =>
  document.activeElement?.closest('[data-focus-key]')?.getAttribute('data-focus-key') ??
  document.activeElement?.getAttribute('data-focus-heading');

describe('the focus on the board', () => {
  let root: HTMLElement;
  let stop: () => void;

  beforeEach(() => {
    // What this make-believe browser lacks.
    globalThis.CSS = { escape: (text: string) => text.replace(/["\\]/g, '\\$&') } as typeof CSS;
    Element.prototype.scrollIntoView = () => undefined;
    root = document.createElement('div');
    document.body.replaceChildren(root);
    root.innerHTML = board(['card:a', 'card:b', 'card:c'], ['placement:today/s2/a1']);
    stop = watchFocus(root);
  });
  afterEach(() => stop());

  it('goes with a thing that somebody else moves to another stage, to the same control', async () => {
    control('card:b', 'move').focus();
    root.innerHTML = board(['card:a', 'card:c'], ['card:b']);
    await settled();
    expect(standsOn()).toBe('card:b');
    expect((document.activeElement as HTMLElement).dataset.focusPart).toBe('move');
  });

  it('goes with a placed actor although its key names another stage afterwards', async () => {
    control('placement:today/s2/a1').focus();
    rememberMove('placement:today/s2/a1', 'placement:today/s1/a1');
    root.innerHTML = board(['card:a', 'placement:today/s1/a1'], []);
    await settled();
    expect(standsOn()).toBe('placement:today/s1/a1');
  });

  it('goes to the neighbour of a thing that somebody else removes, the last one included', async () => {
    control('card:b').focus();
    root.innerHTML = board(['card:a', 'card:c'], []);
    await settled();
    expect(standsOn()).toBe('card:c');
    root.innerHTML = board(['card:a'], []);
    await settled();
    expect(standsOn()).toBe('card:a');
  });

  it('goes to the heading of the stage when nothing is left in it', async () => {
    control('placement:today/s2/a1').focus();
    root.innerHTML = board(['card:a'], []);
    await settled();
    expect(standsOn()).toBe('stage:s2');
  });

  it('is left alone when one has pressed beside everything, or stands elsewhere', async () => {
    control('card:b').focus();
    root.dispatchEvent(new Event('pointerdown', { bubbles: true }));
    control('card:b').blur();
    root.innerHTML = board(['card:a'], []);
    await settled();
    expect(document.activeElement).toBe(document.body);
    expect(useStandingOn.getState().key).toBeNull();
  });
});
