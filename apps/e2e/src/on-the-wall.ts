import type { Page } from 'playwright-core';

/** Hundredths of the window's height below which nothing on the wall is read from the back row. */
export const SMALLEST = 2.8;

/** Sizes of all text that is shown, the smallest first, in hundredths of the window's height. */
export function textSizes(page: Page): Promise<{ text: string; size: number }[]> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: { text: string; size: number }[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? '';
      const parent = node.parentElement;
      if (text === '' || parent === null || parent.closest('.visually-hidden, [aria-live]'))
        continue;
      if (parent.getClientRects().length === 0) continue;
      const size = (Number.parseFloat(getComputedStyle(parent).fontSize) / innerHeight) * 100;
      found.push({ text, size });
    }
    return found.sort((a, b) => a.size - b.size);
  });
}
