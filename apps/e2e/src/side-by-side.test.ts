import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { apiClient, type CreatedBoard } from './api-client.ts';
import { CHROMIUM, openBrowser, type Seat, takeSeat } from './browser.ts';
import { fillBoard } from './measure/full-board.ts';
import {
  allSaved,
  cardFace,
  column,
  dragWithMouse,
  keepRole,
  paletteActor,
  stepIn,
  token,
  writeCard,
} from './on-the-board.ts';
import { otherPerson } from './other-person.ts';
import { type SamsynServer, startSamsyn } from './samsyn-server.ts';
import { t } from './words.ts';

const STAGE = 'Behov och initiativ';
const LONG_WORDS = 'Kommunstyrelseordförandens arbetsmarknadsenhetschef';

describe.skipIf(CHROMIUM === '')('two people side by side on a board', () => {
  let server: SamsynServer;
  let browser: Browser;
  let board: CreatedBoard;
  let anna: Seat;
  let bo: Seat;

  beforeAll(async () => {
    server = await startSamsyn();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });
  beforeEach(async () => {
    board = await apiClient(server.url).createBoard({ template: 'asf' });
    anna = await comeIn('Anna', board.keys.facilitator);
    bo = await comeIn('Bo', board.keys.participant);
    return async () => {
      await anna.context.close();
      await bo.context.close();
    };
  });

  async function comeIn(name: string, key: string): Promise<Seat> {
    const seat = await takeSeat(browser, 'laptop');
    const { page } = seat;
    await page.goto(`${server.url}/b/${board.board.id}?vy=tavla#k=${key}`);
    await stepIn(page, { name, type: 'Kommun', organisation: 'Lillköpings kommun' });
    await allSaved(page);
    return seat;
  }

  it('leave no empty card behind when one begins another at once', async () => {
    const { page } = bo;
    await newCard(page, STAGE);
    await newCard(page, 'Gruppen bildas');
    await anna.page.locator('[data-focus-key^="card:"]').first().waitFor();
    await expect.poll(() => page.locator('[data-focus-key^="card:"]').count()).toBe(1);
    await expect.poll(() => anna.page.locator('[data-focus-key^="card:"]').count()).toBe(1);
    await page.getByLabel(t('map.card.text'), { exact: true }).fill('Det här blev något');
    await newCard(page, STAGE);
    await page.keyboard.press('Escape');
    await cardFace(anna.page, 'Det här blev något').waitFor();
    await expect.poll(() => anna.page.locator('[data-focus-key^="card:"]').count()).toBe(1);
  });

  it('are told by name who took away, took back and unlinked, not that somebody did', async () => {
    await dragWithMouse(anna.page, paletteActor(anna.page, 'a13'), column(anna.page, 's1'));
    await keepRole(anna.page);
    await writeCard(anna.page, STAGE, 'need', 'Handledare i vardagen');
    const placed = token(bo.page, 'today/s1/a13');
    await placed.waitFor();
    await cardFace(bo.page, 'Handledare i vardagen').waitFor();
    const undo = bo.page.getByRole('button', { name: t('board.undo'), exact: true });

    await placed.hover();
    await placed.locator('[data-focus-part="more"]').click();
    await bo.page.getByRole('menuitem', { name: t('board.more.remove') }).click();
    await token(anna.page, 'today/s1/a13').waitFor({ state: 'detached' });
    await undo.click();
    await token(anna.page, 'today/s1/a13').waitFor();
    // Dropped on the card: an actor that it is about, by a link that can be taken back.
    const card = cardFace(bo.page, 'Handledare i vardagen');
    const linked = cardFace(anna.page, 'Handledare i vardagen').getByText('AME');
    await dragWithMouse(bo.page, paletteActor(bo.page, 'a02'), card);
    await linked.waitFor();
    await undo.click();
    await linked.waitFor({ state: 'detached' });

    await anna.page.getByRole('button', { name: t('board.menu'), exact: true }).click();
    await anna.page.getByRole('menuitem', { name: t('board.activity.title') }).click();
    await writeCard(bo.page, STAGE, 'support', 'Startrådgivning');
    const log = anna.page.getByRole('log');
    await log.getByText('Startrådgivning').first().waitFor();
    const byBo = async (): Promise<number> => {
      const lines = await log.getByRole('button').allInnerTexts();
      return new Set(lines.filter((line) => line.startsWith('Bo '))).size;
    };
    // Took away, put back, linked and unlinked, and wrote.
    await expect.poll(byBo).toBeGreaterThanOrEqual(4);
    expect(await log.innerText()).not.toContain(t('board.somebody'));
  });

  it('have nothing move on the board when one opens a card, and all stages in view where there is room', async () => {
    const { page } = bo;
    const other = await otherPerson(server.url, board);
    fillBoard(other, 60);
    other.leave();
    const card = page.locator('.card-face__main').nth(2);
    const panel = page.locator('.side-panel');
    const strip = page.locator('.stage-strip');
    const close = async (): Promise<void> => {
      await page.keyboard.press('Escape');
      await panel.waitFor({ state: 'detached' });
    };
    const things = () =>
      page.locator('.card-face').evaluateAll((all) =>
        all.map((thing) => {
          const { left, top } = thing.getBoundingClientRect();
          return [left, top] as const;
        }),
      );
    await expect.poll(() => page.locator('.card-face').count()).toBe(60);
    await card.scrollIntoViewIfNeeded();
    expect(await page.locator('#tavla').evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(0);
    const before = await things();
    await card.click();
    await panel.waitFor();
    await strip.waitFor();
    expect(await things()).toEqual(before);
    await close();
    await strip.waitFor({ state: 'detached' });
    expect(await things()).toEqual(before);

    // What one has opened is not under what opens.
    const last = page.locator('.stage').last().locator('.card-face').first();
    await last.locator('.card-face__main').click();
    await panel.waitFor();
    const edges = async () => {
      const [thing, beside] = await Promise.all([last.boundingBox(), panel.boundingBox()]);
      return (thing?.x ?? 0) + (thing?.width ?? 0) - (beside?.x ?? 0);
    };
    await expect.poll(edges).toBeLessThanOrEqual(0);
    await close();

    await page.setViewportSize({ width: 1920, height: 1080 });
    const edge = () =>
      page
        .locator('.stage')
        .last()
        .evaluate((stage) => stage.getBoundingClientRect().right);
    await expect.poll(edge).toBeGreaterThan(1850);
    await card.click();
    const left = await panel.evaluate((beside) => beside.getBoundingClientRect().left);
    expect(await edge()).toBeLessThanOrEqual(left);
    expect(await strip.count()).toBe(0);
  });

  it('print the board with every stage on the sheet', async () => {
    const { page } = bo;
    await page.emulateMedia({ media: 'print' });
    const widths = await page.locator('#tavla').evaluate((board) => {
      // As wide as a standing A4; asked for at once, since no observer is told of a sheet's width.
      board.style.flex = 'none';
      board.style.inlineSize = '718px';
      const all = [...board.querySelectorAll('.stage')];
      const [first, last] = [all[0], all.at(-1)].map((stage) => stage?.getBoundingClientRect());
      return { stages: all.length, across: (last?.right ?? 0) - (first?.left ?? 0) };
    });
    expect(widths.stages).toBe(8);
    expect(widths.across).toBeLessThanOrEqual(718);
  });

  it('see each other’s pointers on the board only, not over what is open beside it', async () => {
    const last = await column(bo.page, 's8').boundingBox();
    if (last === null) throw new Error('The last stage is not on the screen.');
    const pointer = anna.page.locator('.cursors__one');
    /** Whoever's page has just come shows its pointer with the next move. */
    const seen = async (): Promise<void> => {
      await expect
        .poll(async () => {
          await bo.page.mouse.move(last.x + 20, last.y + 200);
          await bo.page.mouse.move(last.x + 40, last.y + 220, { steps: 3 });
          return pointer.count();
        })
        .toBe(1);
    };
    await seen();
    await writeCard(bo.page, STAGE, 'need', 'Handledare i vardagen');
    await cardFace(anna.page, 'Handledare i vardagen').locator('[data-focus-part="main"]').click();
    await anna.page.locator('.side-panel').waitFor();
    await seen();
    const edges = (): Promise<number[]> =>
      anna.page.evaluate(() => {
        const box = (selector: string): DOMRect =>
          (document.querySelector(selector) as Element).getBoundingClientRect();
        const clip = getComputedStyle(document.querySelector('.cursors') as Element).clipPath;
        const [, right = 0] = (clip.match(/-?[\d.]+(?=px)/g) ?? []).map(Number);
        return [Math.round(innerWidth - right), Math.round(box('.side-panel').left)];
      });
    await expect.poll(async () => new Set(await edges()).size).toBe(1);

    // Nothing of it is for the ears or the keys, and whoever wants none of it has none.
    const all = anna.page.locator('.cursors');
    expect(await all.getAttribute('aria-hidden')).toBe('true');
    expect(await all.locator('a, button, input, [tabindex]').count()).toBe(0);
    await anna.page.getByRole('button', { name: t('board.menu'), exact: true }).click();
    await anna.page.getByRole('menuitem', { name: t('board.menu.settings') }).click();
    await anna.page.getByLabel(t('pages.settings.cursors')).uncheck();
    await anna.page.keyboard.press('Escape');
    await bo.page.mouse.move(last.x + 60, last.y + 240, { steps: 3 });
    await expect.poll(() => pointer.count()).toBe(0);
  });

  it('keep both people’s words in a field that they write in at the same time', async () => {
    await writeCard(anna.page, STAGE, 'gap', 'Ingen samordnar');
    for (const { page } of [anna, bo]) {
      await cardFace(page, 'Ingen samordnar').locator('[data-focus-part="main"]').click();
      await page.getByLabel(t('field.gap.owner'), { exact: true }).waitFor();
    }
    const owner = (page: Page) => page.getByLabel(t('field.gap.owner'), { exact: true });
    await owner(bo.page).focus();
    await bo.page.keyboard.type('x');
    const face = cardFace(anna.page, 'Ingen samordnar');
    await face.getByText(t('board.hand.types', { name: 'Bo' })).waitFor();
    await bo.page.keyboard.press('Backspace');
    await bo.context.setOffline(true);
    await bo.page.locator('[data-sign="offline"]').first().waitFor();
    await owner(bo.page).focus();
    await bo.page.keyboard.type('Samordningsförbundet');
    await owner(anna.page).focus();
    await anna.page.keyboard.type('Kommunen');
    await bo.context.setOffline(false);
    await expect.poll(() => owner(anna.page).inputValue()).toMatch(/Samordningsförbundet/);
    await expect.poll(() => owner(bo.page).inputValue()).toMatch(/Kommunen/);
    expect(await owner(anna.page).inputValue()).toBe(await owner(bo.page).inputValue());
    for (const word of ['Samordningsförbundet', 'Kommunen']) {
      expect((await owner(anna.page).inputValue()).split(word)).toHaveLength(2);
    }
  });

  it('hear the board in its own language when the app speaks another', async () => {
    await writeCard(bo.page, STAGE, 'need', 'Handledare i vardagen');
    await cardFace(anna.page, 'Handledare i vardagen').waitFor();
    await anna.page.evaluate(() => {
      const name = 'samsyn.settings';
      const { state } = JSON.parse(localStorage.getItem(name) ?? '{}');
      localStorage.setItem(name, JSON.stringify({ state: { ...state, locale: 'en' }, version: 0 }));
    });
    await anna.page.reload();
    await cardFace(anna.page, 'Handledare i vardagen').waitFor();
    for (const view of ['tavla', 'karta', 'lista']) {
      await anna.page.goto(`${server.url}/b/${board.board.id}?vy=${view}`);
      await anna.page.getByText(STAGE).filter({ visible: true }).first().waitFor();
      const spoken = await languages(anna.page);
      expect(spoken.get(STAGE), view).toBe('sv');
      if (view !== 'karta') expect(spoken.get('Handledare i vardagen'), view).toBe('sv');
      expect(
        [...spoken]
          .filter(([text]) => /^(Actors|Card|Place actor|Questions|Group|To-day)$/.test(text))
          .map(([, lang]) => lang),
        view,
      ).not.toContain('sv');
    }
  });

  it('read long words broken where Swedish breaks them, and copy and hear them whole', async () => {
    await writeCard(bo.page, STAGE, 'need', LONG_WORDS);
    const text = cardFace(bo.page, 'Kommunstyrelse').locator('.card-face__text');
    await text.locator('.board-text__break').first().waitFor({ state: 'attached' });
    const read = await text.evaluate((element) => {
      const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const lines: number[] = [];
      let broken = 0;
      for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
        const range = document.createRange();
        range.selectNodeContents(node);
        const tops = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
        if (tops.size > 1 && !/\s/.test(node.textContent ?? '')) broken++;
        lines.push(...tops);
      }
      const range = document.createRange();
      range.selectNodeContents(element);
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
      return {
        broken,
        lines: new Set(lines).size,
        copied: String(getSelection()),
        whole: element.textContent,
      };
    });
    // Broken between its parts only, over several lines.
    expect(read.broken).toBe(0);
    expect(read.lines).toBeGreaterThan(2);
    expect(read.copied).toBe(LONG_WORDS);
    expect(read.whole).toBe(LONG_WORDS);
    const heard = await cardFace(bo.page, 'Kommunstyrelse').ariaSnapshot();
    expect(heard).toContain(LONG_WORDS);
  });
});

async function newCard(page: Page, stage: string): Promise<void> {
  await page.getByRole('button', { name: t('map.new.label', { stage }) }).click();
  await page
    .getByRole('menuitem', { name: new RegExp(`^${t('kind.need')}`) })
    .first()
    .click();
  await page.getByLabel(t('map.card.text'), { exact: true }).waitFor();
}

/** In which language each piece of text on the board would be read aloud. */
async function languages(page: Page): Promise<Map<string, string>> {
  const found = await page.locator('#main').evaluate((main) => {
    const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    const pairs: [string, string][] = [];
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const lang = node.parentElement?.closest('[lang]')?.getAttribute('lang') ?? '';
      pairs.push([(node.textContent ?? '').trim(), lang]);
    }
    return pairs;
  });
  return new Map(found);
}
