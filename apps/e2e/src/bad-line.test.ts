import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiClient, type CreatedBoard } from './api-client.ts';
import { type BadLine, startBadLine } from './bad-line.ts';
import { CHROMIUM, openBrowser, type Seat, shoot, takeSeat } from './browser.ts';
import { answerField, leader } from './in-round.ts';
import {
  allSaved,
  cardFace,
  column,
  dragWithMouse,
  expectSameBoard,
  keepRole,
  paletteActor,
  stepIn,
  token,
  writeCard,
} from './on-the-board.ts';
import { seeded } from './other-person.ts';
import { type SamsynServer, startSamsyn } from './samsyn-server.ts';
import { t } from './words.ts';

const STAGE = 'Behov och initiativ';
const SEED = Number(process.env.SAMSYN_SEED ?? 20261126);
/** A client gives up a line that has said nothing for 30 s, and looks every third second. */
const NOTICED_MS = 45_000;

/** Writes down every word that the sign says from now on. */
function watchSign(page: Page): Promise<void> {
  return page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    const look = (): void => {
      const word = document.querySelector('[data-sign]')?.getAttribute('data-sign') ?? '';
      if (said.at(-1) !== word) said.push(word);
    };
    look();
    new MutationObserver(look).observe(document.body, {
      subtree: true,
      childList: true,
      attributeFilter: ['data-sign'],
    });
  });
}
const saidOn = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as { said: string[] }).said);

