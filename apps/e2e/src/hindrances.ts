import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** How somebody may have set their computer. */
export const LOOKS = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  'forced colours': { forcedColors: 'active' },
  narrow: { viewport: { width: 320, height: 640 } },
} as const;
export type Look = keyof typeof LOOKS;

/** @param except what is looked at elsewhere: a map of hundreds of cells takes its time */
export async function expectNoViolations(
  page: Page,
  where: string,
  except?: string,
): Promise<void> {
  const axe = new AxeBuilder({ page }).withTags(RULES);
  if (except !== undefined) axe.exclude(except);
  const { violations } = await axe.analyze();
  const found = violations.map(
    ({ id, nodes }) =>
      `${where}: ${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  );
  expect(found).toEqual([]);
}

/** Keys that were never translated look like `board.menu.help` on the screen. */
export async function expectNoRawKeys(page: Page, where: string): Promise<void> {
  const shown = await page.locator('body').ariaSnapshot();
  const raw = shown.match(
    /\b(?:board|map|own|pages|domain|workshop|server|snapshot|reveal|result|views|choice)\.[a-z][\w.]*/g,
  );
  expect(raw ?? [], where).toEqual([]);
}

export async function expectNoSidewaysScroll(page: Page, where: string): Promise<void> {
  const beyond = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(beyond, `${where} scrolls sideways`).toBeLessThanOrEqual(0);
}
