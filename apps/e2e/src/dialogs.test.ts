import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiClient } from './api-client.ts';
import { CHROMIUM, openBrowser, takeSeat } from './browser.ts';
import {
  expectNoRawKeys,
  expectNoSidewaysScroll,
  expectNoViolations,
  inEachColour,
  smallTargets,
} from './hindrances.ts';
import { allSaved, stepIn } from './on-the-board.ts';
import { type SamsynServer, startSamsyn } from './samsyn-server.ts';
import { t } from './words.ts';

const NARROW = { width: 320, height: 640 };
/** What opens something although its name does not end in dots. */
const OPENING = [t('day.tool.agenda'), t('day.tool.gather'), t('day.tool.spotlight')];

describe.skipIf(CHROMIUM === '')('what opens over the board, for whoever leads it', () => {
  let server: SamsynServer;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    server = await startSamsyn();
    browser = await openBrowser();
    const board = await apiClient(server.url).createBoard({ template: 'asf' });
    ({ page } = await takeSeat(browser, 'laptop'));
    await page.goto(`${server.url}/b/${board.board.id}?vy=lista#k=${board.keys.facilitator}`);
    await stepIn(page, { name: 'Anna', type: 'Coompanion', organisation: 'Coompanion' });
    await allSaved(page);
    // On the narrowest screen everything that opens is a dialog.
    await page.setViewportSize(NARROW);
    await page.reload();
    await allSaved(page);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const openMenu = async (menu: string): Promise<void> => {
    await page.getByRole('button', { name: menu, exact: true }).click();
    await page.getByRole('menu').waitFor();
  };

  it.each([
    ['day.tools', 8],
    ['board.menu', 8],
  ] as const)(
    'is without known hindrance in each look at 320 px: all that %s leads to',
    {
      timeout: 180_000,
    },
    async (menu, atLeast) => {
      await openMenu(t(menu));
      const names = (await page.getByRole('menuitem').allInnerTexts())
        .map((name) => name.split('\n')[0]?.trim() ?? '')
        .filter((name) => name.endsWith('…') || OPENING.includes(name));
      await page.keyboard.press('Escape');
      expect(names.length).toBeGreaterThanOrEqual(atLeast);
      for (const name of names) {
        await openMenu(t(menu));
        await page.getByRole('menuitem', { name }).first().click();
        const dialog = page.getByRole('dialog');
        await dialog.waitFor();
        await expectNoSidewaysScroll(page, name);
        await expectNoRawKeys(page, name);
        expect(await smallTargets(page, 24), name).toEqual([]);
        await inEachColour(page, (look) => expectNoViolations(page, `${name}, ${look}`, 'main'));
        await page.keyboard.press('Escape');
        await dialog.waitFor({ state: 'detached' });
      }
    },
  );

  it('says in a part of its own what one must know, and has no such part when there is nothing', async () => {
    const part = page.getByRole('region', { name: t('board.notices') });
    expect(await part.count()).toBe(0);
    await openMenu(t('board.menu'));
    await page.getByRole('menuitem', { name: t('board.menu.pause') }).click();
    await part.waitFor();
    await expectNoViolations(page, 'paused');
  });
});
