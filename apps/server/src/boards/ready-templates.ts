import type { Template } from '@samsyn/board';
import { asfTemplate, blankTemplate } from '@samsyn/templates';
import type { TEMPLATE_NAMES } from './new-board-input.ts';

/** A ready template in the board's language. */
export function readyTemplate(
  name: (typeof TEMPLATE_NAMES)[number],
  locale: 'sv' | 'en',
): Template {
  return name === 'asf' ? asfTemplate(locale) : blankTemplate(locale);
}
