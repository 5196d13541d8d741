import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AnsweredRound, type AnsweringPerson, bringPerson } from './answering-people.ts';
import { apiClient, type CreatedBoard, type Joined } from './api-client.ts';
import {
  CHROMIUM,
  openBrowser,
  type Screen,
  type Seat,
  shoot,
  spokenOn,
  takeSeat,
} from './browser.ts';
import {
  expectNoSidewaysScroll,
  expectNoViolations,
  expectRoomForLargeText,
  LOOKS,
  type Look,
} from './hindrances.ts';
import { allSaved, stepIn } from './on-the-board.ts';
import { type SamsynServer, startSamsyn } from './samsyn-server.ts';
import { t } from './words.ts';

const [AME, AF, COOMPANION] = ['a02', 'a05', 'a13'] as const;

/** Eight who answer without a browser. */
const TYPES = [...Array<string>(4).fill('kommun'), ...Array<string>(4).fill('coompanion')];

/** What the eight say of some cells, in order; the rest is no role. */
const SAID: Readonly<Record<string, string>> = {
  [`s1/${AF}`]: 'refers refers refers refers buys buys buys none',
  [`s2/${AF}`]: 'funds does does advises refers none none unknown',
  [`s3/${COOMPANION}`]: 'advises advises advises advises advises advises advises does',
  [`s4/${AME}`]: 'unknown unknown unknown unknown does does leads leads',
};