describe.skipIf(CHROMIUM === '')(`On a bad line (seed ${SEED})`, () => {
  let server: SamsynServer;
  let browser: Browser;
  let board: CreatedBoard;
  let lead: Awaited<ReturnType<typeof leader>>;
  let annas: BadLine;
  let bos: BadLine;
  let anna: Seat;
  let bo: Seat;

  beforeAll(async () => {
    const random = seeded(SEED);
    server = await startSamsyn();
    [annas, bos] = [await startBadLine(server.url, random), await startBadLine(server.url, random)];
    board = await apiClient(server.url).createBoard({ template: 'asf' });
    lead = await leader(server.url, board);
    browser = await openBrowser();
    [anna, bo] = [await takeSeat(browser, 'laptop'), await takeSeat(browser, 'laptop')];
    for (const [seat, line, name] of [
      [anna, annas, 'Anna'],
      [bo, bos, 'Bo'],
    ] as const) {
      await seat.page.goto(`${line.url}/j/${board.code}`);
      await stepIn(seat.page, { name, type: 'Kommun', organisation: 'Lillköping' });
      await allSaved(seat.page);
    }
    annas.become({ delayMs: 60, loss: 0.05 });
  });
  afterAll(async () => {
    await browser?.close();
    for (const line of [annas, bos]) await line?.stop();
    await server?.stop();
  });

  /**
   * Does something while the line is dead: *saved* is never said until it lives again, and what was
   * done is there after a power cut of the server at the moment when it is said.
   */
  async function whileDead({ page }: Seat, line: BadLine, doing: () => Promise<void>) {
    line.become({ dead: true });
    await doing();
    await page.locator('[data-sign]:not([data-sign="saved"])').first().waitFor();
    await watchSign(page);
    return async () => {
      expect(await saidOn(page)).not.toContain('saved');
      line.become({ dead: false });
      await allSaved(page);
    };
  }

  const exported = (): Promise<unknown> =>
    apiClient(server.url).get(`/boards/${board.board.id}/export/snapshot.json`, lead.token);

  it('what is typed and dragged over delays, losses and cuts is all there', async () => {
    const { page } = anna;
    await page.getByRole('button', { name: t('map.new.label', { stage: STAGE }) }).click();
    await page
      .getByRole('menuitem', { name: new RegExp(`^${t('kind.gap')}`) })
      .first()
      .click();
    const field = page.getByLabel(t('map.card.text'), { exact: true });
    let typed = '';
    for (const words of ['Ingen följer med ', 'från första mötet ', 'till det egna företaget.']) {
      await field.pressSequentially(words);
      typed += words;
      annas.cut();
    }
    expect(await field.inputValue()).toBe(typed);
    await page.keyboard.press('Escape');
    await dragWithMouse(page, paletteActor(page, 'a05'), column(page, 's2'));
    annas.cut();
    await keepRole(page);
    await allSaved(page);
    await cardFace(bo.page, typed).waitFor();
    await token(bo.page, 'today/s2/a05').waitFor();
    await expectSameBoard([anna.page, bo.page]);
  });

  it('a line that has died unseen is noticed, and *saved* is not said of what the server lacks', async () => {
    const { page } = anna;
    const revive = await whileDead(anna, annas, () =>
      writeCard(page, STAGE, 'need', 'Skrivet i tunneln'),
    );
    // Bo's line goes through something that breaks whatever is silent for a second.
    bos.become({ idleMs: 1000 });
    await writeCard(bo.page, STAGE, 'need', 'Skrivet mellan avbrotten');
    await page.locator('[data-sign="offline"]').first().waitFor({ timeout: NOTICED_MS });
    await shoot(page, 'bad-line-noticed');
    await revive();
    bos.become({ idleMs: 0 });
    await server.kill();
    await server.start();
    await Promise.all([allSaved(page), allSaved(bo.page)]);
    for (const text of ['Skrivet i tunneln', 'Skrivet mellan avbrotten']) {
      for (const seat of [anna, bo]) await cardFace(seat.page, text).waitFor();
      expect(JSON.stringify(await exported())).toContain(text);
    }
    await expectSameBoard([page, bo.page]);
  });

  it('a computer that slept wakes up to what the others did, and keeps its own', async () => {
    const sleeper = await bo.context.newCDPSession(bo.page);
    await sleeper.send('Page.setWebLifecycleState', { state: 'frozen' });
    bos.become({ dead: true });
    await writeCard(anna.page, STAGE, 'gap', 'Skrivet medan Bo sov');
    await allSaved(anna.page);
    bos.become({ dead: false });
    await sleeper.send('Page.setWebLifecycleState', { state: 'active' });
    await cardFace(bo.page, 'Skrivet medan Bo sov').waitFor();
    await allSaved(bo.page);
    await expectSameBoard([anna.page, bo.page]);
  });

  it('answers and votes given without a line count once it is back', async () => {
    const { page } = anna;
    await page.goto(`${annas.url}/b/${board.board.id}?vy=lista`);
    await allSaved(page);
    const { id, stages, actors } = await lead.open({ stages: ['s1'], actors: ['a02', 'a05'] });
    const answer = answerField(page, stages[0] ?? '', actors[0] ?? '');
    await answer.waitFor();
    await allSaved(page);
    const answered = await whileDead(anna, annas, () =>
      answer.selectOption('leads').then(() => undefined),
    );
    await answered();
    await lead.close(id);
    const revealed = (await lead.reveal(id)).at(-1) as { readonly results?: unknown } | undefined;
    // Of so few people only how many they are is told.
    expect(JSON.stringify(revealed?.results)).toContain('"actor":"a02","n":1');

    const command = { id: 'v', type: 'vote.open', kind: 'gap', perPerson: 2 };
    const opened = await apiClient(server.url).command(board.board.id, lead.token, command);
    const vote = (opened.state as { votes: { id: string }[] }).votes.at(-1)?.id;
    const card = page.locator('.vote__card').filter({ hasText: 'Skrivet medan Bo sov' });
    await card.waitFor();
    await allSaved(page);
    const voted = await whileDead(anna, annas, () =>
      card.locator('[data-focus-part="main"]').click(),
    );
    await shoot(page, 'bad-line-vote');
    await voted();
    const close = { id: 'w', type: 'vote.close', vote };
    const { state } = await apiClient(server.url).command(board.board.id, lead.token, close);
    const votes = (state as { votes: { results?: unknown }[] }).votes;
    expect(JSON.stringify(votes.at(-1)?.results)).toMatch(/"total":1/);
  });
});
