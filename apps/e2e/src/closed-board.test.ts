import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { apiClient, type CreatedBoard, type Joined } from './api-client.ts';
import { CHROMIUM, openBrowser, type Screen, type Seat, takeSeat } from './browser.ts';
import {
  allSaved,
  column,
  dragWithMouse,
  keepRole,
  paletteActor,
  stepIn,
  token,
  writeCard,
} from './on-the-board.ts';
import { type SamsynServer, startSamsyn } from './samsyn-server.ts';
import { t } from './words.ts';

const STAGE = 'Behov och initiativ';
/** What each form is made of. */
const FORMS = { tavla: '.stage', karta: '.map-cell', lista: '.list-stage' } as const;
const WRITTEN = 'Vem skjutsar till verkstaden';

describe.skipIf(CHROMIUM === '')('a board that is closed while people work on it', () => {
  let server: SamsynServer;
  let browser: Browser;
  let board: CreatedBoard;
  let leader: Joined;
  let locks = 0;

  beforeAll(async () => {
    server = await startSamsyn();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });
  beforeEach(async () => {
    const api = apiClient(server.url);
    board = await api.createBoard({ template: 'asf' });
    leader = await api.join({ key: board.keys.facilitator, name: 'Anna' });
  });

  async function comeIn(screen: Screen, name: string, view = 'tavla'): Promise<Seat> {
    const seat = await takeSeat(browser, screen);
    const { page } = seat;
    await page.goto(`${server.url}/b/${board.board.id}?vy=${view}#k=${board.keys.participant}`);
    await stepIn(page, { name, type: 'Kommun', organisation: 'Lillköpings kommun' });
    await allSaved(page);
    return seat;
  }
  async function lock(locked: boolean): Promise<void> {
    const command = { id: `lock-${++locks}`, type: 'board.lock', locked };
    await apiClient(server.url).command(board.board.id, leader.token, command);
  }
  async function goOffline({ context, page }: Seat, offline: boolean): Promise<void> {
    await context.setOffline(offline);
    if (offline) await page.locator('[data-sign="offline"]').first().waitFor();
  }
  /** Written while away, and told no on coming back. */
  async function refuseACard(seat: Seat): Promise<void> {
    await writeCard(seat.page, STAGE, 'support', 'Startrådgivning varje tisdag');
    await allSaved(seat.page);
    await seat.page.locator('html[data-at-hand]').waitFor();
    await goOffline(seat, true);
    await writeCard(seat.page, STAGE, 'need', WRITTEN);
    await lock(true);
    await goOffline(seat, false);
  }
  const kept = (page: Page) => page.getByLabel(t('board.refused.title')).locator('textarea');
  async function showKept(page: Page): Promise<string> {
    const show = page.getByRole('button', { name: t('board.refused.show') });
    await show.waitFor();
    if ((await show.getAttribute('aria-expanded')) !== 'true') await show.click();
    return kept(page).inputValue();
  }

  it('moves nothing when it is locked and opened again, in any form, on a laptop and on a phone', async () => {
    const bo = await comeIn('laptop', 'Bo');
    const cia = await comeIn('phone', 'Cia', 'lista');
    await dragWithMouse(bo.page, paletteActor(bo.page, 'a13'), column(bo.page, 's1'));
    await keepRole(bo.page);
    await writeCard(bo.page, STAGE, 'need', WRITTEN);
    await token(cia.page, 'today/s1/a13').waitFor();
    await cia.page.getByText(WRITTEN).waitFor();
    for (const [view, part] of Object.entries(FORMS)) {
      const name = t(`board.view.${view as keyof typeof FORMS}`);
      await bo.page.getByRole('button', { name, exact: true }).click();
      for (const other of Object.values(FORMS)) {
        const shown = bo.page.locator(other).first();
        await shown.waitFor({ state: other === part ? 'visible' : 'detached' });
      }
      await token(bo.page, 'today/s1/a13').waitFor();
      const pages = [bo.page, cia.page];
      const open = await Promise.all(pages.map(places));
      await lock(true);
      for (const page of pages) await page.locator('.bar__lock').waitFor();
      await expect.poll(() => mayStillEdit(bo.page)).toBe(false);
      expect(await Promise.all(pages.map(places)), view).toEqual(open);
      await lock(false);
      for (const page of pages) await page.locator('.bar__lock').waitFor({ state: 'detached' });
      expect(await Promise.all(pages.map(places)), view).toEqual(open);
    }
    await bo.context.close();
    await cia.context.close();
  });

  it('keeps what was not taken, in words, over a reload and for that person only, until it is taken', async () => {
    const bo = await comeIn('laptop', 'Bo');
    await refuseACard(bo);
    await bo.page.locator('[data-sign="refused"]').first().waitFor();
    const first = await showKept(bo.page);
    expect(first).toContain(`  ${WRITTEN}`);

    await bo.page.reload();
    await bo.page.locator('[data-sign="refused"]').first().waitFor();
    expect(await showKept(bo.page)).toBe(first);

    // The next person on the same computer: somebody else, with a link of their own.
    const person = await bo.page.evaluate(() => {
      const boards = JSON.parse(localStorage.getItem('samsyn.boards') ?? '[]');
      localStorage.setItem('samsyn.boards', '[]');
      return boards[0].participant.id as string;
    });
    await bo.page.goto(`${server.url}/b/${board.board.id}#k=${board.keys.participant}`);
    await stepIn(bo.page, { name: 'Disa', type: 'Kommun', organisation: 'Lillköpings kommun' });
    await allSaved(bo.page);
    expect(await bo.page.getByRole('button', { name: t('board.refused.show') }).count()).toBe(0);
    const names = await bo.page.evaluate(() => Object.keys(localStorage));
    expect(names).toContain(`samsyn.untaken.${board.board.id}.${person}`);
    await bo.context.close();
  });

  it('lets go of what was not taken when the person says so, and when it is taken after all', async () => {
    const bo = await comeIn('laptop', 'Bo');
    await refuseACard(bo);
    await showKept(bo.page);
    await bo.page.getByRole('button', { name: t('board.untaken.dismiss') }).click();
    await kept(bo.page).waitFor({ state: 'detached' });
    await bo.page.reload();
    await bo.page.locator('[data-sign="refused"]').first().waitFor();
    expect(await bo.page.getByRole('button', { name: t('board.refused.show') }).count()).toBe(0);
    await lock(false);
    await allSaved(bo.page);
    const left = await bo.page.evaluate(() =>
      Object.keys(localStorage).filter((name) => name.startsWith('samsyn.untaken.')),
    );
    expect(left).toEqual([]);
    await bo.context.close();
  });

  it('closes editing when the connection has ended for good: all can be read and copied', async () => {
    const bo = await comeIn('laptop', 'Bo');
    await writeCard(bo.page, STAGE, 'gap', WRITTEN);
    await bo.page.locator('[data-focus-key^="card:"] [data-focus-part="main"]').first().click();
    const text = bo.page.getByLabel(t('map.card.text'), { exact: true });
    await text.waitFor();
    await allSaved(bo.page);
    await apiClient(server.url).remove(`/boards/${board.board.id}`, leader.token);
    await bo.page.getByText(t('board.ended.read')).waitFor();
    await bo.page.getByText(t('map.closed.ended')).waitFor();
    expect(await text.getAttribute('readonly')).not.toBeNull();
    const owner = bo.page.getByLabel(t('field.gap.owner'), { exact: true });
    expect(await owner.isEnabled()).toBe(true);
    expect(await owner.getAttribute('readonly')).not.toBeNull();
    await text.focus();
    await bo.page.keyboard.type('mer');
    expect(await text.inputValue()).toBe(WRITTEN);
    await bo.page.keyboard.press('Escape');
    expect(await mayStillEdit(bo.page)).toBe(false);
    await bo.context.close();
  });
});

/** Where everything on the board is, to the pixel. */
function places(page: Page): Promise<string[]> {
  return page
    .locator(
      '.stage, .map-cell, .list-stage, [data-focus-key^="placement:"], [data-focus-key^="card:"]',
    )
    .evaluateAll((things) =>
      things.map((thing) => {
        const { x, y, width, height } = thing.getBoundingClientRect();
        const name = thing.getAttribute('data-focus-key') ?? thing.className;
        return `${name} ${[x, y, width, height].map(Math.round).join(' ')}`;
      }),
    );
}

/** Whether there is anything on the page that takes hold of an actor. */
async function mayStillEdit(page: Page): Promise<boolean> {
  return (
    (await page
      .locator('button[data-focus-part="main"]')
      .and(page.locator('.palette__main'))
      .count()) > 0 ||
    (await page
      .getByRole('button', { name: t('map.list.place') })
      .and(page.locator(':not([aria-disabled="true"])'))
      .count()) > 0
  );
}
