import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiClient, type CreatedBoard } from './api-client.ts';
import { CHROMIUM, openBrowser, type Seat, shoot, takeSeat } from './browser.ts';
import {
  answerField,
  databases,
  leader,
  type OpenedRound,
  ownHead,
  pictureOf,
} from './in-round.ts';
import { allSaved, stepIn } from './on-the-board.ts';
import { type SamsynServer, startSamsyn } from './samsyn-server.ts';
import { t } from './words.ts';

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
}

/** Whatever the browser keeps by name beside its databases. */
function keptTexts(page: Page): Promise<string> {
  return page.evaluate(() => JSON.stringify({ ...localStorage }));
}

describe.skipIf(CHROMIUM === '')('one computer for several people in a silent round', () => {
  let server: SamsynServer;
  let browser: Browser;
  let board: CreatedBoard;
  let round: OpenedRound;
  let anna: Seat;
  let frida: Seat;
  let mine: readonly string[];
  const at = (stage: number, actor: number): [string, string] => [
    round.stages[stage] ?? '',
    round.actors[actor] ?? '',
  ];

  beforeAll(async () => {
    server = await startSamsyn();
    browser = await openBrowser();
    board = await apiClient(server.url).createBoard({ template: 'asf' });
    const come = async (name: string, role: 'participant' | 'facilitator'): Promise<Seat> => {
      const seat = await takeSeat(browser, 'laptop');
      const { id } = board.board;
      await seat.page.goto(`${server.url}/b/${id}?vy=lista#k=${board.keys[role]}`);
      await stepIn(seat.page, { name, type: 'Coompanion', organisation: 'Coompanion' });
      await allSaved(seat.page);
      return seat;
    };
    anna = await come('Anna Ek', 'participant');
    frida = await come('Frida Holm', 'facilitator');
    round = await (await leader(server.url, board)).open();
    await answerField(anna.page, ...at(0, 0)).selectOption('leads');
    await allSaved(anna.page);
    mine = await databases(anna.page);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  it('shows nothing of one’s own once the computer is handed over, also after a reload', async () => {
    const { page } = anna;
    await press(page, t('own.turn.begin'));
    await page.getByRole('heading', { name: t('own.between.here') }).waitFor();
    expect(await pictureOf(page)).toEqual([]);
    await page.reload();
    await page.getByRole('heading', { name: t('own.between.here') }).waitFor();
    expect(await page.locator('.own select[aria-label]').count()).toBe(0);
    await shoot(page, 'own-between');
  });

  it('says beside the field what is missing before the next one can begin', async () => {
    const { page } = anna;
    await press(page, t('own.between.here.go'));
    const missing = {
      [t('pages.join.name')]: t('pages.join.name.empty'),
      [t('pages.join.type')]: t('pages.join.type.empty'),
    };
    const sum = page.getByRole('alert').and(page.locator(':focus'));
    await sum.waitFor();
    expect(await sum.getByRole('link').allInnerTexts()).toEqual(Object.values(missing));
    for (const [label, words] of Object.entries(missing)) {
      const field = page.getByLabel(label);
      expect(await field.getAttribute('aria-invalid'), label).toBe('true');
      const said = await field.evaluate((one) =>
        (one.getAttribute('aria-describedby') ?? '')
          .split(' ')
          .map((id) => document.getElementById(id)?.innerText ?? ''),
      );
      expect(said, label).toContain(words);
    }
  });

  it('gives the next one an empty picture of their own, which survives a reload', async () => {
    const { page } = anna;
    await page.getByLabel(t('pages.join.name')).fill('Kim Berg');
    await page.getByLabel(t('pages.join.type')).selectOption({ label: 'Coompanion' });
    await press(page, t('own.between.here.go'));
    await page
      .getByRole('region', { name: t('own.turn.title.here', { name: 'Kim Berg' }) })
      .waitFor();
    expect(await pictureOf(page)).toEqual([]);
    await answerField(page, ...at(1, 2)).selectOption('buys');
    await allSaved(page);
    await page.reload();
    await page
      .getByRole('region', { name: t('own.turn.title.here', { name: 'Kim Berg' }) })
      .waitFor();
    await expect.poll(() => pictureOf(page)).toEqual([`today/${at(1, 2).join('/')} buys`]);
    expect((await databases(page)).length).toBe(mine.length + 1);
  });

  it('waits until everything is on the server before it forgets it', async () => {
    const { page, context } = anna;
    await context.setOffline(true);
    await page.locator('[data-sign="offline"]').waitFor();
    await answerField(page, ...at(1, 3)).selectOption('none');
    await press(page, t('own.turn.end.here'));
    await page.getByText(t('own.turn.waiting')).waitFor();
    expect(await pictureOf(page)).toHaveLength(2);
    await context.setOffline(false);
    await page.getByText(t('own.between.count', { count: 1 })).waitFor();
    await expect.poll(() => databases(page)).toEqual(mine);
    expect(await pictureOf(page)).toEqual([]);
    expect(await keptTexts(page)).not.toContain('Kim Berg');
  });

  it('goes back to one’s own answers when asked to', async () => {
    const { page } = anna;
    await press(page, t('own.between.back', { name: 'Anna Ek' }));
    await ownHead(page).waitFor();
    await expect.poll(() => pictureOf(page)).toEqual([`today/${at(0, 0).join('/')} leads`]);
  });

  it('copies a paper in few keys: a letter for the role, Enter for the next actor', async () => {
    const { page } = frida;
    await press(page, t('own.turn.begin'));
    await page.getByText(t('own.between.way.paper')).click();
    await page.getByLabel(t('pages.join.type')).selectOption({ label: 'Coompanion' });
    await press(page, t('own.between.paper.go'));
    const field = (stage: number, actor: number) => {
      const [column, row] = [stage + 1, actor];
      return page
        .locator('.paper tbody tr:not(.paper__group)')
        .nth(row)
        .locator('td')
        .nth(column - 1)
        .locator('select');
    };
    await field(0, 0).focus();
    for (const key of [
      'l',
      'Enter',
      'u',
      'Enter',
      'v',
      'Control+ArrowRight',
      'f',
      'Shift+Enter',
      'k',
    ]) {
      await page.keyboard.press(key);
    }
    await expect.poll(() => field(0, 0).inputValue()).toBe('leads');
    expect(await field(0, 1).inputValue()).toBe('does');
    expect(await field(0, 2).inputValue()).toBe('unknown');
    expect(await field(1, 2).inputValue()).toBe('funds');
    expect(await field(1, 1).inputValue()).toBe('buys');
    await press(page, t('own.paper.all'));
    await shoot(page, 'own-paper');
    await press(page, t('own.turn.end.paper'));
    await page.getByText(t('own.between.count', { count: 1 })).waitFor();
    expect((await databases(page)).filter((name) => name.includes('/own/'))).toHaveLength(1);
  });

  it('counts each of them as one person', async () => {
    // Anna, Kim and the paper; Frida leads and has answered nothing herself.
    const words = t('own.room', { people: 3, started: 3, finished: 1 });
    await anna.page.getByText(words).waitFor({ timeout: 30_000 });
  });

  it('asks who comes by the same link again, and shows somebody else nothing of the one before', async () => {
    const { page } = await takeSeat(browser, 'laptop');
    const { id } = board.board;
    const link = `${server.url}/b/${id}?vy=lista#k=${board.keys.participant}`;
    const asBefore = page.getByRole('button', { name: t('pages.join.asBefore') });
    await page.goto(link);
    await stepIn(page, { name: 'Olle Dahl', type: 'Coompanion', organisation: 'Coompanion' });
    expect(page.url()).not.toContain(board.keys.participant);
    await answerField(page, ...at(0, 0)).selectOption('funds');
    await allSaved(page);
    // A reload is nobody else.
    await page.reload();
    await expect.poll(() => pictureOf(page)).toEqual([`today/${at(0, 0).join('/')} funds`]);
    for (const way of [link, `${server.url}/j/${board.code}`]) {
      await page.goto(server.url);
      await page.goto(way);
      await asBefore.waitFor();
      expect(await page.getByLabel(t('pages.join.name')).inputValue()).toBe('');
    }
    await shoot(page, 'join-asked-who');
    await stepIn(page, { name: 'Nils Ny', type: 'Coompanion', organisation: 'Coompanion' });
    await ownHead(page).waitFor();
    await allSaved(page);
    expect(await pictureOf(page)).toEqual([]);
    await page.goto(`${server.url}/j/${board.code}`);
    await asBefore.click();
    await ownHead(page).waitFor();
    await page.context().close();
  });

  it('ended without an error on any page', () => {
    const network = /WebSocket|ERR_INTERNET_DISCONNECTED|Failed to load resource/;
    for (const { errors } of [anna, frida]) {
      expect(errors.filter((error) => !network.test(error))).toEqual([]);
    }
  });
});
