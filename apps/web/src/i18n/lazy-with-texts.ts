import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import { useSettings } from '../local/settings-store.ts';
import { loadDeskTexts } from './texts.ts';

/**
 * `React.lazy` for what is opened now and then and says things that no page says at first: a form,
 * a dialog, the help. What it is made of and its texts are fetched side by side.
 */
export function lazyWithTexts<Props>(
  load: () => Promise<{ readonly default: ComponentType<Props> }>,
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => {
    const [component] = await Promise.all([load(), loadDeskTexts(useSettings.getState().locale)]);
    return component;
  });
}
