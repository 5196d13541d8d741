import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiClient, type CreatedBoard } from './api-client.ts';
import { CHROMIUM, openBrowser, type Seat, shoot, spokenOn, takeSeat } from './browser.ts';
import { expectNoViolations } from './hindrances.ts';
import { band, bar, presses } from './leading.ts';
import { allSaved, stepIn, writeCard } from './on-the-board.ts';
import { type SamsynServer, startSamsyn } from './samsyn-server.ts';
import { t } from './words.ts';

const HOUR = 3_600_000;

/** The words of a step that the ready-made agendas have. */
const OWN = t('agenda.step.own-picture.title');
const SURVEY = t('agenda.step.clarity.title');

async function timeLeft(page: Page): Promise<number> {
  const text = await page.getByRole('timer').innerText();
  const [minutes = '', seconds = ''] = text.split(':');
  return Number(minutes) * 60 + Number(seconds);
}

async function goTo(page: Page, title: string): Promise<void> {
  await page
    .getByRole('button', { name: t('day.agenda.go.label', { title }), exact: true })
    .click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Gå (vidare|tillbaka)$/ })
    .click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await band(page).getByRole('heading', { name: title }).waitFor();
}

describe.skipIf(CHROMIUM === '')('a day that is run', () => {
  let server: SamsynServer;
  let browser: Browser;
  let board: CreatedBoard;
  let anna: Seat;
  let dan: Seat;
  let bo: Seat;
  let cia: Seat;

  const come = async (seat: Seat, role: 'facilitator' | 'participant', name: string) => {
    await seat.page.goto(`${server.url}/b/${board.board.id}#k=${board.keys[role]}`);
    await stepIn(seat.page, { name, type: 'Kommun', organisation: 'Lillköpings kommun' });
    await allSaved(seat.page);
    return seat;
  };

  beforeAll(async () => {
    server = await startSamsyn();
    browser = await openBrowser();
    board = await apiClient(server.url).createBoard({ template: 'asf' });
    anna = await come(await takeSeat(browser, 'laptop'), 'facilitator', 'Anna');
    bo = await come(await takeSeat(browser, 'laptop'), 'participant', 'Bo');
    // Cia's phone is an hour behind.
    const behind = await takeSeat(browser, 'phone');
    await behind.page.clock.install({ time: Date.now() - HOUR });
    cia = await come(behind, 'participant', 'Cia');
    dan = await come(
      await takeSeat(browser, 'projector', { colorScheme: 'dark' }),
      'facilitator',
      'Dan',
    );
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  it('begins with an agenda that is chosen, and everybody sees what to do now', async () => {
    const { page } = anna;
    await page.getByRole('button', { name: t('day.action.choose-agenda') }).click();
    await expectNoViolations(page, 'choosing an agenda');
    await page
      .getByRole('button', { name: `${t('day.agenda.take')} ${t('agenda.one-day.name')}` })
      .click();
    await goTo(page, OWN);
    for (const { page: seat } of [anna, bo, cia, dan]) {
      await band(seat).getByRole('heading', { name: OWN }).waitFor();
      await band(seat).getByText(t('agenda.step.own-picture.purpose')).waitFor();
    }
    await expect.poll(() => spokenOn(bo.page)).toContainEqual(expect.stringContaining(OWN));
    await expectNoViolations(page, 'the agenda');
    await shoot(page, 'day-01-agenda-1366');
    await shoot(cia.page, 'day-01-step-390');
    await shoot(dan.page, 'day-01-step-1920-dark');
    await page.getByRole('button', { name: t('board.close'), exact: true }).click();
  });

  it('opens the silent round in at most three clicks', async () => {
    const clicks = presses(anna.page);
    await clicks.button(t('day.action.open-round'));
    await expectNoViolations(anna.page, 'opening a round');
    await shoot(anna.page, 'day-02-open-round-1366');
    await clicks.inDialog(t('day.action.open-round'));
    expect(clicks.count).toBeLessThanOrEqual(3);
    await bar(anna.page)
      .getByRole('button', { name: t('day.action.close-round') })
      .waitFor();
    await band(bo.page).getByText(t('board.day.round.open')).waitFor();
    expect(await spokenOn(bo.page)).toContainEqual(
      expect.stringContaining(t('board.day.round.open')),
    );
  });

  it('shows the right time left on a phone whose clock is an hour behind', async () => {
    await anna.page.getByRole('timer').waitFor();
    await cia.page.getByRole('timer').waitFor();
    await expect
      .poll(async () => Math.abs((await timeLeft(cia.page)) - (await timeLeft(anna.page))))
      .toBeLessThanOrEqual(3);
    expect(await timeLeft(anna.page)).toBeGreaterThan(20 * 60);
  });

  it('lets whoever comes late in where the day is, with the time that is left', async () => {
    const seat = await takeSeat(browser, 'laptop');
    // Also on a computer whose clock is an hour ahead.
    await seat.page.clock.install({ time: Date.now() + HOUR });
    const { page } = await come(seat, 'participant', 'Eva');
    await band(page).getByRole('heading', { name: OWN }).waitFor();
    await page.getByRole('region', { name: t('own.title') }).waitFor();
    await expect
      .poll(async () => Math.abs((await timeLeft(page)) - (await timeLeft(anna.page))))
      .toBeLessThanOrEqual(3);
    expect(seat.errors).toEqual([]);
    await seat.context.close();
  });

  it('knows the time again after the phone has slept', async () => {
    // Everything that waited on its clock happens at once, a question to the server among it.
    await cia.page.clock.fastForward(HOUR / 3);
    await expect
      .poll(async () => Math.abs((await timeLeft(cia.page)) - (await timeLeft(anna.page))), {
        timeout: 30_000,
      })
      .toBeLessThanOrEqual(3);
  });

  it('says once that five minutes and one minute are left, and that time is up', async () => {
    const { page } = cia;
    const lead = await apiClient(server.url).join({ key: board.keys.facilitator, name: 'Eva' });
    let given = 0;
    const set = (command: Record<string, unknown>) =>
      apiClient(server.url).command(board.board.id, lead.token, { id: `t${given++}`, ...command });
    const heard = async (sentence: string): Promise<number> =>
      (await spokenOn(page)).filter((spoken) => spoken === sentence).length;
    const FOUR_SECONDS = 4 / 60;
    await set({ type: 'timer.start', minutes: 5 + FOUR_SECONDS });
    await expect.poll(() => heard(t('board.day.timer.said.5')), { timeout: 30_000 }).toBe(1);
    await set({ type: 'timer.start', minutes: 1 + FOUR_SECONDS });
    await expect.poll(() => heard(t('board.day.timer.said.1')), { timeout: 30_000 }).toBe(1);
    await set({ type: 'timer.start', minutes: FOUR_SECONDS });
    await expect.poll(() => heard(t('board.day.timer.said.0')), { timeout: 30_000 }).toBe(1);
    await page
      .getByRole('timer', { name: t('board.day.timer') })
      .getByText(t('board.day.timer.over'))
      .waitFor();
    // Nothing happens by itself.
    await bar(anna.page)
      .getByRole('button', { name: t('day.action.close-round') })
      .waitFor();
    expect(await heard(t('board.day.timer.said.5'))).toBe(1);
  });

  it('raises a hand that whoever leads sees, and takes it down', async () => {
    await bo.page.getByRole('button', { name: t('board.day.hand') }).click();
    const hands = t('day.hands', { count: 1, names: 'Bo' });
    await bar(anna.page).getByRole('button', { name: hands }).waitFor();
    await bo.page.getByRole('button', { name: t('board.day.hand.up') }).click();
    await bar(anna.page).getByRole('button', { name: hands }).waitFor({ state: 'detached' });
  });

  it('closes the round in at most three clicks, having said who has not been heard from', async () => {
    const clicks = presses(anna.page);
    await clicks.button(t('day.action.close-round'));
    await anna.page.getByText(/har inte hörts av än/).waitFor();
    await expectNoViolations(anna.page, 'closing a round');
    await shoot(anna.page, 'day-03-close-round-1366');
    await clicks.inDialog(t('day.action.close-round'));
    expect(clicks.count).toBeLessThanOrEqual(3);
    await band(bo.page).getByText(t('board.day.round.closed')).waitFor();
    // It is said to everybody, and to whoever answers what becomes of what they said.
    const told = expect.stringMatching(`^${OWN}\\..*${t('board.day.round.closed')}$`);
    for (const { page } of [bo, dan]) await expect.poll(() => spokenOn(page)).toContainEqual(told);
    await expect.poll(() => spokenOn(bo.page)).toContainEqual(t('own.closed'));
  });

  it('opens it again until the reveal, and reveals it in at most three clicks', async () => {
    const again = presses(anna.page);
    await again.button(t('day.action.reopen-round'));
    await again.inDialog(t('day.action.reopen-round'));
    await again.button(t('day.action.close-round'));
    await again.inDialog(t('day.action.close-round'));
    const clicks = presses(anna.page);
    await clicks.button(t('day.action.reveal-round'));
    await shoot(anna.page, 'day-04-reveal-round-1366');
    await clicks.inDialog(t('day.action.reveal-round'));
    expect(clicks.count).toBeLessThanOrEqual(3);
    await band(bo.page).getByText(t('board.day.round.revealed')).waitFor();
    const reopen = anna.page.getByRole('button', { name: t('day.action.reopen-round') });
    expect(await reopen.count()).toBe(0);
  });

  it('goes on once when two who lead press at the same time, and says nothing went wrong', async () => {
    const next = t('day.action.go-to-step', { title: SURVEY });
    for (const { page } of [anna, dan]) {
      await page.getByRole('button', { name: next, exact: true }).click();
    }
    const go = { name: t('day.step.go') };
    const buttons = await Promise.all(
      [anna, dan].map(({ page }) =>
        page.getByRole('dialog').getByRole('button', go).elementHandle(),
      ),
    );
    // Without waiting for the button to be there still: the other may be faster by a hair.
    await Promise.all(
      buttons.map((button) => button?.evaluate((one) => (one as HTMLElement).click())),
    );
    for (const { page } of [anna, bo, cia, dan]) {
      await band(page).getByRole('heading', { name: SURVEY }).waitFor();
    }
    for (const { page } of [anna, dan]) {
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      expect(await page.getByText(t('workshop.refused.step-moved')).count()).toBe(0);
    }
  });

  it('tells the slower of two that somebody was faster, and leaves the dialog', async () => {
    await dan.page.getByRole('button', { name: t('day.action.open-survey') }).click();
    await dan.page.getByRole('dialog').waitFor();
    await anna.page.getByRole('button', { name: t('day.action.open-survey') }).click();
    await anna.page
      .getByRole('dialog')
      .getByRole('button', { name: t('day.action.open-survey') })
      .click();
    await dan.page.getByText(t('day.overtaken')).first().waitFor();
    await dan.page.getByRole('dialog').waitFor({ state: 'detached' });
    await dan.page.getByRole('button', { name: t('board.close'), exact: true }).click();
    const clicks = presses(anna.page);
    await clicks.button(t('day.action.close-survey'));
    await clicks.inDialog(t('day.action.close-survey'));
    await anna.page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('goes back as easily as forward, from the agenda', async () => {
    const { page } = anna;
    await bar(page)
      .getByRole('button', { name: t('day.tool.agenda') })
      .click();
    await goTo(page, OWN);
    await band(cia.page).getByRole('heading', { name: OWN }).waitFor();
    const step = page.locator('[aria-current="step"]');
    expect(await step.innerText()).toContain(t('day.agenda.is.now'));
    const common = t('agenda.step.common-map.title');
    await goTo(page, common);
    await band(bo.page).getByRole('heading', { name: common }).waitFor();
    await page.getByRole('button', { name: t('board.close'), exact: true }).click();
    expect(
      await page.evaluate(() => document.activeElement?.closest('[data-focus-key]') !== null),
    ).toBe(true);
  });

  it('gathers everybody who is not writing, and lets them go back to where they were', async () => {
    const stage = 'Stabil drift och samverkan';
    await writeCard(bo.page, 'Behov och initiativ', 'gap', 'Ingen samordnar');
    await bo.page
      .getByRole('button', { name: /Ingen samordnar/ })
      .first()
      .click();
    const text = bo.page.getByLabel(t('map.card.text'), { exact: true });
    await text.focus();
    await bar(anna.page)
      .getByRole('button', { name: t('day.tool.gather') })
      .click();
    await anna.page.getByLabel(t('day.eyes.what')).selectOption('stage');
    await anna.page
      .getByLabel(t('day.eyes.stage'), { exact: true })
      .selectOption({ label: `7 ${stage}` });
    await expectNoViolations(anna.page, 'gathering');
    await anna.page
      .getByRole('dialog')
      .getByRole('button', { name: t('day.eyes.gather.do') })
      .click();

    await cia.page
      .getByText(t('day.gather.gone', { place: stage }))
      .first()
      .waitFor();
    await cia.page.getByRole('heading', { name: new RegExp(stage) }).waitFor();
    await cia.page.getByRole('button', { name: t('day.gather.back') }).click();
    await cia.page.getByRole('heading', { name: /Behov och initiativ/ }).waitFor();

    await bo.page
      .getByText(t('day.gather.called', { place: stage }))
      .first()
      .waitFor();
    expect(await text.evaluate((field) => field === document.activeElement)).toBe(true);
    await bo.page.getByRole('button', { name: t('day.gather.go') }).click();
    await bo.page.waitForFunction(
      () => document.activeElement?.getAttribute('data-focus-heading') === 'stage:s7',
    );
    await bo.page.getByRole('button', { name: t('day.gather.back') }).click();
  });

  it('puts a card in the spotlight from its own menu, on every screen', async () => {
    await anna.page.locator('[data-focus-key^="card:"]').first().hover();
    await anna.page
      .getByRole('button', {
        name: new RegExp(`${t('board.more.label', { what: '.*Ingen samordnar.*' })}`),
      })
      .first()
      .click();
    await anna.page.getByRole('menuitem', { name: t('board.more.spotlight') }).click();
    for (const { page } of [anna, bo, cia]) {
      await page
        .getByText(/^I fokus för alla: .*Ingen samordnar/)
        .first()
        .waitFor();
    }
    const outline = await bo.page
      .locator('[data-focus-key^="card:"]')
      .first()
      .evaluate((card) => getComputedStyle(card).outlineWidth);
    expect(outline).toBe('4px');
    await expectNoViolations(bo.page, 'spotlight');
    await shoot(bo.page, 'day-05-spotlight-1366');
    await bar(anna.page)
      .getByRole('button', { name: t('day.tool.spotlight.end') })
      .click();
    await bo.page
      .getByRole('region', { name: t('day.eyes.label') })
      .getByText(/^I fokus för alla/)
      .waitFor({ state: 'detached' });
  });

  it('lets everything rest, and everybody comes back to where they were', async () => {
    const rest = async (): Promise<void> => {
      const tools = bar(anna.page).getByRole('button', { name: t('day.tools'), exact: true });
      await tools.click();
      await anna.page.getByRole('menuitem', { name: t('day.tool.pause') }).click();
    };
    const goOn = () =>
      bar(anna.page)
        .getByRole('button', { name: t('day.action.go-on'), exact: true })
        .click();
    const screenOf = ({ page }: Seat) =>
      page.getByRole('heading', { name: t('board.pause.title') });

    // Who is writing comes to an end first.
    const text = bo.page.getByLabel(t('map.card.text'), { exact: true });
    await text.focus();
    await rest();
    await screenOf(cia).waitFor();
    expect(await text.evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await screenOf(bo).count()).toBe(0);
    await bo.page.keyboard.press('Escape');
    await screenOf(bo).waitFor();
    await goOn();
    await screenOf(bo).waitFor({ state: 'detached' });

    await bo.page.locator('[data-focus-key^="card:"] [data-focus-part="main"]').first().focus();
    await rest();
    for (const seat of [bo, cia]) await screenOf(seat).waitFor();
    await expectNoViolations(bo.page, 'pause');
    await shoot(cia.page, 'day-06-pause-390');
    await shoot(anna.page, 'day-06-pause-leads-1366');
    await goOn();
    await screenOf(bo).waitFor({ state: 'detached' });
    await bo.page.waitForFunction(
      () => document.activeElement?.closest('[data-focus-key^="card:"]') !== null,
    );
  });

  it('is changed while it goes on: a step is written, moved and removed', async () => {
    const { page } = anna;
    await bar(page)
      .getByRole('button', { name: t('day.tool.agenda') })
      .click();
    await page.getByRole('button', { name: t('day.agenda.change') }).click();
    await page.getByRole('button', { name: t('day.agenda.add') }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: t('day.step.save') })
      .click();
    await page.getByText(t('day.step.name.wrong')).waitFor();
    await page.getByLabel(t('day.step.name')).fill('Fråga att sova på');
    await page.getByRole('dialog').getByLabel(t('day.step.minutes')).fill('10');
    await expectNoViolations(page, 'writing a step');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: t('day.step.save') })
      .click();
    const of = (what: string) => t('day.agenda.of', { what, title: 'Fråga att sova på' });
    await page.getByRole('button', { name: of(t('day.agenda.up')) }).click();
    await expect
      .poll(() => page.locator('.agenda__title').allInnerTexts())
      .toEqual(expect.arrayContaining([expect.stringContaining('Fråga att sova på')]));
    await expect
      .poll(async () => (await page.locator('.agenda__title').allInnerTexts()).at(-2))
      .toContain('Fråga att sova på');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      of(t('day.agenda.up')),
    );
    await page.getByRole('button', { name: of(t('day.agenda.remove')) }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: t('day.agenda.remove') })
      .click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await page.locator('.agenda__title', { hasText: 'Fråga att sova på' }).count()).toBe(0);
    await page
      .getByRole('complementary', { name: t('day.agenda') })
      .getByRole('button', { name: t('board.close'), exact: true })
      .click();
  });

  it.each(['laptop', 'phone', 'narrow'] as const)(
    'is without known hindrance for whoever leads: %s',
    async (screen) => {
      const narrow = { viewport: { width: 320, height: 640 } };
      const seat = await takeSeat(
        browser,
        screen === 'narrow' ? 'laptop' : screen,
        screen === 'narrow' ? narrow : { colorScheme: 'dark' },
      );
      const { page } = seat;
      await page.goto(`${server.url}/b/${board.board.id}#k=${board.keys.facilitator}`);
      await stepIn(page, { name: 'Eva', type: 'Kommun', organisation: 'Lillköpings kommun' });
      await bar(page)
        .getByRole('button', { name: t('day.tools'), exact: true })
        .waitFor();
      await shoot(page, `day-07-leads-${screen}`);
      await expectNoViolations(page, screen);
      const beyond = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(beyond).toBeLessThanOrEqual(0);
      await bar(page)
        .getByRole('button', { name: t('day.tools'), exact: true })
        .click();
      await page.getByRole('menuitem', { name: t('day.tool.projector') }).click();
      await page.getByRole('dialog').waitFor();
      await expectNoViolations(page, `${screen}: projector`);
      expect(seat.errors).toEqual([]);
      await seat.context.close();
    },
  );

  it('has thrown no error on any screen', () => {
    const refusals = /status of 409/;
    for (const seat of [anna, bo, cia, dan]) {
      expect(seat.errors.filter((error) => !refusals.test(error))).toEqual([]);
    }
  });
});
