import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiClient, type CreatedBoard } from './api-client.ts';
import { type BadLine, startBadLine } from './bad-line.ts';
import { CHROMIUM, openBrowser, type Seat, shoot, takeSeat } from './browser.ts';
import { allSaved, cardFace, expectSameBoard, stepIn, writeCard } from './on-the-board.ts';
import { type SamsynServer, startSamsyn } from './samsyn-server.ts';
import { t } from './words.ts';

const STAGE = 'Behov och initiativ';

describe.skipIf(CHROMIUM === '')('In a network that lets no WebSocket through', () => {
  let server: SamsynServer;
  let browser: Browser;
  let board: CreatedBoard;
  let line: BadLine;
  let anna: Seat;
  let bo: Seat;

  beforeAll(async () => {
    server = await startSamsyn();
    line = await startBadLine(server.url, () => 0);
    board = await apiClient(server.url).createBoard({ template: 'asf' });
    browser = await openBrowser();
    [anna, bo] = [await takeSeat(browser, 'laptop'), await takeSeat(browser, 'laptop')];
    await bo.page.goto(`${server.url}/j/${board.code}`);
    await stepIn(bo.page, { name: 'Bo', type: 'Kommun', organisation: 'Lillköping' });
  });
  afterAll(async () => {
    await browser?.close();
    await line?.stop();
    await server?.stop();
  });

  it('it says so in words where there is no other way, and what to do', async () => {
    line.become({ upgrades: 'refuse', tunnel: 'refuse' });
    await anna.page.goto(`${line.url}/j/${board.code}`);
    await stepIn(anna.page, { name: 'Anna', type: 'Coompanion', organisation: 'Coompanion' });
    const notice = anna.page.getByRole('region', { name: t('board.blocked.title') });
    await notice.waitFor();
    expect(await notice.innerText()).toContain(line.url.replace('http', 'ws'));
    await shoot(anna.page, 'blocked-network');
    expect(await anna.page.locator('[data-sign="saved"]').count()).toBe(0);
    line.become({ tunnel: 'pass' });
    await allSaved(anna.page);
    await notice.waitFor({ state: 'detached' });
  });

  it('people work together all the same, also past a restart of the server', async () => {
    await writeCard(anna.page, STAGE, 'gap', 'Skrivet bakom en brandvägg');
    await cardFace(bo.page, 'Skrivet bakom en brandvägg').waitFor();
    await writeCard(bo.page, STAGE, 'gap', 'Skrivet utanför den');
    await cardFace(anna.page, 'Skrivet utanför den').waitFor();
    await anna.page.getByRole('button', { name: /^2 här/ }).waitFor();
    await allSaved(anna.page);
    await server.restart();
    await writeCard(anna.page, STAGE, 'gap', 'Skrivet medan servern var borta');
    await allSaved(anna.page);
    await cardFace(bo.page, 'Skrivet medan servern var borta').waitFor();
    await expectSameBoard([anna.page, bo.page]);
  });

  it('that swallows what it does not know, the page finds the way round after one silence', async () => {
    const seat = await takeSeat(browser, 'phone');
    line.become({ upgrades: 'swallow' });
    await seat.page.goto(`${line.url}/j/${board.code}`);
    await stepIn(seat.page, { name: 'Cia', type: 'Kommun', organisation: 'Lillköping' });
    await allSaved(seat.page);
    await bo.page.getByRole('button', { name: /^3 här/ }).waitFor();
  });
});
