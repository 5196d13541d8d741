import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiClient, type CreatedBoard } from './api-client.ts';
import { CHROMIUM, openBrowser, takeSeat } from './browser.ts';
import {
  expectNoRawKeys,
  expectNoSidewaysScroll,
  expectNoViolations,
  inLooksOf,
  WINDOWS,
  type Window,
} from './hindrances.ts';
import { answerField, leader, type OpenedRound, ownHead } from './in-round.ts';
import { allSaved, stepIn } from './on-the-board.ts';
import { type SamsynServer, startSamsyn } from './samsyn-server.ts';
import { t } from './words.ts';

/** A part of the board: what is looked at is how it is drawn, and the rules take their time. */
const ABOUT = { stages: ['s1', 's2', 's3'], actors: ['a01', 'a02', 'a05', 'a06'] };

describe.skipIf(CHROMIUM === '')('the face of one’s own picture', () => {
  let server: SamsynServer;
  let browser: Browser;

  beforeAll(async () => {
    server = await startSamsyn();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  interface Setting {
    readonly page: Page;
    readonly round: OpenedRound;
    readonly lead: Awaited<ReturnType<typeof leader>>;
  }

  /** Somebody in a round of a board of its own, with answers of every sort and a stage done. */
  async function inRound(window: Window, view: string, cells = false): Promise<Setting> {
    const board: CreatedBoard = await apiClient(server.url).createBoard({ template: 'asf' });
    const lead = await leader(server.url, board);
    const { page } = await takeSeat(browser, 'laptop', WINDOWS[window]);
    await page.goto(`${server.url}/b/${board.board.id}?vy=lista#k=${board.keys.participant}`);
    await stepIn(page, { name: 'Anna', type: 'Coompanion', organisation: 'Coompanion' });
    const chosen = ['a01', 'a02', 'a05'].map((actor) => ({ stage: 's1', actor }));
    const round = await lead.open(cells ? { cells: chosen } : ABOUT);
    await ownHead(page).waitFor();
    const [stage = ''] = round.stages;
    for (const [index, role] of ['leads', 'none', 'unknown'].entries()) {
      await answerField(page, stage, round.actors[index] ?? '').selectOption(role);
    }
    await page
      .getByRole('button', { name: new RegExp(`^${t('own.done.label', { stage: '' })}`) })
      .first()
      .click();
    if (view !== 'lista') {
      await page
        .getByRole('button', { name: t(`board.view.${view as 'karta'}`), exact: true })
        .click();
    }
    await page.locator('[data-focus-key^="placement:"]').first().waitFor();
    await allSaved(page);
    return { page, round, lead };
  }

  const expectNoHindrance = (window: Window, page: Page, where: string): Promise<void> =>
    inLooksOf(window, page, async (look) => {
      await expectNoViolations(page, `${where} (${look})`);
      await expectNoRawKeys(page, `${where} (${look})`);
      await expectNoSidewaysScroll(page, `${where} (${look})`);
    });

  for (const window of Object.keys(WINDOWS) as Window[]) {
    it.each(['tavla', 'karta', 'lista'])(
      `is without known hindrance as %s (${window})`,
      async (view) => {
        const { page, lead, round } = await inRound(window, view);
        await expectNoHindrance(window, page, view);
        await lead.close(round.id);
        await ownHead(page).getByText(t('own.closed')).waitFor();
        await expectNoHindrance(window, page, `${view}, closed`);
        await page.context().close();
      },
    );

    it(`is without known hindrance where chosen cells are asked about (${window})`, async () => {
      const { page } = await inRound(window, 'lista', true);
      await expectNoHindrance(window, page, 'cells');
      await page.context().close();
    });

    it(`is without known hindrance where several answer and where one writes why (${window})`, async () => {
      const { page, round } = await inRound(window, 'lista');
      const [stage = ''] = round.stages;
      const [actor = ''] = round.actors;
      await page
        .locator(`[data-focus-key="placement:today/${stage}/${actor}"] [data-focus-part="why"]`)
        .click();
      await page.getByRole('dialog').getByRole('textbox').fill('För att de bestämmer.');
      await expectNoHindrance(window, page, 'why');
      await page.getByRole('button', { name: t('own.why.done'), exact: true }).click();
      await page.getByRole('button', { name: t('own.turn.begin'), exact: true }).click();
      await page.getByRole('heading', { name: t('own.between.here') }).waitFor();
      await expectNoHindrance(window, page, 'between');
      await page.context().close();
    });
  }

  it('is without known hindrance as a form for papers', async () => {
    const board = await apiClient(server.url).createBoard({ template: 'asf' });
    const { page } = await takeSeat(browser, 'laptop');
    await page.goto(`${server.url}/b/${board.board.id}#k=${board.keys.facilitator}`);
    await stepIn(page, { name: 'Frida', type: 'Coompanion', organisation: 'Coompanion' });
    await (await leader(server.url, board)).open(ABOUT);
    await page.getByRole('button', { name: t('own.turn.begin'), exact: true }).click();
    await page.getByText(t('own.between.way.paper')).click();
    await page.getByLabel(t('pages.join.type')).selectOption({ label: 'Coompanion' });
    await page.getByRole('button', { name: t('own.between.paper.go'), exact: true }).click();
    await page.locator('.paper').waitFor();
    await expectNoHindrance('each colour', page, 'paper');
    await page.context().close();
  });

  it('hides nothing that has the focus, whatever form the picture has', async () => {
    const { page } = await inRound('each colour', 'tavla');
    // So low that what one goes back to comes from under what stays at the top.
    await page.setViewportSize({ width: 1024, height: 384 });
    for (const view of ['tavla', 'karta', 'lista'] as const) {
      await page.getByRole('button', { name: t(`board.view.${view}`), exact: true }).click();
      await page.locator('[data-focus-key^="placement:"]').first().waitFor();
      await page.getByRole('button', { name: t('board.face.own'), exact: true }).focus();
      const hidden: string[] = [];
      for (const key of ['Tab', 'Shift+Tab']) {
        for (let stop = 0; stop < 60; stop++) {
          await page.keyboard.press(key);
          const covered = await coveredFocus(page);
          // After the last stop the browser's own bar has its turn.
          if (covered === 'end') break;
          if (covered !== null) hidden.push(`${key}: ${covered}`);
        }
      }
      expect(hidden, view).toEqual([]);
    }
    await page.context().close();
  });
});

/** What has the focus and is under something else; `end` when nothing on the page has it. */
function coveredFocus(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body) return 'end';
    const { left, top, width, height } = activeElement.getBoundingClientRect();
    const there = document.elementFromPoint(left + width / 2, top + height / 2);
    const seen = there !== null && (activeElement.contains(there) || there.contains(activeElement));
    return seen ? null : activeElement.outerHTML.slice(0, 120);
  });
}
