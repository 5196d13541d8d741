import type { Locator, Page } from 'playwright-core';
import { t } from './words.ts';

/** What whoever leads a day does in their browser. */

/** Presses buttons by name as somebody would, and counts how often. */
export function presses(page: Page) {
  let count = 0;
  return {
    button: async (name: string): Promise<void> => {
      count++;
      await page.getByRole('button', { name, exact: true }).last().click();
    },
    inDialog: async (name: string): Promise<void> => {
      count++;
      await page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    },
    get count() {
      return count;
    },
  };
}

/** What everybody is told to do now. */
export const band = (page: Page): Locator =>
  page.getByRole('region', { name: t('board.day.label') });
/** The bar of whoever leads. */
export const bar = (page: Page): Locator => page.getByRole('region', { name: t('day.bar') });
