import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiClient, type CreatedBoard } from './api-client.ts';
import { CHROMIUM, openBrowser, type Seat, shoot, takeSeat } from './browser.ts';
import { allSaved, cardFace, expectSameBoard, stepIn, writeCard } from './on-the-board.ts';
import { type SamsynServer, startSamsyn } from './samsyn-server.ts';
import { t } from './words.ts';

const STAGE = 'Behov och initiativ';

/** Addresses of everything that this browser keeps of the app. */
function kept(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const names = await caches.keys();
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().map(({ url }) => new URL(url).pathname);
  });
}

describe.skipIf(CHROMIUM === '')('Without a network, or without the server', () => {
  let server: SamsynServer;
  let browser: Browser;
  let board: CreatedBoard;
  let anna: Seat;
  let bo: Seat;
  let page: Page;

  beforeAll(async () => {
    server = await startSamsyn();
    board = await apiClient(server.url).createBoard({ template: 'asf' });
    browser = await openBrowser();
    anna = await takeSeat(browser, 'laptop', { serviceWorkers: 'allow' });
    bo = await takeSeat(browser, 'laptop');
    for (const [seat, name] of [
      [anna, 'Anna'],
      [bo, 'Bo'],
    ] as const) {
      await seat.page.goto(`${server.url}/j/${board.code}`);
      await stepIn(seat.page, { name, type: 'Kommun', organisation: 'Lillköping' });
    }
    await writeCard(anna.page, STAGE, 'gap', 'Skrivet medan nätet fanns');
    await allSaved(anna.page);
    page = anna.page;
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  it('the app is kept by the browser, and nothing that anybody has said', async () => {
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => null));
    await page.waitForFunction(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      return registration?.active?.state === 'activated';
    });
    const addresses = await kept(page);
    expect(addresses.length).toBeGreaterThan(50);
    expect(addresses.filter((path) => !/^\/(assets\/|index\.html$|icon\.svg$)/.test(path))).toEqual(
      [],
    );
  });

  it('the last board opens, takes what one does, and sends it up when the server is back', async () => {
    const address = page.url();
    await page.close();
    await server.kill();
    page = await anna.context.newPage();
    await page.goto(address);
    await cardFace(page, 'Skrivet medan nätet fanns').waitFor();
    await page.locator('[data-sign="offline"]').first().waitFor();
    await writeCard(page, STAGE, 'gap', 'Skrivet utan nät');
    await shoot(page, 'opens-offline');
    await page.reload();
    await cardFace(page, 'Skrivet utan nät').waitFor();
    expect(await page.locator('[data-sign="saved"]').count()).toBe(0);
    await server.start();
    await allSaved(page);
    await cardFace(bo.page, 'Skrivet utan nät').waitFor();
    await expectSameBoard([page, bo.page]);
  });

  it('what has not come is asked for anew in calm words, and nothing is lost by it', async () => {
    // As after an upgrade: the page is older than the server, and its parts are gone there.
    await bo.page.route('**/assets/help-*', (route) => route.fulfill({ status: 404 }));
    await bo.page.getByRole('button', { name: t('board.menu'), exact: true }).click();
    await bo.page.getByRole('menuitem', { name: t('board.menu.help'), exact: true }).click();
    await bo.page.getByRole('heading', { name: t('pages.crash.part') }).waitFor();
    await shoot(bo.page, 'part-missing');
    await bo.page.unroute('**/assets/help-*');
    await bo.page.getByRole('button', { name: t('pages.crash.reload') }).click();
    await cardFace(bo.page, 'Skrivet utan nät').waitFor();
  });

  it('a shared computer keeps nothing once one is forgotten on it', async () => {
    await page.getByRole('button', { name: t('board.menu'), exact: true }).click();
    await page.getByRole('menuitem', { name: t('board.menu.forget') }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: t('pages.forget.button'), exact: true }).click();
    await page.waitForURL(`${server.url}/`);
    expect(await kept(page)).toEqual([]);
    const left = await page.evaluate(async () => [
      ...(await indexedDB.databases()),
      ...(await navigator.serviceWorker.getRegistrations()),
    ]);
    expect(left.length).toBe(0);
  });
});
