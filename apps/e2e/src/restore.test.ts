import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiClient, type CreatedBoard } from './api-client.ts';
import { CHROMIUM, openBrowser, type Seat, shoot, takeSeat } from './browser.ts';
import { confirmRestore, entryOf, openHistory, snapshotIn, takeNamed } from './in-history.ts';
import {
  allSaved,
  cardFace,
  expectSameBoard,
  keepRole,
  moveWithKeys,
  paletteActor,
  stepIn,
  token,
  writeCard,
} from './on-the-board.ts';
import { type SamsynServer, startSamsyn } from './samsyn-server.ts';
import { t } from './words.ts';

const STAGE = 'Behov och initiativ';
const OLD = 'Ingen leder när projektet är slut.';
const LATE = 'Handledare behövs.';
const BY_BO = ' Kommunen tar över när projektet är slut, säger nämnden.';
const BY_CIA = ' Tre stycken, och minst en av dem på kvällar och helger.';
const BY_DAN = ' Skrivet på tåget mellan två master.';

describe.skipIf(CHROMIUM === '')('restoring while two type and one is offline', () => {
  let server: SamsynServer;
  let browser: Browser;
  let board: CreatedBoard;
  let anna: Seat;
  let bo: Seat;
  let cia: Seat;
  let dan: Seat;

  beforeAll(async () => {
    server = await startSamsyn();
    browser = await openBrowser();
    board = await apiClient(server.url).createBoard({ template: 'asf' });
    anna = await seated('facilitator', 'Anna');
    bo = await seated('participant', 'Bo');
    cia = await seated('participant', 'Cia');
    dan = await seated('participant', 'Dan');
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  async function seated(role: 'facilitator' | 'participant', name: string): Promise<Seat> {
    const seat = await takeSeat(browser, 'laptop');
    await seat.page.goto(`${server.url}/b/${board.board.id}#k=${board.keys[role]}`);
    await stepIn(seat.page, { name, type: 'Kommun', organisation: 'Lillköpings kommun' });
    return seat;
  }

  const textField = (page: Page) => page.getByLabel(t('map.card.text'), { exact: true });

  /** Opens a card and puts the caret after its last word, as one does to go on writing. */
  async function writeOn(page: Page, card: string): Promise<void> {
    await cardFace(page, card).locator('[data-focus-part="main"]').first().click();
    const field = textField(page);
    await field.waitFor();
    await field.press('Control+End');
  }

  const texts = async (): Promise<string[]> => {
    const api = apiClient(server.url);
    const { token: pass } = await api.join({ key: board.keys.facilitator });
    const now = await api.get(`/boards/${board.board.id}/export/snapshot.json`, pass);
    return snapshotIn(JSON.stringify(now)).cards.map(({ text }) => text);
  };

  it('begins with a snapshot, and a card and an actor that came after it', async () => {
    const { page } = anna;
    await writeCard(page, STAGE, 'gap', OLD);
    await moveWithKeys(page, paletteActor(page, 'a02'), 2);
    await keepRole(page);
    await allSaved(page);
    await takeNamed(await openHistory(page), 'Före');
    await page.keyboard.press('Escape');
    await writeCard(page, STAGE, 'need', LATE);
    await moveWithKeys(page, paletteActor(page, 'a05'), 3);
    await keepRole(page);
    for (const seat of [bo, cia, dan]) await cardFace(seat.page, LATE).waitFor();
  });

  it('loses nothing that is typed just then, and all see the same', async () => {
    await dan.context.setOffline(true);
    await dan.page.locator('[data-sign="offline"]').first().waitFor();
    await writeOn(dan.page, OLD);
    await dan.page.keyboard.type(BY_DAN);
    await dan.page.keyboard.press('Escape');
    await moveWithKeys(dan.page, paletteActor(dan.page, 'a07'), 4);
    await keepRole(dan.page);

    await writeOn(bo.page, OLD);
    await writeOn(cia.page, LATE);
    const history = await openHistory(anna.page);
    await entryOf(history, 'Före')
      .getByRole('button', { name: /^Återställ lägesbilden/ })
      .click();
    const typing = [
      bo.page.keyboard.type(BY_BO, { delay: 40 }),
      cia.page.keyboard.type(BY_CIA, { delay: 40 }),
    ];
    // Some letters are there, and most are still to come.
    await expect
      .poll(async () => (await textField(bo.page).inputValue()).length, { timeout: 20_000 })
      .toBeGreaterThan(OLD.length + 8);
    await confirmRestore(anna.page, history);
    await history.getByText(t('pages.history.left', { count: 2 })).waitFor();
    await Promise.all(typing);
    await shoot(bo.page, '30-typing-on-1366');
    await shoot(cia.page, '31-typing-in-what-went-1366');
    await dan.context.setOffline(false);
    for (const seat of [bo, cia, dan]) await allSaved(seat.page);
    await anna.page.keyboard.press('Escape');

    await token(anna.page, 'today/s4/a07').waitFor();
    await token(anna.page, 'today/s3/a05').waitFor({ state: 'detached' });
    for (const seat of [bo, cia]) await seat.page.keyboard.press('Escape');
    await expectSameBoard([anna, bo, cia, dan].map(({ page }) => page));
    // What Bo and Cia were typing in is as they wrote it; what Dan had written is beside Bo's words.
    const shown = await texts();
    expect(shown).toHaveLength(2);
    expect(shown).toContain(LATE + BY_CIA);
    const both = shown.find((text) => text.startsWith(OLD)) ?? '';
    expect([OLD + BY_BO + BY_DAN, OLD + BY_DAN + BY_BO]).toContain(both);
  });

  it('is undone by restoring the snapshot that it named, and what came after is in the next', async () => {
    const { page } = anna;
    const history = await openHistory(page);
    const undo = history.locator('.history__time').nth(1);
    expect(await undo.innerText()).toContain(t('pages.snapshots.trigger.restore'));
    await undo.getByRole('button', { name: /^Återställ lägesbilden/ }).click();
    await confirmRestore(page, history);
    await page.keyboard.press('Escape');
    await token(page, 'today/s3/a05').waitFor();
    await token(page, 'today/s4/a07').waitFor({ state: 'detached' });
    await expectSameBoard([anna, bo, cia, dan].map((seat) => seat.page));
    const api = apiClient(server.url);
    const { token: pass } = await api.join({ key: board.keys.facilitator });
    const path = `/boards/${board.board.id}/snapshots`;
    const { snapshots } = await api.get<{ snapshots: { id: string }[] }>(path, pass);
    const newest = await api.get(`${path}/${snapshots[0]?.id}`, pass);
    const kept = snapshotIn(JSON.stringify(newest)).cards.map(({ text }) => text);
    for (const words of [BY_BO, BY_CIA, BY_DAN]) expect(kept.join()).toContain(words);
  });

  it('has thrown no error', () => {
    const real = [anna, bo, cia, dan]
      .flatMap(({ errors }) => errors)
      .filter((error) => !/ERR_(INTERNET_DISCONNECTED|CONNECTION_|NETWORK_)|WebSocket/.test(error));
    expect(real).toEqual([]);
  });
});
