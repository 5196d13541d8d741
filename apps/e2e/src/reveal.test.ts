import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AnsweredRound, type AnsweringPerson, bringPerson } from './answering-people.ts';
import { apiClient, type CreatedBoard, type Joined } from './api-client.ts';
import { CHROMIUM, openBrowser, type Seat, shoot, spokenOn, takeSeat } from './browser.ts';
import {
  expectNoRawKeys,
  expectNoSidewaysScroll,
  expectNoViolations,
  inLooksOf,
  WINDOWS,
  type Window,
} from './hindrances.ts';
import { stepIn } from './on-the-board.ts';
import { type SamsynServer, startSamsyn } from './samsyn-server.ts';
import { t } from './words.ts';

const [AME, AF, TVV, COOMPANION] = ['a02', 'a05', 'a07', 'a13'] as const;
const ACTORS = [AME, AF, TVV, COOMPANION];
const STAGES = ['s1', 's2', 's3'];

/** Eleven who answer without a browser; the twelfth sits at one, alone of her kind. */
const TYPES = [
  ...Array<string>(5).fill('kommun'),
  ...Array<string>(3).fill('coompanion'),
  ...Array<string>(3).fill('asf'),
];

/** What the eleven and the twelfth say about a cell, in order; the rest is no role. */
const SAID: Readonly<Record<string, readonly string[]>> = {
  [`s1/${AF}`]: [
    'buys',
    'buys',
    'buys',
    'refers',
    'refers',
    'refers',
    'refers',
    ...none(4),
    'refers',
  ],
  [`s1/${AME}`]: Array<string>(12).fill('leads'),
  [`s1/${TVV}`]: [...Array<string>(9).fill('funds'), ...none(3)],
  [`s1/${COOMPANION}`]: [
    ...['leads', 'does', 'advises', 'advises', 'advises', 'refers', 'funds', 'buys', 'informed'],
    ...['does', 'none', 'none'],
  ],
  [`s2/${COOMPANION}`]: Array<string>(12).fill('advises'),
  [`s2/${AF}`]: [...Array<string>(6).fill('unknown'), ...Array<string>(6).fill('refers')],
};

function none(count: number): string[] {
  return Array<string>(count).fill('none');
}