describe.skipIf(CHROMIUM === '')('The moment of the reveal', () => {
  let server: SamsynServer;
  let browser: Browser;
  let board: CreatedBoard;
  let script: Joined;
  let anna: Seat;
  let bo: Seat;
  let cia: Seat;
  let card: string;
  const people: AnsweringPerson[] = [];

  let commands = 0;
  const command = async (fields: Record<string, unknown>): Promise<AnsweredRound> => {
    const given = { id: `s${++commands}`, ...fields };
    const { state } = await apiClient(server.url).command(board.board.id, script.token, given);
    const round = (state as { rounds: AnsweredRound[] }).rounds.at(-1);
    if (round === undefined) throw new Error('there is no round');
    return round;
  };
  const come = async (
    screen: Screen,
    role: 'facilitator' | 'participant',
    name: string,
    look: Look = 'light',
  ): Promise<Seat> => {
    const seat = await takeSeat(browser, screen, LOOKS[look]);
    await seat.page.goto(`${server.url}/b/${board.board.id}#k=${board.keys[role]}`);
    await stepIn(seat.page, { name, type: 'Kommun', organisation: 'Lillköpings kommun' });
    await allSaved(seat.page);
    return seat;
  };

  beforeAll(async () => {
    server = await startSamsyn();
    browser = await openBrowser();
    const api = apiClient(server.url);
    board = await api.createBoard({ template: 'asf' });
    script = await api.join({ key: board.keys.facilitator, name: 'Åsa' });
    anna = await come('laptop', 'facilitator', 'Anna');
    bo = await come('laptop', 'participant', 'Bo');
    cia = await come('phone', 'participant', 'Cia');
    for (const [index, organisationType] of TYPES.entries()) {
      const who = { name: `Person ${index}`, organisation: 'Påhittad', organisationType };
      people.push(await bringPerson(server, board.code, who));
    }
    const round = await command({ type: 'round.open', layer: 'today' });
    for (const [index, person] of people.entries()) {
      for (const [cell, roles] of Object.entries(SAID)) {
        const [stage = '', actor = ''] = cell.split('/');
        person.answer(round, stage, actor, roles.split(' ')[index] ?? 'none');
      }
      person.finish(round, round.stages);
    }
    await Promise.all(people.map((person) => person.settled()));
    await command({ type: 'round.close', round: round.id });
    card = await writeNote(bo.page);
  });
  afterAll(async () => {
    for (const person of people) person.leave();
    await browser?.close();
    await server?.stop();
  });

  /** Goes to the common map and begins to write a card, without ending it. */
  async function writeNote(page: Page): Promise<string> {
    await page.getByRole('button', { name: t('board.face.board'), exact: true }).click();
    await page
      .getByRole('button', { name: t('map.new.label', { stage: 'Behov och initiativ' }) })
      .click();
    await page
      .getByRole('menuitem', { name: new RegExp(`^${t('kind.gap')}`) })
      .first()
      .click();
    await page.getByLabel(t('map.card.text'), { exact: true }).fill('Ingen tar emot');
    return 'Ingen tar emot';
  }
  const cell = (page: Page, stage: string, actor: string) =>
    page.locator(`[data-focus-key="reveal:${stage}/${actor}"] button`);
  const title = (page: Page) => page.locator('.side-panel__head');
  const atBody = (page: Page) => page.evaluate(() => document.activeElement === document.body);

  it('brings everybody there at three presses, and says it in one sentence', async () => {
    await anna.page
      .getByRole('button', { name: t('day.action.reveal-round'), exact: true })
      .click();
    await anna.page
      .getByRole('dialog')
      .getByRole('button', { name: t('day.action.reveal-round'), exact: true })
      .click();
    for (const { page } of [anna, cia]) {
      await page.locator('main.reveal').waitFor();
      await expect.poll(() => atBody(page)).toBe(false);
    }
    const said = async () => (await spokenOn(cia.page)).filter((text) => /avtäckt/.test(text));
    await expect.poll(said).toHaveLength(1);
    expect((await said())[0]).toMatch(
      /^Rundan är avtäckt\. I \d+ av \d+ rutor går bilderna isär\.$/,
    );
    await shoot(cia.page, 'reveal-call-390');
  });

  it('leaves whoever writes where they are, and shows them the way', async () => {
    const { page } = bo;
    const field = page.getByLabel(t('map.card.text'), { exact: true });
    const notice = page.getByRole('region', { name: t('reveal.call.label') });
    await notice.waitFor();
    expect(await field.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.type(' gruppen');
    expect(await field.inputValue()).toBe(`${card} gruppen`);
    expect(await page.locator('main.reveal').count()).toBe(0);
    const said = async () => (await spokenOn(page)).filter((text) => /avtäckt/.test(text));
    await expect.poll(said).toEqual([t('reveal.call.held')]);
    await expectNoViolations(page, 'writing at the reveal');
    await shoot(page, 'reveal-call-held-1366');
    await page.keyboard.press('Escape');
    await notice.getByRole('button', { name: t('reveal.call.go') }).press('Enter');
    await page.locator('main.reveal').waitFor();
    await notice.waitFor({ state: 'detached' });
    await expect.poll(() => atBody(page)).toBe(false);
  });

  it('shows the whole map in a hand’s breadth, each figure open to its counts', async () => {
    for (const [look, width] of [
      ['light', 360],
      ['dark', 390],
      ['forced colours', 390],
    ] as const) {
      const seat = await come('phone', 'participant', `Dan ${look}`, look);
      const { page } = seat;
      await page.setViewportSize({ width, height: 780 });
      await page.getByText(t('reveal.form.map'), { exact: true }).click();
      await cell(page, 's1', AF).waitFor();
      await expectNoSidewaysScroll(page, 'the reveal on a phone');
      const map = page.locator('.reveal-map .map__scroll');
      expect(await map.evaluate((one) => one.scrollWidth - one.clientWidth)).toBeLessThanOrEqual(0);
      const small = await page.locator('.reveal-cell__main').evaluateAll(
        (cells) =>
          cells.filter((one) => {
            const { width: across, height } = one.getBoundingClientRect();
            return across < 24 || height < 44;
          }).length,
      );
      expect(small).toBe(0);
      const hidden = await page
        .locator('.reveal-cell__figure')
        .evaluateAll(
          (figures) => figures.filter((one) => one.scrollWidth > one.clientWidth + 1).length,
        );
      expect(hidden).toBe(0);
      await expectNoViolations(page, `the map on a phone, ${look}`);
      await shoot(page, `reveal-map-${width}-${look.replace(' ', '-')}`);
      await cell(page, 's1', AF).click();
      await page
        .getByRole('dialog')
        .getByRole('table', { name: t('reveal.byRole') })
        .waitFor();
      await shoot(page, `reveal-cell-${width}-${look.replace(' ', '-')}`);
      await page.keyboard.press('Escape');
      await page.getByText(/^8 personer från/).click();
      await page.getByText('Kommun: 4 personer').waitFor();
      expect(seat.errors).toEqual([]);
      await seat.context.close();
    }
  });

  it.each(['laptop', 'phone'] as const)(
    'has room for text of twice the size, with nothing cut off or out of reach: %s',
    async (screen) => {
      const { page, context } = await come(screen, 'participant', `Fia ${screen}`);
      const large = (where: string): Promise<void> =>
        expectRoomForLargeText(page, where, () => shoot(page, `large-${screen}-${where}`));
      for (const form of ['map', 'list'] as const) {
        await page.getByText(t(`reveal.form.${form}`), { exact: true }).click();
        await page.locator(`.reveal-${form}`).waitFor();
        await large(`reveal-${form}`);
      }
      await page.locator('.reveal-list__cell').first().click();
      await page.getByRole('table', { name: t('reveal.byRole') }).waitFor();
      await large('reveal-cell');
      await context.close();
    },
  );

  it('lets whoever leads gather all at a cell, and light it, from the cell itself', async () => {
    await cell(anna.page, 's1', AF).press('Enter');
    const gather = anna.page.getByRole('button', { name: t('reveal.eyes.gather') });
    await gather.press('Enter');
    for (const { page } of [bo, cia]) {
      await title(page).getByRole('heading', { name: 'Arbetsförmedlingen' }).waitFor();
      await page
        .locator('.cell-view__sentence')
        .getByText(/^7 av 8 ser/)
        .waitFor();
    }
    await expectNoViolations(cia.page, 'a cell on a phone');
    await shoot(cia.page, 'reveal-gathered-390');
    await shoot(bo.page, 'reveal-gathered-1366');
    // Whoever only reads a sheet is brought along to the next.
    await anna.page.getByRole('button', { name: t('reveal.previous') }).press('Enter');
    const next = await title(anna.page).innerText();
    expect(next).toContain('Förankring och uppdrag');
    await gather.press('Enter');
    for (const { page } of [bo, cia]) await expect.poll(() => title(page).innerText()).toBe(next);
    const eyes = anna.page.locator('.cell-panel__eyes');
    await eyes.getByRole('button', { name: t('reveal.eyes.light'), exact: true }).press('Enter');
    // The same words are said, too.
    const lit = bo.page.locator('.notice--call', { hasText: /^I fokus för alla:/ });
    await lit.waitFor();
    await eyes.getByRole('button', { name: t('reveal.eyes.end'), exact: true }).press('Enter');
    await lit.waitFor({ state: 'detached' });
    await shoot(anna.page, 'reveal-eyes-1366');
    // One can go back to where one was.
    await bo.page.getByRole('button', { name: t('day.gather.back') }).click();
  });

  it('is where whoever comes later lands', async () => {
    const late = await come('laptop', 'participant', 'Eva', 'dark');
    await late.page.locator('main.reveal').waitFor();
    await cell(late.page, 's1', AF).waitFor();
    await shoot(late.page, 'reveal-late-1366-dark');
    for (const { errors } of [anna, bo, cia, late]) expect(errors).toEqual([]);
  });
});
