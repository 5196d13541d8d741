import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import { useSettings } from '../local/settings-store.ts';
import { loadDeskTexts } from './texts.ts';

const SECOND_TRY_MS = 1500;

/** On a bad line a part may fail to come once; asking again is better than the page of errors. */
async function tryTwice<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch {
    await new Promise((resolve) => setTimeout(resolve, SECOND_TRY_MS));
    return load();
  }
}

/**
 * `React.lazy` for what is opened now and then and says things that no page says at first: a form,
 * a dialog, the help. What it is made of and its texts are fetched side by side.
 *
 * @param when `ahead` for what must open also after the line has gone
 */
export function lazyWithTexts<Props>(
  load: () => Promise<{ readonly default: ComponentType<Props> }>,
  when: 'asked' | 'ahead' = 'asked',
): LazyExoticComponent<ComponentType<Props>> {
  const loadBoth = async () => {
    const [component] = await Promise.all([
      tryTwice(load),
      tryTwice(() => loadDeskTexts(useSettings.getState().locale)),
    ]);
    return component;
  };
  if (when === 'ahead') ahead.push(loadBoth);
  return lazy(loadBoth);
}

const ahead: (() => Promise<unknown>)[] = [];

/** Fetches what is marked so before anybody asks for it. What does not come is fetched when asked for. */
export async function fetchAhead(): Promise<void> {
  await Promise.allSettled(ahead.map((load) => load()));
}