describe.skipIf(CHROMIUM === '')('The reveal', () => {
  let server: SamsynServer;
  let browser: Browser;
  let board: CreatedBoard;
  let leader: Joined;
  let leads: Seat;
  let vera: Seat;
  const people: AnsweringPerson[] = [];

  const command = async (type: string, fields: Record<string, unknown> = {}) => {
    const id = `${type}-${Math.random().toString(36).slice(2)}`;
    const given = { id, type, ...fields };
    const { state } = await apiClient(server.url).command(board.board.id, leader.token, given);
    return state as { rounds: AnsweredRound[] };
  };

  beforeAll(async () => {
    server = await startSamsyn();
    browser = await openBrowser();
    const api = apiClient(server.url);
    board = await api.createBoard({ template: 'asf' });
    leader = await api.join({ key: board.keys.facilitator, name: 'Åsa' });
    leads = await sit('facilitator', { name: 'Anna', type: 'Coompanion' });
    vera = await sit('participant', { name: 'Vera', type: 'Tillväxtverket' });
    for (const [index, organisationType] of TYPES.entries()) {
      const who = { name: `Person ${index}`, organisation: 'Påhittad', organisationType };
      people.push(await bringPerson(server, board.code, who));
    }
    const participant = await vera.page.evaluate(
      () => JSON.parse(localStorage.getItem('samsyn.boards') ?? '[]')[0].participant,
    );
    const who = { name: 'Vera', organisation: 'Tillväxtverket', organisationType: 'tvv' };
    people.push(await bringPerson(server, board.code, { ...who, participant }));
    await answerRound((role) => role);
  });
  afterAll(async () => {
    for (const person of people) person.leave();
    await browser?.close();
    await server?.stop();
  });

  async function sit(
    role: 'facilitator' | 'participant',
    who: { readonly name: string; readonly type: string },
    window: Window = 'each colour',
  ): Promise<Seat> {
    const seat = await takeSeat(browser, 'laptop', WINDOWS[window]);
    await seat.page.goto(`${server.url}/b/${board.board.id}#k=${board.keys[role]}`);
    await stepIn(seat.page, { ...who, organisation: who.type });
    return seat;
  }

  /** A whole round: opened, answered by twelve, closed and revealed. */
  async function answerRound(
    change: (role: string) => string,
    about: Record<string, unknown> = { stages: STAGES, actors: ACTORS },
  ): Promise<void> {
    const round = (await command('round.open', { layer: 'today', ...about })).rounds.at(-1);
    if (round === undefined) throw new Error('no round was opened');
    for (const [index, person] of people.entries()) {
      for (const [cell, roles] of Object.entries(SAID)) {
        const [stage = '', actor = ''] = cell.split('/');
        person.answer(round, stage, actor, change(roles[index] ?? 'none'));
      }
      // Of the third stage hardly anybody says anything.
      person.finish(round, index < 3 ? STAGES : STAGES.slice(0, 2));
    }
    await Promise.all(people.map((person) => person.settled()));
    await command('round.close', { round: round.id });
    await command('round.reveal', { round: round.id });
  }

  const goTo = async (page: Page, face: 'reveal' | 'organisations' | 'groups' | 'changes') => {
    await page.getByRole('button', { name: t(`board.face.${face}`), exact: true }).click();
    await page.locator(`main.${face}`).waitFor();
  };
  const cell = (page: Page, stage: string, actor: string): Locator =>
    page.locator(`[data-focus-key="reveal:${stage}/${actor}"] button`);
  const label = (page: Page, stage: string, actor: string) =>
    cell(page, stage, actor).getAttribute('aria-label');

  it('turns the map into what everybody answered, by pattern, figure and word', async () => {
    await goTo(vera.page, 'reveal');
    expect(await label(vera.page, 's1', AF)).toBe(
      'Två läger. 8 av 12 ser Arbetsförmedlingen i Behov och initiativ; 5 säger anvisar, ' +
        '3 köper. Du svarade: anvisar.',
    );
    const labels = await Promise.all(
      [
        ['s1', AME],
        ['s1', COOMPANION],
        ['s2', AF],
        ['s2', AME],
        ['s3', AF],
      ].map(
        async ([stage = '', actor = '']) => (await label(vera.page, stage, actor))?.split('.')[0],
      ),
    );
    expect(labels).toEqual(['Enig', 'Spridd', 'Många vet ej', 'Ingen roll', 'För få svar']);
    expect(await cell(vera.page, 's1', AF).locator('.stack__part[data-own]').count()).toBe(1);
    await vera.page.getByText('Siffran visar hur lika deltagarna svarade').waitFor();
    await shoot(vera.page, 'reveal-laptop');
  });

  it('shows one’s own answer to nobody else', async () => {
    await goTo(leads.page, 'reveal');
    expect(await label(leads.page, 's1', AF)).not.toContain('Du svarade');
    expect(await leads.page.locator('.stack__part[data-own]').count()).toBe(0);
  });

  it('lists the widest divergences first, each a sentence that leads to its cell', async () => {
    const list = leads.page.locator('.divergences__list li');
    expect(await list.count()).toBe(2);
    expect(await list.nth(0).textContent()).toContain('Coompanion (regionalt)');
    expect(await list.nth(1).locator('.divergence__sentence').textContent()).toBe(
      '8 av 12 ser Arbetsförmedlingen i Behov och initiativ; 5 säger anvisar, 3 köper.',
    );
    await list.nth(1).getByRole('button').click();
    const panel = leads.page.getByRole('complementary', { name: 'Arbetsförmedlingen' });
    await panel.waitFor();
    expect(await cell(leads.page, 's1', AF).getAttribute('aria-expanded')).toBe('true');
    const rows = await panel.locator('.role-bars tr').allInnerTexts();
    expect(rows.map((row) => row.replace(/\s+/g, ' ').trim())).toEqual([
      'anvisar 5',
      'köper 3',
      'ingen roll 4',
    ]);
    // Vera is alone of her kind, so she stands together with the smallest of the others.
    expect(await panel.locator('.type-rows th').allInnerTexts()).toEqual([
      'Kommun',
      'Coompanion',
      'Övriga',
    ]);
  });

  it('is settled in one gesture: the map, the note and who does not agree', async () => {
    await leads.page.getByRole('button', { name: t('reveal.settle') }).click();
    const dialog = leads.page.getByRole('dialog');
    await dialog.getByLabel(/^anvisar/).waitFor();
    expect(await dialog.getByLabel(/^anvisar/).isChecked()).toBe(true);
    await dialog.getByLabel(new RegExp(t('reveal.settle.note'))).fill('AF kallar till mötet.');
    await dialog.getByLabel('Kommun', { exact: true }).check();
    await dialog.getByRole('button', { name: t('reveal.settle.do') }).click();
    await dialog.waitFor({ state: 'detached' });
    await expect
      .poll(() => label(vera.page, 's1', AF))
      .toContain('Rummet är överens: anvisar, utom Kommun.');
    await vera.page.getByRole('button', { name: t('board.face.board'), exact: true }).click();
    const token = vera.page.locator(`[data-focus-key="placement:today/s1/${AF}"]`);
    await token.waitFor();
    expect(await token.innerText()).toMatch(/anvisar[\s\S]*överens, utom Kommun[\s\S]*AF kallar/);
    await goTo(vera.page, 'reveal');
  });

  it('fills the common map with what is agreed, and takes all of it back at once', async () => {
    await leads.page.getByRole('button', { name: t('reveal.fill') }).click();
    const dialog = leads.page.getByRole('dialog');
    await dialog.getByText(t('reveal.fill.placed', { count: 3 })).waitFor();
    await dialog.getByText(t('reveal.fill.none', { count: 2 })).waitFor();
    await dialog.getByRole('button', { name: t('reveal.fill.do', { count: 5 }) }).click();
    await expect.poll(() => label(vera.page, 's1', AME)).toContain('Rummet är överens: leder.');
    await expect.poll(() => vera.page.locator('.reveal-cell[data-settled]').count()).toBe(6);
    await shoot(leads.page, 'reveal-filled');
    await leads.page.keyboard.press('Control+z');
    await expect.poll(() => vera.page.locator('.reveal-cell[data-settled]').count()).toBe(1);
    expect(await label(vera.page, 's1', AME)).not.toContain('överens');
    const spoken = () => spokenOn(leads.page);
    const patience = { timeout: 15_000 };
    await expect.poll(spoken, patience).toContain(t('reveal.fill.done', { count: 5 }));
    const undone = t('board.undo.done', { what: t('board.action.settle') });
    await expect.poll(spoken, patience).toContain(undone);
  });

  it('is walked with the keys alone, and the focus is never lost', async () => {
    const { page } = vera;
    await cell(page, 's1', AME).focus();
    await page.keyboard.press('ArrowRight');
    const at = () => page.evaluate(() => document.activeElement?.getAttribute('data-spot'));
    expect(await at()).toBe(`s2 ${AME}`);
    await page.keyboard.press('ArrowDown');
    expect(await at()).toBe(`s2 ${AF}`);
    await page.keyboard.press('Enter');
    const panel = page.getByRole('complementary', { name: 'Arbetsförmedlingen' });
    await panel.waitFor();
    await panel.getByText(t('reveal.own.private', { answer: t('role.refers') })).waitFor();
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    await expect.poll(at).toBe(`s2 ${AF}`);
    const filter = page.getByRole('checkbox', {
      name: new RegExp(`^${t('result.label.unknown')}`),
    });
    await filter.uncheck();
    await cell(page, 's2', AF).waitFor({ state: 'detached' });
    await cell(page, 's2', AME).focus();
    await page.keyboard.press('ArrowDown');
    expect(await at()).toBe(`s2 ${TVV}`);
    await filter.check();
  });

  it('shows whoever is alone of a kind their picture first, and others only after a yes', async () => {
    await goTo(leads.page, 'organisations');
    const choices = leads.page.getByRole('navigation', { name: t('reveal.self.choose') });
    expect(await choices.getByRole('button', { name: /Tillväxtverket/ }).count()).toBe(0);

    await goTo(vera.page, 'organisations');
    await vera.page.getByRole('button', { name: t('reveal.theirs.open') }).click();
    const dialog = vera.page.getByRole('dialog');
    await dialog.getByText('9 av 11 andra ser oss där. Av oss själva 0 av 1.').waitFor();
    await expectNoViolations(vera.page, 'the question to a small type');
    await shoot(vera.page, 'reveal-own-type');
    const yes = dialog.getByRole('button', {
      name: t('reveal.theirs.yes', { type: 'Tillväxtverket' }),
    });
    await yes.focus();
    await vera.page.keyboard.press('Enter');
    await dialog.getByText(t('reveal.theirs.said.yes')).waitFor();
    // The same button takes it back, and has kept the focus.
    const back = dialog.getByRole('button', { name: t('reveal.theirs.withdraw') });
    expect(await back.evaluate((button) => button === document.activeElement)).toBe(true);
    await choices.getByRole('button', { name: /Tillväxtverket/ }).click();
    await leads.page.getByText(t('reveal.self.anecdote', { count: 1 })).waitFor();
    await leads.page.getByText(t('reveal.self.kind.more')).first().waitFor();
    await vera.page.keyboard.press('Enter');
    await choices.getByRole('button', { name: /Tillväxtverket/ }).waitFor({ state: 'detached' });
    await vera.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  it('keeps what an organisation may do, written by the facilitator', async () => {
    const { page } = leads;
    await page
      .getByRole('navigation', { name: t('reveal.self.choose') })
      .getByRole('button', { name: /arbetsmarknadsenhet/ })
      .click();
    await page
      .getByRole('textbox', { name: t('reveal.mandate') })
      .fill('Vi får köpa platser upp till ett år.');
    await page.keyboard.press('Tab');
    await vera.page.locator('main.organisations').waitFor();
    await vera.page.getByRole('button', { name: /arbetsmarknadsenhet/ }).click();
    await vera.page.getByText('Vi får köpa platser upp till ett år.').waitFor();
  });

  it('makes small groups of those who are here, with two divided cells each', async () => {
    await goTo(leads.page, 'reveal');
    await leads.page.getByRole('button', { name: t('reveal.groups.open') }).click();
    const dialog = leads.page.getByRole('dialog');
    await dialog.getByLabel('Vera, Tillväxtverket').waitFor();
    await expectNoViolations(leads.page, 'making groups');
    await dialog.getByRole('button', { name: t('reveal.groups.set') }).click();
    await dialog.waitFor({ state: 'detached' });
    await goTo(vera.page, 'groups');
    const own = vera.page.locator('.table[data-own]');
    await own.getByText(t('reveal.groups.yours')).waitFor();
    expect(await own.locator('.talk-cell').count()).toBe(2);
    await own
      .getByRole('button', { name: t('reveal.groups.openCell') })
      .first()
      .click();
    await vera.page.getByRole('complementary', { name: 'Coompanion (regionalt)' }).waitFor();
  });

  it('compares a second round with the first on the cells that both asked about', async () => {
    const cells = [
      { stage: 's1', actor: AF },
      { stage: 's1', actor: COOMPANION },
    ];
    const controls = [{ stage: 's1', actor: AME }];
    await answerRound((role) => (role === 'buys' || role === 'none' ? 'refers' : role), {
      cells,
      controls,
    });
    await goTo(vera.page, 'changes');
    const flows = vera.page.locator('section', { has: vera.page.locator('#changes-flows') });
    const counts = await flows.locator('.flow-counts dd').allInnerTexts();
    // All now say what most said of AF; of Coompanion most say another role than before.
    expect(counts).toEqual(['0', '0', '1', '1']);
    const changed = vera.page.locator('.changed-cells li').first();
    expect(await changed.innerText()).toMatch(
      /Arbetsförmedlingen[\s\S]*Två läger[\s\S]*Enig[\s\S]*8 av 12 ser[\s\S]*12 av 12 ser/,
    );
    await vera.page.getByText(t('reveal.changes.people', { people: 12 })).waitFor();
    await vera.page.locator('.changes__controls').waitFor();
    await shoot(vera.page, 'reveal-changes');
    // Both rounds can be gone back to.
    await goTo(vera.page, 'reveal');
    await vera.page.getByLabel(t('reveal.round')).selectOption({ index: 0 });
    expect(await label(vera.page, 's1', AF)).toContain('8 av 12');
  });

  it.each(Object.keys(WINDOWS) as Window[])('is without known hindrance: %s', async (window) => {
    const seat = await sit('participant', { name: 'Gäst', type: 'Kommun' }, window);
    const { page } = seat;
    const hold = (what: string): Promise<void> =>
      inLooksOf(window, page, async (look) => {
        await expectNoViolations(page, `${what} (${look})`);
        await expectNoRawKeys(page, `${what} (${look})`);
        await expectNoSidewaysScroll(page, `${what} (${look})`);
        await shoot(page, `reveal-${what}-${look}`);
      });
    for (const face of ['organisations', 'changes', 'groups'] as const) {
      await goTo(page, face);
      await hold(face);
    }
    await goTo(page, 'reveal');
    for (const form of ['map', 'list'] as const) {
      await page.getByRole('radio', { name: t(`reveal.form.${form}`) }).check({ force: true });
      await hold(form);
    }
    await page.locator('.reveal-list__cell').first().click();
    await page.locator('.cell-view').waitFor();
    await hold('cell');
    expect(seat.errors).toEqual([]);
    await page.context().close();
  });

  it('throws nothing on the way', () => {
    expect([...leads.errors, ...vera.errors]).toEqual([]);
  });
});
