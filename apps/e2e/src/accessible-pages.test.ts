import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiClient, type CreatedBoard } from './api-client.ts';
import { CHROMIUM, openBrowser, takeSeat } from './browser.ts';
import {
  expectNoRawKeys,
  expectNoSidewaysScroll,
  expectNoViolations,
  LOOKS,
} from './hindrances.ts';
import { stepIn } from './on-the-board.ts';
import { type SamsynServer, startSamsyn } from './samsyn-server.ts';
import { t } from './words.ts';

describe.skipIf(CHROMIUM === '')('every page', () => {
  let server: SamsynServer;
  let browser: Browser;
  let board: CreatedBoard;

  beforeAll(async () => {
    server = await startSamsyn();
    browser = await openBrowser();
    board = await apiClient(server.url).createBoard({ template: 'asf' });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  async function open(look: keyof typeof LOOKS, address: string): Promise<Page> {
    const { page } = await takeSeat(browser, 'laptop', LOOKS[look]);
    await page.goto(`${server.url}${address}`);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    return page;
  }

  async function openBoard(look: keyof typeof LOOKS, view: string): Promise<Page> {
    const { page } = await takeSeat(browser, 'laptop', LOOKS[look]);
    await page.goto(`${server.url}/b/${board.board.id}?vy=${view}#k=${board.keys.facilitator}`);
    await stepIn(page, { name: 'Anna', type: 'Coompanion', organisation: 'Coompanion' });
    await page.locator('[data-sign="saved"]').first().waitFor();
    return page;
  }

  for (const look of Object.keys(LOOKS) as (keyof typeof LOOKS)[]) {
    it.each(['/', '/ny', '/j', '/hjalp', '/tillganglighet', '/finns-inte'])(
      `is without known hindrance: %s (${look})`,
      async (address) => {
        const page = await open(look, address);
        await expectNoViolations(page, address);
        await expectNoRawKeys(page, address);
        await expectNoSidewaysScroll(page, address);
        await page.context().close();
      },
    );

    it(`is without known hindrance: the way in (${look})`, async () => {
      const page = await open(look, `/b/${board.board.id}#k=${board.keys.participant}`);
      await page.getByLabel(t('pages.join.name')).waitFor();
      await expectNoViolations(page, 'join');
      await expectNoSidewaysScroll(page, 'join');
      await page.context().close();
    });

    it(`is without known hindrance: the page of one snapshot (${look})`, async () => {
      const page = await openBoard(look, 'tavla');
      await page.goto(`${server.url}/b/${board.board.id}/lagesbild/now`);
      await page.getByRole('table').waitFor();
      await expectNoViolations(page, 'snapshot');
      await expectNoRawKeys(page, 'snapshot');
      await expectNoSidewaysScroll(page, 'snapshot');
      await page.context().close();
    });

    it.each(['tavla', 'karta', 'lista'])(
      `is without known hindrance: the board as %s (${look})`,
      async (view) => {
        const page = await openBoard(look, view);
        await expectNoViolations(page, view);
        await expectNoRawKeys(page, view);
        await expectNoSidewaysScroll(page, view);
        await page.context().close();
      },
    );
  }

  it.each([
    'board.menu.snapshots',
    'board.menu.comparisons',
    'board.menu.about',
    'board.menu.template',
    'board.menu.settings',
    'board.menu.help',
    'board.menu.forget',
  ] as const)('is without known hindrance: what opens from the menu: %s', async (item) => {
    const page = await openBoard('light', 'tavla');
    await page.getByRole('button', { name: t('board.menu'), exact: true }).click();
    await page.getByRole('menuitem', { name: t(item) }).click();
    await page.getByRole('heading', { level: 2 }).last().waitFor();
    await expectNoViolations(page, item);
    await expectNoRawKeys(page, item);
    await page.context().close();
  });

  it('says everything in English when English is chosen', async () => {
    const { page } = await takeSeat(browser, 'laptop');
    await page.goto(server.url);
    await page.getByRole('button', { name: 'English' }).click();
    await page.locator('html[lang="en"]').waitFor();
    for (const address of ['/', '/ny', '/j', '/hjalp', '/tillganglighet']) {
      await page.goto(`${server.url}${address}`);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await expectNoRawKeys(page, address);
      // Swedish stands only where it names itself as a language, or explains a Swedish word.
      const foreign = await page.locator('body').evaluate((body) => {
        const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
        const found: string[] = [];
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const inSwedish =
            node.parentElement?.closest('[lang]')?.getAttribute('lang') === 'sv' ||
            node.parentElement?.closest('noscript') !== null;
          if (!inSwedish && /[åäöÅÄÖ]/.test(node.textContent ?? ''))
            found.push(`${node.textContent}`);
        }
        return found;
      });
      expect(foreign.filter((text) => !/Lillköping|Göteborg|Vägen ut/.test(text))).toEqual([]);
    }
    await page.context().close();
  });
});
