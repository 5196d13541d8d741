import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiClient, type CreatedBoard } from './api-client.ts';
import { openBrowser, type Seat, shoot, spokenOn, takeSeat } from './browser.ts';
import { allSaved, cardFace, expectSameBoard, stepIn } from './on-the-board.ts';
import { type SamsynServer, startSamsyn } from './samsyn-server.ts';
import { startTlsProxy, type TlsProxy } from './tls-proxy.ts';
import { t } from './words.ts';

const TEXT = 'Vi saknar någon som följer med från första mötet till det egna företaget. ';

describe('Behind a proxy that ends TLS', () => {
  let proxy: TlsProxy;
  let server: SamsynServer;
  let browser: Browser;
  let board: CreatedBoard;
  let anna: Seat;
  let bo: Seat;

  beforeAll(async () => {
    proxy = await startTlsProxy();
    server = await startSamsyn({ SAMSYN_PUBLIC_URL: proxy.url });
    proxy.pointTo(server.url);
    board = await apiClient(server.url).createBoard();
    browser = await openBrowser();
    const over = { ignoreHTTPSErrors: true };
    [anna, bo] = await Promise.all([
      takeSeat(browser, 'laptop', over),
      takeSeat(browser, 'phone', over),
    ]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await proxy?.stop();
  });

  it('people join with a code, and live connections are made through it', async () => {
    for (const [seat, name] of [
      [anna, 'Anna Alm'],
      [bo, 'Bo Berg'],
    ] as const) {
      await seat.page.goto(`${proxy.url}/j/${board.code}`);
      await stepIn(seat.page, { name, type: 'Kommun', organisation: 'Lillköpings kommun' });
      await allSaved(seat.page);
    }
    // At least the shared board, the template and the day, for each of them.
    expect(proxy.upgraded()).toBeGreaterThanOrEqual(6);
    await anna.page.getByRole('button', { name: /^2 här/ }).waitFor();
  });

  it('links that are handed out begin with its address', async () => {
    const reply = await fetch(`${server.url}/api/address`);
    expect(await reply.json()).toEqual({ address: proxy.url });
  });

  it('a restart while somebody types loses nothing and is not noticed beyond a word', async () => {
    const { page } = anna;
    const loaded = await Promise.all([anna, bo].map((seat) => mark(seat.page)));
    await newCard(page);
    const field = page.getByLabel(t('map.card.text'), { exact: true });
    // Somebody goes on typing while the server goes and comes back under it.
    const typing = { on: true, typed: '' };
    const typed = (async () => {
      while (typing.on && typing.typed.length < 4000) {
        await field.pressSequentially(TEXT);
        typing.typed += TEXT;
      }
    })();
    await cardFace(bo.page, TEXT.slice(0, 20)).waitFor();
    const gone = page.locator('[data-sign="offline"], [data-sign="connecting"]').first().waitFor();
    await server.restart();
    await gone;
    await page.locator('[data-sign="saved"], [data-sign="saving"]').first().waitFor();
    typing.on = false;
    await typed;
    expect(await field.inputValue()).toBe(typing.typed);
    await shoot(page, 'proxy-after-restart');
    await allSaved(page);
    await allSaved(bo.page);
    await page.keyboard.press('Escape');
    await cardFace(bo.page, typing.typed.trim()).waitFor();
    await expectSameBoard([page, bo.page]);
    await page.getByRole('button', { name: /^2 här/ }).waitFor();
    for (const [index, seat] of [anna, bo].entries()) {
      // The same page as before, and nothing in the way of it.
      expect(await mark(seat.page)).toBe(loaded[index]);
      expect(await seat.page.getByRole('dialog').count()).toBe(0);
      expect(await seat.page.getByRole('alert').filter({ hasText: /\S/ }).count()).toBe(0);
    }
    expect((await spokenOn(bo.page)).length).toBeLessThanOrEqual(4);
  });
});

/** A number that a page keeps until it is loaded anew. */
function mark(page: Page): Promise<number> {
  return page.evaluate(() => {
    const here = window as unknown as { mark?: number };
    here.mark ??= performance.timeOrigin;
    return here.mark;
  });
}

async function newCard(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: new RegExp(`^${t('map.new.label', { stage: '' }).trim()}`) })
    .first()
    .click();
  await page
    .getByRole('menuitem', { name: new RegExp(`^${t('kind.gap')}`) })
    .first()
    .click();
}
