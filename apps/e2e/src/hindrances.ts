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

const { viewport: NARROW } = LOOKS.narrow;

/**
 * Looks at a page that is open already as each of them sees it, and leaves it as it was.
 *
 * @param look what is looked at, given which look it is
 */
export async function inEachLook(page: Page, look: (name: Look) => Promise<void>): Promise<void> {
  const wide = page.viewportSize();
  for (const name of Object.keys(LOOKS) as Look[]) {
    await page.emulateMedia({
      colorScheme: name === 'dark' ? 'dark' : 'light',
      forcedColors: name === 'forced colours' ? 'active' : 'none',
    });
    if (name === 'narrow') {
      await page.setViewportSize(NARROW);
      await page.waitForFunction((width) => innerWidth === width, NARROW.width);
    }
    await look(name);
  }
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
  if (wide !== null) await page.setViewportSize(wide);
}

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

/** What can be pressed, and is smaller than it may be; a box is pressed by its label too. */
export function smallTargets(page: Page, least: number, within = 'body'): Promise<string[]> {
  return page
    .locator(within)
    .last()
    .evaluate((root, smallest) => {
      const pressed = 'a[href], button, input, select, textarea, summary, [role="button"]';
      const areas = (target: HTMLElement): DOMRect[] => [
        target.getBoundingClientRect(),
        ...[...((target as HTMLInputElement).labels ?? [])].map((label) =>
          label.getBoundingClientRect(),
        ),
      ];
      return [...root.querySelectorAll<HTMLElement>(pressed)].flatMap((target) => {
        const style = getComputedStyle(target);
        const shown = target.checkVisibility({ visibilityProperty: true, opacityProperty: true });
        // A link within a sentence is as high as its line; what only keys reach grows when reached.
        const inText = target.tagName === 'A' && style.display === 'inline';
        if (!shown || inText || style.clipPath !== 'none') return [];
        const large = areas(target).some(
          ({ width, height }) => width >= smallest - 0.5 && height >= smallest - 0.5,
        );
        if (large) return [];
        const { width, height } = target.getBoundingClientRect();
        return [`${width.toFixed(0)}×${height.toFixed(0)}: ${target.outerHTML.slice(0, 140)}`];
      });
    }, least);
}

/** The spacing of text that somebody must be able to set (1.4.12), with nothing cut off by it. */
export async function expectRoomForSpacing(page: Page, where: string): Promise<void> {
  // A style of the test's own may not be put into the page, but be adopted by it.
  await page.evaluate(() => {
    const spacing = new CSSStyleSheet();
    spacing.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
      word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }`);
    document.adoptedStyleSheets = [spacing];
  });
  expect(await cutOff(page), `${where}, text spacing`).toEqual([]);
  await expectNoSidewaysScroll(page, `${where}, text spacing`);
  await page.evaluate(() => {
    document.adoptedStyleSheets = [];
  });
}

/** Text that its own box hides, on purpose shortened with dots or not: what is named whole is left out. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')].flatMap((element) => {
      const own = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '',
      );
      if (!own || !element.checkVisibility({ visibilityProperty: true })) return [];
      if (element.closest('.visually-hidden, [title], [aria-hidden="true"]') !== null) return [];
      const { overflowX, overflowY, clipPath } = getComputedStyle(element);
      const hides = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';
      const across = hides(overflowX) && element.scrollWidth > element.clientWidth + 1;
      const down = hides(overflowY) && element.scrollHeight > element.clientHeight + 1;
      if (clipPath !== 'none' || !(across || down)) return [];
      return [`${element.className}: ${element.textContent?.trim().slice(0, 60)}`];
    }),
  );
}
