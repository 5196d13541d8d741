import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiClient, type CreatedBoard } from './api-client.ts';
import { CHROMIUM, openBrowser, type Seat, shoot, takeSeat } from './browser.ts';
import { expectNoViolations } from './hindrances.ts';
import { chooseRole, leader, ownHead, pictureOf } from './in-round.ts';
import { bar } from './leading.ts';
import { allSaved, keepRole, moveWithKeys, paletteActor, stepIn, token } from './on-the-board.ts';
import { type SamsynServer, startSamsyn } from './samsyn-server.ts';
import { t } from './words.ts';

describe.skipIf(CHROMIUM === '')('What a participant sees, looked at by whoever leads', () => {
  let server: SamsynServer;
  let browser: Browser;
  let board: CreatedBoard;
  let lead: Awaited<ReturnType<typeof leader>>;
  let anna: Seat;
  let seen: Page;
  let round = '';

  beforeAll(async () => {
    server = await startSamsyn();
    browser = await openBrowser();
    board = await apiClient(server.url).createBoard({ template: 'asf' });
    anna = await takeSeat(browser, 'laptop');
    await anna.page.goto(`${server.url}/b/${board.board.id}#k=${board.keys.facilitator}`);
    await stepIn(anna.page, { name: 'Anna', type: 'Coompanion', organisation: 'Coompanion' });
    await allSaved(anna.page);
    lead = await leader(server.url, board);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  it('opens in a window of its own, and says what it is', async () => {
    const { page } = anna;
    await bar(page)
      .getByRole('button', { name: t('day.tools') })
      .click();
    await page.getByRole('menuitem', { name: t('preview.tool') }).click();
    const opening = anna.context.waitForEvent('page');
    await page.getByRole('link', { name: t('preview.computer') }).click();
    seen = await opening;
    await seen.getByText(t('preview.notice')).waitFor();
    await page.keyboard.press('Escape');
    expect(await bar(seen).count()).toBe(0);
    await seen.locator('.palette').waitFor();
  });

  it('follows the day: the round opens there as for everybody, and can be tried', async () => {
    round = (await lead.open({ question: 'Vem gör vad i dag?' })).id;
    await ownHead(seen).waitFor();
    await moveWithKeys(seen, paletteActor(seen, 'a13'), 1);
    await chooseRole(seen, 'leads');
    expect(await pictureOf(seen)).toHaveLength(1);
    await shoot(seen, 'preview-round-1366');
    await expectNoViolations(seen, 'what a participant sees');
  });

  it('counts nobody and keeps nothing of it', async () => {
    const path = `/boards/${board.board.id}`;
    const { round: open } = await apiClient(server.url).get<{
      round: { people: number; started: number };
    }>(`${path}/turnout`, lead.token);
    expect(open).toMatchObject({ people: 0, started: 0 });
    await seen.getByRole('button', { name: t('preview.again') }).click();
    await ownHead(seen).waitFor();
    await expect.poll(() => pictureOf(seen)).toEqual([]);
    expect(await seen.getByRole('button', { name: t('own.turn.begin') }).count()).toBe(0);
  });

  it('leaves the shared board alone, and shows what is done on it', async () => {
    await lead.close(round);
    await lead.reveal(round);
    await seen.getByRole('button', { name: t('board.face.board'), exact: true }).click();
    await anna.page.getByRole('button', { name: t('board.face.board'), exact: true }).click();
    await moveWithKeys(seen, paletteActor(seen, 'a13'), 1);
    await token(seen, 'today/s1/a13').waitFor();
    await keepRole(seen);
    await moveWithKeys(anna.page, paletteActor(anna.page, 'a05'), 2);
    await keepRole(anna.page);
    await token(seen, 'today/s2/a05').waitFor();
    await allSaved(anna.page);
    expect(await token(anna.page, 'today/s1/a13').count()).toBe(0);
  });

  it('sends nothing that is pressed in it', async () => {
    await seen.getByRole('button', { name: t('board.day.hand') }).click();
    await seen.getByText(t('board.preview.nothing')).first().waitFor();
    const hands = t('day.hands', { count: 1, names: 'Anna' });
    expect(await anna.page.getByRole('button', { name: hands }).count()).toBe(0);
  });

  it('is only for whoever leads', async () => {
    const bo = await takeSeat(browser, 'laptop');
    await bo.page.goto(`${server.url}/b/${board.board.id}#k=${board.keys.participant}`);
    await stepIn(bo.page, { name: 'Bo', type: 'Kommun', organisation: 'Lillköpings kommun' });
    await bo.page.goto(`${server.url}/b/${board.board.id}/som-deltagare`);
    await bo.page.getByRole('heading', { level: 1 }).waitFor();
    expect(await bo.page.getByText(t('preview.notice')).count()).toBe(0);
    await bo.context.close();
  });
});
