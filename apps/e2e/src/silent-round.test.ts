import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiClient, type CreatedBoard } from './api-client.ts';
import { CHROMIUM, openBrowser, type Seat, shoot, spokenOn, takeSeat } from './browser.ts';
import {
  answerField,
  chooseRole,
  leader,
  type OpenedRound,
  ownHead,
  pictureOf,
} from './in-round.ts';
import {
  allSaved,
  column,
  dragWithMouse,
  moveWithKeys,
  paletteActor,
  stepIn,
  token,
} from './on-the-board.ts';
import { type SamsynServer, startSamsyn } from './samsyn-server.ts';
import { t } from './words.ts';

const WHY = 'De betalar redan för handledaren.';

/** Sentences are spoken one after the other, so a new one may have to wait for its turn. */
async function expectSpoken(page: Page, sentence: string): Promise<void> {
  await expect.poll(() => spokenOn(page), { timeout: 20_000 }).toContain(sentence);
}

/** Whatever a page is made of: what is drawn, said or hidden in it. */
function everythingOn(page: Page): Promise<string> {
  return page.evaluate(() => document.documentElement.outerHTML);
}

describe.skipIf(CHROMIUM === '')('a silent round', () => {
  let server: SamsynServer;
  let browser: Browser;
  let board: CreatedBoard;
  let lead: Awaited<ReturnType<typeof leader>>;
  let round: OpenedRound;
  /** With a mouse, with a finger on a phone, with the keys only, and somebody who looks on. */
  let anna: Seat;
  let pia: Seat;
  let kurt: Seat;
  let vera: Seat;
  const at = (stage: number, actor: number): [string, string] => [
    round.stages[stage] ?? '',
    round.actors[actor] ?? '',
  ];
  const cell = (stage: number, actor: number): string => `today/${at(stage, actor).join('/')}`;
  const stageName = async (index: number): Promise<string> => {
    const name = await anna.page
      .locator(`[data-focus-heading="stage:${round.stages[index]}"] .stage-title`)
      .innerText();
    return name.replace(/^\d+\s+/, '');
  };

  beforeAll(async () => {
    server = await startSamsyn();
    browser = await openBrowser();
    board = await apiClient(server.url).createBoard({ template: 'asf' });
    lead = await leader(server.url, board);
    const come = async (seat: Seat, name: string, view = ''): Promise<Seat> => {
      const { id } = board.board;
      await seat.page.goto(`${server.url}/b/${id}${view}#k=${board.keys.participant}`);
      await stepIn(seat.page, { name, type: 'Coompanion', organisation: 'Coompanion' });
      await allSaved(seat.page);
      return seat;
    };
    anna = await come(await takeSeat(browser, 'laptop'), 'Anna Ek');
    pia = await come(await takeSeat(browser, 'phone'), 'Pia Lind');
    kurt = await come(await takeSeat(browser, 'laptop'), 'Kurt Sand', '?vy=tavla');
    vera = await takeSeat(browser, 'projector');
    await vera.page.goto(`${server.url}/b/${board.board.id}#k=${board.keys.viewer}`);
    await vera.page.getByRole('navigation', { name: t('board.bar.label') }).waitFor();
    // Something stands on the common map already; nothing of it may lead anybody's answer.
    await dragWithMouse(anna.page, paletteActor(anna.page, 'a05'), column(anna.page, 's1'));
    await anna.page.keyboard.press('Escape');
    await token(anna.page, 'today/s1/a05').waitFor();
    await allSaved(anna.page);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  it('brings everybody to the same empty picture, which nobody else sees', async () => {
    round = await lead.open();
    for (const { page } of [anna, pia, kurt]) {
      await ownHead(page).getByText(t('own.promise')).waitFor();
      expect(await pictureOf(page)).toEqual([]);
    }
    await vera.page.getByText(t('own.viewer.open')).waitFor();
    expect(
      await vera.page.locator('.own select, .own [data-focus-key^="placement:"]').count(),
    ).toBe(0);
    // One's own picture has no layer to choose, and says which it is about.
    expect(await anna.page.getByText(t('layer.today'), { exact: true }).isVisible()).toBe(true);
    expect(await anna.page.getByRole('group', { name: t('board.picture.label') }).count()).toBe(0);
  });

  it('is answered with a mouse: dragged, the role chosen in place, no role and don’t know too', async () => {
    const { page } = anna;
    await dragWithMouse(page, paletteActor(page, at(0, 0)[1]), column(page, at(0, 0)[0]));
    await chooseRole(page, 'leads');
    await dragWithMouse(page, paletteActor(page, at(0, 1)[1]), column(page, at(0, 0)[0]));
    await chooseRole(page, 'none');
    await dragWithMouse(page, paletteActor(page, at(0, 2)[1]), column(page, at(0, 0)[0]));
    await chooseRole(page, 'unknown');
    expect(await pictureOf(page)).toEqual(
      [
        `${cell(0, 0)} ${t('role.leads')}`,
        `${cell(0, 1)} ${t('role.none')}`,
        `${cell(0, 2)} ${t('role.unknown')}`,
      ].sort(),
    );
    // Directly, without the menu of roles: what is dragged next to nothing known.
    const thing = token(page, cell(0, 0));
    await thing.hover();
    await thing.locator('[data-focus-part="more"]').click();
    await page.getByRole('menuitem', { name: t('board.more.why') }).click();
    await page.getByRole('dialog').getByRole('textbox').fill(WHY);
    await page.getByRole('button', { name: t('own.why.done'), exact: true }).click();
    await thing.getByText(t('board.token.why')).waitFor();
    expect(
      await page.evaluate(() =>
        document.activeElement?.closest('[data-focus-key]')?.getAttribute('data-focus-key'),
      ),
    ).toBe(`placement:${cell(0, 0)}`);
    await shoot(page, 'own-anna');
  });

  it('is undone step by step, one’s own steps only', async () => {
    const { page } = anna;
    await page
      .getByRole('button', { name: t('own.done.label', { stage: await stageName(1) }) })
      .click();
    await page.getByText(t('own.progress', { done: 1, stages: 8 })).waitFor();
    await page.getByRole('button', { name: t('board.undo'), exact: true }).click();
    await page.getByText(t('own.progress', { done: 0, stages: 8 })).waitFor();
    await expectSpoken(page, t('board.undo.done', { what: t('board.action.done') }));
  });

  it('is answered with a thumb on a phone: a role for each actor, and on to the next stage', async () => {
    const { page } = pia;
    const [stage, actor] = at(0, 0);
    await answerField(page, stage, actor).selectOption('funds');
    await answerField(page, ...at(0, 3)).selectOption('unknown');
    const done = page.getByRole('button', {
      name: new RegExp(`^${t('own.done.label', { stage: '' })}`),
    });
    await done.first().tap();
    await page.getByRole('button', { name: /^Vidare till 2 / }).tap();
    await answerField(page, ...at(1, 0)).waitFor();
    expect(await pictureOf(page)).toEqual([]);
    // Every target is large enough for a thumb, and nothing has to be scrolled sideways.
    const small = await page.locator('.own :is(button, select)').evaluateAll((targets) =>
      targets
        .filter((target) => target.getBoundingClientRect().height > 0)
        .filter((target) => target.getBoundingClientRect().height < 44)
        .map((target) => target.outerHTML.slice(0, 120)),
    );
    expect(small).toEqual([]);
    await shoot(page, 'own-pia');
  });

  it('is answered with the keys alone, and the focus never falls to the page', async () => {
    const { page } = kurt;
    const presses = await moveWithKeys(page, paletteActor(page, at(2, 0)[1]), 3);
    console.info(`Lifting in the silent round: ${presses} presses`);
    expect(presses).toBeLessThanOrEqual(6);
    const menu = page.getByRole('menu').first();
    await menu.waitFor();
    await page.keyboard.press('l');
    await page.keyboard.press('Enter');
    await token(page, cell(2, 0)).getByText(t('role.leads')).waitFor();
    await expectSpoken(
      page,
      t('board.said.role', {
        actor: await paletteActor(page, at(2, 0)[1]).locator('.palette__name').innerText(),
        role: t('role.leads'),
        stage: await stageName(2),
      }),
    );
    const go = page.locator('[data-focus-key="own:go"] [data-focus-part="main"]');
    await go.focus();
    for (let stage = 0; stage < 8; stage++) {
      await page.keyboard.press('Enter');
      await page.getByText(t('own.progress', { done: stage + 1, stages: 8 })).waitFor();
      expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
    }
    await go.getByText(t('own.finished')).waitFor();
    expect(await go.evaluate((element) => element === document.activeElement)).toBe(true);
    await shoot(page, 'own-kurt');
  });

  it('shows the room as a count, and nobody anything of anybody else', async () => {
    const words = t('own.room', { people: 3, started: 3, finished: 1 });
    for (const { page } of [anna, pia, kurt, vera]) {
      await page.getByText(words).waitFor({ timeout: 30_000 });
    }
    for (const { page } of [pia, kurt, vera]) {
      expect(await everythingOn(page)).not.toContain(WHY);
    }
    // What others do on the common map is told to whoever looks at it, and to nobody in the round.
    await pia.page.getByRole('button', { name: t('board.face.board'), exact: true }).tap();
    await anna.page.getByRole('button', { name: t('board.face.board'), exact: true }).click();
    await dragWithMouse(anna.page, token(anna.page, 'today/s1/a05'), column(anna.page, 's2'));
    await token(anna.page, 'today/s2/a05').waitFor();
    const ofAnna = async (page: Page): Promise<string[]> =>
      (await spokenOn(page)).filter((sentence) => sentence.includes('Anna Ek'));
    await expect.poll(() => ofAnna(pia.page), { timeout: 20_000 }).not.toEqual([]);
    expect(await ofAnna(kurt.page)).toEqual([]);
    await pia.page.getByRole('button', { name: t('board.face.own'), exact: true }).tap();
    await anna.page.getByRole('button', { name: t('board.face.own'), exact: true }).click();
    await ownHead(anna.page).waitFor();
    await allSaved(anna.page);
  });

  it('goes on without a line, and is there again after a reload', async () => {
    const { page, context } = anna;
    await context.setOffline(true);
    await page.locator('[data-sign="offline"]').waitFor();
    await dragWithMouse(page, paletteActor(page, at(1, 4)[1]), column(page, at(1, 4)[0]));
    await chooseRole(page, 'funds');
    const picture = await pictureOf(page);
    expect(picture).toHaveLength(4);
    await context.setOffline(false);
    await allSaved(page);
    await page.reload();
    await ownHead(page).waitFor();
    await expect.poll(() => pictureOf(page)).toEqual(picture);
    expect(await everythingOn(pia.page)).not.toContain(WHY);
  });

  it('ends while one is writing: what was typed is kept, nothing can be changed, and it is said', async () => {
    const { page } = pia;
    await page.getByRole('button', { name: t('map.list.previous'), exact: true }).tap();
    const [stage, actor] = at(0, 0);
    await page
      .locator(`[data-focus-key="placement:today/${stage}/${actor}"] [data-focus-part="why"]`)
      .tap();
    const field = page.getByRole('dialog').getByRole('textbox');
    await field.pressSequentially('De har pengar till');
    await kurt.context.setOffline(true);
    await kurt.page.locator('[data-sign="offline"]').waitFor();
    await moveWithKeys(kurt.page, paletteActor(kurt.page, at(3, 1)[1]), 4);
    await kurt.page.getByRole('menu').first().waitFor();
    await kurt.page.keyboard.press('Escape');

    await lead.close(round.id);
    await page.getByText(t('own.closed.short')).waitFor();
    expect(await field.inputValue()).toBe('De har pengar till');
    expect(await field.getAttribute('readonly')).not.toBeNull();
    await expectSpoken(page, t('own.closed'));
    await page.getByRole('button', { name: t('own.why.done'), exact: true }).tap();
    await ownHead(page).getByText(t('own.closed')).waitFor();
    expect(await page.locator('.own select.answer-row__select').count()).toBe(0);
    await shoot(page, 'own-closed');
    expect(await ownHead(anna.page).getByText(t('own.late')).count()).toBe(0);
  });

  it('takes what comes late, and tells that it does not count', async () => {
    const { page, context } = kurt;
    await context.setOffline(false);
    await ownHead(page).getByText(t('own.late')).waitFor();
    await allSaved(page);
    expect(await pictureOf(page)).toContain(`${cell(3, 1)} ${t('role.does')}`);
  });

  it('can be opened again, and then it counts after all', async () => {
    await lead.reopen(round.id);
    const { page } = kurt;
    await ownHead(page).getByText(t('own.finished')).waitFor();
    expect(await ownHead(page).getByText(t('own.late')).count()).toBe(0);
    await answerField(pia.page, ...at(0, 4)).selectOption('leads');
    await allSaved(pia.page);
    await lead.close(round.id);
    await ownHead(pia.page).getByText(t('own.closed')).waitFor();
    expect(await ownHead(pia.page).getByText(t('own.late')).count()).toBe(0);
  });

  it('leaves one’s own answers to be read after the reveal, by oneself', async () => {
    await lead.reveal(round.id);
    for (const { page } of [anna, kurt]) {
      await page.getByRole('button', { name: t('board.face.own'), exact: true }).click();
      await ownHead(page).getByText(t('own.revealed')).waitFor();
    }
    expect(await pictureOf(anna.page)).toHaveLength(4);
    expect(await anna.page.locator('.own .palette, .own [data-movable]').count()).toBe(0);
    expect(await everythingOn(kurt.page)).not.toContain(WHY);
    await shoot(anna.page, 'own-revealed');
  });

  it('asks about chosen cells only in a second round, one question each', async () => {
    const cells = [at(0, 0), at(0, 1), at(4, 2)].map(([stage, actor]) => ({ stage, actor }));
    await lead.open({ cells, question: 'Hur ser du på de här rutorna nu?' });
    const { page } = anna;
    await page.getByText('Hur ser du på de här rutorna nu?').waitFor();
    await answerField(page, ...at(4, 2)).waitFor();
    expect(await page.locator('.own select.answer-row__select').count()).toBe(3);
    await answerField(page, ...at(0, 1)).focus();
    await page.keyboard.press('f');
    await expect.poll(() => pictureOf(page)).toEqual([`${cell(0, 1)} funds`]);
    await page.getByLabel(t('own.round.choose')).selectOption({ index: 0 });
    await ownHead(page).getByText(t('own.revealed')).waitFor();
    expect(await pictureOf(page)).toHaveLength(4);
    await shoot(page, 'own-second');
  });

  it('ended without an error on any page', () => {
    const network = /WebSocket|ERR_INTERNET_DISCONNECTED|Failed to load resource/;
    for (const { errors } of [anna, pia, kurt, vera]) {
      expect(errors.filter((error) => !network.test(error))).toEqual([]);
    }
  });
});
