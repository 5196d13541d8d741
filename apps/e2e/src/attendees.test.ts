import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiClient, type CreatedBoard } from './api-client.ts';
import {
  CHROMIUM,
  openBrowser,
  type Screen,
  type Seat,
  shoot,
  spokenOn,
  takeSeat,
} from './browser.ts';
import { expectNoRawKeys, expectNoSidewaysScroll, expectNoViolations } from './hindrances.ts';
import { allSaved, column, dragWithMouse, keepRole, paletteActor, stepIn } from './on-the-board.ts';
import { type SamsynServer, startSamsyn } from './samsyn-server.ts';
import { t } from './words.ts';

describe.skipIf(CHROMIUM === '')('Whoever leads and the people', () => {
  let server: SamsynServer;
  let browser: Browser;
  let board: CreatedBoard;
  let anna: Seat;
  let bo: Seat;
  let cia: Seat;

  const come = async (
    screen: Screen,
    role: 'facilitator' | 'participant',
    name: string,
    type: string,
  ): Promise<Seat> => {
    const seat = await takeSeat(browser, screen);
    await seat.page.goto(`${server.url}/b/${board.board.id}#k=${board.keys[role]}`);
    await stepIn(seat.page, { name, type, organisation: type });
    await allSaved(seat.page);
    return seat;
  };

  beforeAll(async () => {
    server = await startSamsyn();
    browser = await openBrowser();
    const api = apiClient(server.url);
    board = await api.createBoard({ template: 'asf' });
    // Some who have been here before, so that types stand by their names.
    for (const [type, count] of [
      ['kommun', 4],
      ['af', 2],
      ['asf', 3],
    ] as const) {
      for (let at = 0; at < count; at++) {
        const who = {
          name: `Gäst ${type} ${at}`,
          organisation: 'Påhittad',
          organisationType: type,
        };
        await api.join({
          key: board.keys.participant,
          ...who,
          ...(at === 3 ? { device: 'shared' } : {}),
        });
      }
    }
    anna = await come('laptop', 'facilitator', 'Anna', 'Coompanion');
    bo = await come('laptop', 'participant', 'Bo', 'Kommun');
    cia = await come('phone', 'participant', 'Cia', 'Arbetsförmedlingen');
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const panel = (page: Page) => page.getByRole('complementary', { name: t('attendees.title') });
  const tab = (page: Page, id: 'people' | 'balance') =>
    page.getByRole('tab', { name: t(`attendees.page.${id}`) });
  const menu = async (page: Page, item: 'say' | 'propose') => {
    await page.getByRole('button', { name: t('board.menu'), exact: true }).click();
    await page.getByRole('menuitem', { name: t(`board.menu.${item}`) }).click();
  };
  const focusedKey = (page: Page) =>
    page.evaluate(() =>
      document.activeElement?.closest('[data-focus-key]')?.getAttribute('data-focus-key'),
    );

  it('hears who wants to speak, in order, and reads what they have written', async () => {
    await menu(cia.page, 'say');
    const dialog = cia.page.getByRole('dialog', { name: t('say.title') });
    await expectNoViolations(cia.page, 'writing to whoever leads');
    await dialog.getByRole('button', { name: t('say.do') }).click();
    await dialog.getByText(t('say.empty')).waitFor();
    await dialog.getByLabel(t('say.label')).fill('Vi hör er dåligt.');
    await shoot(cia.page, 'people-say-390');
    await dialog.getByRole('button', { name: t('say.do') }).click();
    await dialog.waitFor({ state: 'detached' });
    await apiRaise(bo);
    const waiting = anna.page.locator('[data-focus-key="day:waiting"] button');
    await expect.poll(() => waiting.innerText()).toBe('1 meddelande');
    await expect.poll(() => spokenOn(anna.page)).toContain('Cia räcker upp handen.');
    await anna.page.locator('[data-focus-key="day:hands"] button').click();
    const hands = panel(anna.page).getByRole('region', { name: t('attendees.hands') });
    await expect.poll(() => hands.getByRole('listitem').allInnerTexts()).toHaveLength(2);
    expect(
      (await hands.getByRole('listitem').allInnerTexts()).map(
        (text) => /\w+/.exec(text.slice(2))?.[0],
      ),
    ).toEqual(['Cia', 'Bo']);
    await panel(anna.page).getByText('Vi hör er dåligt.').waitFor();
    await expectNoViolations(anna.page, 'what waits');
    await expectNoRawKeys(anna.page, 'what waits');
    await expectNoSidewaysScroll(anna.page, 'what waits');
    await shoot(anna.page, 'people-waiting-1366');
    // By keys: the hand goes down, and the focus is at the next.
    await hands.getByRole('button', { name: 'Ta ner: Cia' }).focus();
    await anna.page.keyboard.press('Enter');
    await expect.poll(() => hands.getByRole('listitem').count()).toBe(1);
    expect(await focusedKey(anna.page)).toMatch(/^hand:/);
    await panel(anna.page).getByRole('button', { name: 'Klart: Cia' }).press('Enter');
    await panel(anna.page).getByText(t('attendees.words.none')).waitFor();
    await expect.poll(() => waiting.count()).toBe(0);
    expect(await anna.page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
  });

  it('takes a proposed actor into the template, once the round is over', async () => {
    // At the end of the actors, and in the menu.
    await bo.page.getByRole('button', { name: t('board.palette.propose') }).press('Enter');
    const dialog = bo.page.getByRole('dialog', { name: t('say.propose.title') });
    const field = dialog.getByLabel(t('say.propose.label'));
    await field.fill('arbetsförmedlingen');
    await field.press('Enter');
    await dialog.getByText(t('say.propose.there', { name: 'Arbetsförmedlingen' })).waitFor();
    await field.fill('Fritidsbanken');
    await field.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    const proposals = panel(anna.page).getByRole('region', { name: t('attendees.proposals') });
    await proposals.getByText('Fritidsbanken').waitFor();
    const lead = await apiClient(server.url).join({ key: board.keys.facilitator, name: 'Frida' });
    const give = (id: string, fields: object) =>
      apiClient(server.url).command(board.board.id, lead.token, { id, ...fields });
    const { state } = await give('r1', { type: 'round.open', layer: 'today' });
    const round = (state as { rounds: { id: string }[] }).rounds[0]?.id;
    await proposals.getByText(t('attendees.proposals.frozen')).waitFor();
    await give('r2', { type: 'round.close', round });
    await give('r3', { type: 'participant.remove', participant: lead.participant.id });
    await proposals.getByLabel(t('attendees.proposals.group')).selectOption({ label: 'Kommun' });
    await proposals
      .getByRole('button', { name: 'Lägg till aktören: Fritidsbanken' })
      .press('Enter');
    await proposals.getByText(t('attendees.proposals.none')).waitFor();
    await bo.page.getByRole('button', { name: t('board.face.board'), exact: true }).click();
    const search = bo.page.getByRole('searchbox');
    await search.fill('Fritidsbanken');
    await bo.page.locator('.palette__actor').filter({ hasText: 'Fritidsbanken' }).waitFor();
    await search.fill('');
  });

  it('sees who is here by type, who has left and who answers on another’s computer', async () => {
    await tab(anna.page, 'people').click();
    const people = panel(anna.page);
    await people.getByRole('heading', { name: 'Här nu: 3' }).waitFor();
    await people.getByRole('heading', { name: 'Svarar på någon annans dator: 1' }).waitFor();
    await people.getByRole('heading', { name: 'Har varit här: 8' }).waitFor();
    await expectNoViolations(anna.page, 'the people');
    await shoot(anna.page, 'people-who-1366');
    // What another who leads does to the list is seen here too.
    const api = apiClient(server.url);
    const other = await api.join({ key: board.keys.facilitator, name: 'Gun' });
    const give = (id: string, fields: object) =>
      api.command(board.board.id, other.token, {
        id,
        participant: other.participant.id,
        ...fields,
      });
    await give('o1', { type: 'participant.rename', name: 'Gunnel' });
    await people.getByRole('heading', { name: 'Har varit här: 9' }).waitFor();
    await people.getByRole('button', { name: /^Gunnel/ }).waitFor();
    await give('o2', { type: 'participant.remove' });
    await people.getByRole('heading', { name: 'Har varit här: 8' }).waitFor();
  });

  it('mends a name, on every screen', async () => {
    const people = panel(anna.page);
    const row = people.getByRole('button', { name: /^Bo/ });
    await row.press('Enter');
    await people.getByLabel(t('attendees.rename')).fill('Bosse Ek');
    await people.getByLabel(t('attendees.rename')).press('Enter');
    await people.getByRole('button', { name: /^Bosse Ek/ }).waitFor();
    await expect.poll(() => focusedKey(anna.page)).toMatch(/^person:/);
    await cia.page.locator('[data-focus-key="bar:people"] button').click();
    await cia.page.getByRole('dialog').getByText('Bosse Ek').waitFor();
    await cia.page.keyboard.press('Escape');
  });

  it('sees whose the common map is, the small types together', async () => {
    await dragWithMouse(bo.page, paletteActor(bo.page, 'a02'), column(bo.page, 's1'));
    await keepRole(bo.page);
    await tab(anna.page, 'balance').click();
    const rows = panel(anna.page).locator('.attendees__shares > li');
    await expect
      .poll(async () => (await rows.allInnerTexts()).map((text) => text.replace(/\s+/g, ' ')))
      .toEqual([
        'Kommun 5 av 11 personer (45 %) 1 av 1 på kartan (100 %) 1 aktör, 0 kort',
        'Arbetsförmedlingen 3 av 11 personer (27 %) 0 av 1 på kartan (0 %)',
        expect.stringMatching(/^ASF.* 3 av 11 personer \(27 %\) 0 av 1 på kartan \(0 %\)$/),
      ]);
    await expectNoViolations(anna.page, 'the balance');
    await shoot(anna.page, 'people-balance-1366');
  });

  it('shows somebody out: their page says so, and their token is worth nothing', async () => {
    const { token } = await cia.page.evaluate(
      () => JSON.parse(localStorage.getItem('samsyn.boards') ?? '[]')[0].joined,
    );
    await tab(anna.page, 'people').click();
    const people = panel(anna.page);
    await people.getByRole('button', { name: /^Cia/ }).press('Enter');
    await people.getByRole('button', { name: t('attendees.remove') }).press('Enter');
    await people.getByText(t('attendees.remove.means')).waitFor();
    await expectNoViolations(anna.page, 'before somebody is shown out');
    await shoot(anna.page, 'people-remove-1366');
    await people
      .getByRole('button', { name: t('attendees.remove.do', { name: 'Cia' }) })
      .press('Enter');
    await cia.page.getByRole('region', { name: t('board.ended.title') }).waitFor();
    await people.getByRole('heading', { name: 'Här nu: 2' }).waitFor();
    const { url } = server;
    const again = await fetch(`${url}/api/boards/${board.board.id}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect([401, 403, 410]).toContain(again.status);
    // Types of two are pooled, and with the smallest named one no row is one person's.
    await tab(anna.page, 'balance').click();
    const rows = panel(anna.page).locator('.attendees__shares > li h3');
    await expect.poll(() => rows.allInnerTexts()).toEqual(['Kommun', t('result.small')]);
  });

  it('leads from a phone too', async () => {
    const phone = await come('phone', 'facilitator', 'Dan', 'Coompanion');
    await phone.page.locator('[data-focus-key="bar:people"] button').click();
    const sheet = phone.page.getByRole('dialog', { name: t('attendees.title') });
    await sheet.getByRole('region', { name: t('attendees.hands') }).waitFor();
    await shoot(phone.page, 'people-waiting-390');
    await tab(phone.page, 'people').click();
    await sheet.getByRole('heading', { name: /^Här nu/ }).waitFor();
    await expectNoViolations(phone.page, 'the people on a phone');
    await expectNoSidewaysScroll(phone.page, 'the people on a phone');
    await shoot(phone.page, 'people-who-390');
    await sheet.getByRole('button', { name: /^Bosse/ }).click();
    await shoot(phone.page, 'people-row-390');
    await tab(phone.page, 'balance').click();
    await sheet.locator('.attendees__shares').waitFor();
    await expectNoSidewaysScroll(phone.page, 'the balance on a phone');
    await shoot(phone.page, 'people-balance-390');
    await phone.page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
    for (const { errors } of [anna, bo, phone]) expect(errors).toEqual([]);
  });

  /** Raises the hand as somebody does who has no agenda on the screen: by script. */
  async function apiRaise({ page }: Seat): Promise<void> {
    const { joined, id } = await page.evaluate(
      () => JSON.parse(localStorage.getItem('samsyn.boards') ?? '[]')[0],
    );
    await apiClient(server.url).command(id, joined.token, { id: 'hand', type: 'hand.raise' });
  }
});
