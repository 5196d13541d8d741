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

type Looking = (look: Look) => Promise<void>;

/**
 * Looks at a page that is open already as each of them sees it, and leaves it as it was. What is
 * chosen by the window's width when it is opened, as the stage of a list, has its `WINDOWS`.
 */
export async function inEachLook(page: Page, look: Looking): Promise<void> {
  const wide = page.viewportSize();
  await inEachColour(page, look);
  await page.setViewportSize(NARROW);
  await drawnAnew(page);
  await look('narrow');
  if (wide !== null) await page.setViewportSize(wide);
}

/** The looks that differ by colour alone. */
export async function inEachColour(page: Page, look: Looking): Promise<void> {
  for (const name of ['light', 'dark', 'forced colours'] as const) {
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', ...LOOKS[name] });
    await drawnAnew(page);
    await look(name);
  }
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
}

/** How a page is opened, where what is chosen by the window's width is to be seen in each look. */
export const WINDOWS = { 'each colour': {}, narrow: LOOKS.narrow } as const;
export type Window = keyof typeof WINDOWS;

/** Looks at a page that was opened so: a narrow one as it is, any other in each colour. */
export function inLooksOf(window: Window, page: Page, look: Looking): Promise<void> {
  return window === 'narrow' ? look('narrow') : inEachColour(page, look);
}

/** Waits until a page is drawn for the look and the window that it has been given. */
async function drawnAnew(page: Page): Promise<void> {
  const width = page.viewportSize()?.width;
  await page.waitForFunction((wanted) => wanted === undefined || innerWidth === wanted, width);
  await onePictureLater(page);
}

/** What is measured when sizes change is drawn anew one picture later. */
function onePictureLater(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((done) => {
        requestAnimationFrame(() => requestAnimationFrame(() => done()));
      }),
  );
}

/**
 * Holds every rule to what is open. They are run in the page itself and only what breaks them is
 * carried out of it: no page of ours has frames of another origin, for which all that passes would
 * have to be carried into a page of its own, and that takes four times as long.
 *
 * @param except what is looked at elsewhere: a map of hundreds of cells takes its time
 */
export async function expectNoViolations(
  page: Page,
  where: string,
  except?: string,
): Promise<void> {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] });
  axe.withTags(RULES).setLegacyMode();
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

/** Text of twice the size (1.4.4), as a browser's own setting makes it: nothing is cut off or covered. */
export async function expectRoomForLargeText(
  page: Page,
  where: string,
  look?: () => Promise<void>,
): Promise<void> {
  await page.evaluate(() => {
    const large = new CSSStyleSheet();
    large.replaceSync('html { font-size: 200% !important; }');
    document.adoptedStyleSheets = [large];
  });
  await onePictureLater(page);
  await look?.();
  expect(await cutOff(page), `${where}, 200 %`).toEqual([]);
  expect(await beyondReach(page), `${where}, 200 %`).toEqual([]);
  await expectNoSidewaysScroll(page, `${where}, 200 %`);
  await page.evaluate(() => {
    document.adoptedStyleSheets = [];
  });
}

/** Text and controls of which a part lies outside a box that hides it, or under something else. */
function beyondReach(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const modal = document.querySelector('dialog:modal') ?? document.body;
    const skipped = '.visually-hidden, .skip-links, .page__skip, [title], [aria-hidden="true"]';
    const found = new Set<string>();
    const name = (element: Element): string =>
      `${element.className}: ${element.textContent?.trim().slice(0, 50)}`;
    const hidden = (box: DOMRect, from: Element): boolean => {
      let [across, down] = [true, true];
      for (
        let at: Element | null = from;
        at !== null && at !== document.body;
        at = at.parentElement
      ) {
        const { overflowX, overflowY, position } = getComputedStyle(at);
        const edge = at.getBoundingClientRect();
        const hides = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';
        if (across && hides(overflowX) && (box.right > edge.right + 2 || box.left < edge.left - 2))
          return true;
        if (down && hides(overflowY) && (box.bottom > edge.bottom + 2 || box.top < edge.top - 2))
          return true;
        // What scrolls brings it into view.
        if (overflowX === 'auto' || overflowX === 'scroll') across = false;
        if (overflowY === 'auto' || overflowY === 'scroll') down = false;
        if (position === 'fixed') break;
      }
      return false;
    };
    const texts = document.createTreeWalker(modal, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const parent = node.parentElement;
      if (parent === null || node.textContent?.trim() === '') continue;
      if (!parent.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      if (parent.closest(`${skipped}, option, script, style`) !== null) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      if (getComputedStyle(parent).clipPath !== 'none') continue;
      if ([...range.getClientRects()].some((box) => hidden(box, parent))) found.add(name(parent));
    }
    for (const control of modal.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea',
    )) {
      if (!control.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      if (control.closest(skipped) !== null || control.closest('[inert]') !== null) continue;
      control.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      const { left, top, width, height } = control.getBoundingClientRect();
      const hit = document.elementFromPoint(left + width / 2, top + height / 2);
      const reached = hit !== null && (control.contains(hit) || hit.contains(control));
      if (!reached) found.add(`covered or out of reach: ${control.outerHTML.slice(0, 120)}`);
    }
    return [...found];
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
