import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiClient, type CreatedBoard } from './api-client.ts';
import { CHROMIUM, openBrowser, spokenOn, takeSeat } from './browser.ts';
import {
  allSaved,
  cardFace,
  clicksAreHeard,
  column,
  countingKeys,
  holdByHandle,
  holdOver,
  paletteActor,
  stepIn,
  token,
} from './on-the-board.ts';
import { type OtherPerson, otherPerson, seeded } from './other-person.ts';
import { type SamsynServer, startSamsyn } from './samsyn-server.ts';
import { t } from './words.ts';

const at = (stage: string, actor: string) => ({ layer: 'today', stage, actor }) as const;

function focusedKey(page: Page): Promise<string | null> {
  return page.evaluate(
    () =>
      document.activeElement?.closest('[data-focus-key]')?.getAttribute('data-focus-key') ??
      (document.activeElement === document.body ? 'BODY' : null),
  );
}

describe.skipIf(CHROMIUM === '')('keys and focus', () => {
  let server: SamsynServer;
  let browser: Browser;
  let board: CreatedBoard;
  let page: Page;
  let bo: OtherPerson;

  beforeAll(async () => {
    server = await startSamsyn();
    browser = await openBrowser();
    board = await apiClient(server.url).createBoard({ template: 'asf' });
    bo = await otherPerson(server.url, board);
    for (const [stage, actor] of [
      ['s1', 'a01'],
      ['s1', 'a02'],
      ['s1', 'a05'],
      ['s3', 'a13'],
    ] as const) {
      bo.edit.place(at(stage, actor), 'does');
    }
    bo.cards.add('gap', 's1', 'Ingen samordnar');
    ({ page } = await takeSeat(browser, 'laptop'));
    await page.goto(`${server.url}/b/${board.board.id}#k=${board.keys.participant}`);
    await stepIn(page, { name: 'Anna', type: 'Coompanion', organisation: 'Coompanion' });
    await token(page, 'today/s3/a13').waitFor();
  });
  afterAll(async () => {
    bo?.leave();
    await browser?.close();
    await server?.stop();
  });

  it('takes at most six presses from a focused actor to a chosen stage, by lifting', async () => {
    const keys = countingKeys(page);
    await token(page, 'today/s1/a05').locator('[data-focus-part="main"]').focus();
    for (let tabs = 0; tabs < 4; tabs++) {
      await keys.press('Tab');
      const part = await page.evaluate(() =>
        document.activeElement?.getAttribute('data-focus-part'),
      );
      if (part === 'handle') break;
    }
    await keys.press('Space');
    await token(page, 'today/s1/a05').and(page.locator('[data-held="true"]')).waitFor();
    await keys.press('6');
    await keys.press('Enter');
    await token(page, 'today/s6/a05').waitFor();
    console.info(`Lifting: ${keys.presses} presses`);
    expect(keys.presses).toBeLessThanOrEqual(6);
    await expect.poll(() => focusedKey(page)).toBe('placement:today/s6/a05');
  });

  it('takes at most six presses from a focused card to a chosen stage, by its Flytta button', async () => {
    const keys = countingKeys(page);
    await cardFace(page, 'Ingen samordnar').locator('[data-focus-part="main"]').focus();
    for (let tabs = 0; tabs < 4; tabs++) {
      await keys.press('Tab');
      const part = await page.evaluate(() =>
        document.activeElement?.getAttribute('data-focus-part'),
      );
      if (part === 'move') break;
    }
    await keys.press('Enter');
    await page.getByRole('dialog').waitFor();
    await keys.press('4');
    await keys.press('Enter');
    const moved = page.locator('[data-place~="stage:today/s4"]').getByText('Ingen samordnar');
    await moved.first().waitFor();
    console.info(`Flytta…: ${keys.presses} presses`);
    expect(keys.presses).toBeLessThanOrEqual(6);
    await expect.poll(() => focusedKey(page)).toMatch(/^card:/);
  });

  it('lets go, and says so, when somebody else takes away what one holds', async () => {
    const held = token(page, 'today/s1/a02');
    await holdByHandle(held);
    await page.keyboard.press('Space');
    await held.and(page.locator('[data-held="true"]')).waitFor();
    bo.edit.remove(at('s1', 'a02'));
    await held.waitFor({ state: 'detached' });
    const lost = t('board.hold.lost.removed', { what: 'Kommunens arbetsmarknadsenhet (utför)' });
    await expect
      .poll(async () => (await spokenOn(page)).join('\n'), { timeout: 15_000 })
      .toContain(lost);
    await page.keyboard.press('5');
    await page.keyboard.press('Enter');
    expect(await token(page, 'today/s5/a02').count()).toBe(0);
    expect(await focusedKey(page)).not.toBe('BODY');
    await page.keyboard.press('Escape');
  });

  it('goes back with Escape, and is put down by Tab', async () => {
    const lifted = token(page, 'today/s1/a05').or(token(page, 'today/s6/a05')).first();
    const held = page.locator('[data-held="true"]');
    for (const end of ['Escape', 'Tab']) {
      await holdByHandle(lifted);
      await page.keyboard.press('Space');
      await held.first().waitFor();
      await page.keyboard.press('8');
      await page.keyboard.press(end);
      await held.first().waitFor({ state: 'detached' });
      expect(await token(page, 'today/s8/a05').count(), end).toBe(end === 'Tab' ? 1 : 0);
      expect(await focusedKey(page), end).not.toBe('BODY');
    }
  });

  it('does what a drag is for when the button is let go, and nothing when Escape comes first', async () => {
    const [here, there] = ['s1', 's2'].map((stage) => token(page, `today/${stage}/a01`));
    if (here === undefined || there === undefined) throw new Error('There is no such place.');
    const held = page.locator('[data-held="true"], [data-held=""]');
    for (const escapes of [true, false]) {
      await holdOver(page, here, column(page, 's2'));
      await held.first().waitFor();
      expect(await there.count(), 'before it is let go').toBe(0);
      if (escapes) await page.keyboard.press('Escape');
      await page.mouse.up();
      await held.first().waitFor({ state: 'detached' });
      await clicksAreHeard(page);
      expect([await here.count(), await there.count()]).toEqual(escapes ? [1, 0] : [0, 1]);
    }
    await page.keyboard.press('Control+z');
    await here.waitFor();
  });

  it('keeps the focus, and in view, while twenty others change 600 things', async () => {
    const seed = 20260413;
    const random = seeded(seed);
    const names = Array.from({ length: 20 }, (_, index) => `Person ${index}`);
    const others = await Promise.all(names.map((name) => otherPerson(server.url, board, name)));
    const mine = token(page, 'today/s3/a13').locator('[data-focus-part="main"]');
    await mine.focus();
    await page.evaluate(() => {
      const seen = { frames: 0, lost: 0, hidden: 0 };
      Object.assign(window, { seen });
      const look = (): void => {
        const { activeElement } = document;
        seen.frames++;
        const there = activeElement?.closest('[data-focus-key="placement:today/s3/a13"]');
        if (there === null || there === undefined) seen.lost++;
        else {
          const { top, bottom } = there.getBoundingClientRect();
          if (top < 0 || bottom > innerHeight) seen.hidden++;
        }
        requestAnimationFrame(look);
      };
      look();
    });
    const actors = ['a01', 'a03', 'a04', 'a06', 'a07', 'a08', 'a09', 'a11'];
    const stages = ['s1', 's2', 's3', 's4', 's5', 's6', 's7', 's8'];
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
    for (let change = 0; change < 600; change++) {
      const cell = at(pick(stages), pick(actors));
      const what = random();
      const who = pick(others);
      if (what < 0.4) who.edit.place(cell, pick(['does', 'funds', 'advises'] as const));
      else if (what < 0.6) who.edit.move(cell, at(pick(stages), cell.actor));
      else if (what < 0.75) who.edit.setRole(cell, 'leads');
      else if (what < 0.9) who.edit.remove(cell);
      else who.cards.add('need', pick(stages), `Kort ${change}`);
      // One by one, as hands make them, and a hundred times as fast.
      if (change % 2 === 0) await page.evaluate(() => new Promise(requestAnimationFrame));
    }
    bo.edit.place(at('s8', 'a24'), 'buys');
    await token(page, 'today/s8/a24').waitFor();
    for (const one of others) one.leave();
    const { frames, lost, hidden } = await page.evaluate(() => {
      type Seen = { frames: number; lost: number; hidden: number };
      return (window as unknown as { seen: Seen }).seen;
    });
    expect(frames).toBeGreaterThan(10);
    expect(lost, `seed ${seed}`).toBe(0);
    expect(hidden, `seed ${seed}`).toBe(0);
  });

  it('goes with the focused actor when somebody else moves it, and to a neighbour when it goes', async () => {
    bo.edit.move(at('s3', 'a13'), at('s2', 'a13'));
    await token(page, 'today/s2/a13').waitFor();
    await expect.poll(() => focusedKey(page)).toBe('placement:today/s2/a13');
    bo.edit.remove(at('s2', 'a13'));
    await token(page, 'today/s2/a13').waitFor({ state: 'detached' });
    await expect.poll(() => focusedKey(page)).not.toBe('placement:today/s2/a13');
    expect(await focusedKey(page)).not.toBe('BODY');
  });

  it('says one’s own result at once, and undoes it with Ctrl+Z', async () => {
    await allSaved(page);
    await paletteActor(page, 'a21').locator('[data-focus-part="main"]').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('8');
    await page.keyboard.press('Enter');
    await token(page, 'today/s8/a21').waitFor();
    await page.keyboard.press('Control+z');
    await token(page, 'today/s8/a21').waitFor({ state: 'detached' });
    const undone = t('board.undo.done', { what: t('board.action.place') });
    await expect
      .poll(async () => (await spokenOn(page)).join('\n'), { timeout: 15_000 })
      .toContain(undone);
    const placed = (await spokenOn(page)).filter((sentence) =>
      /Studieförbund.* i Växa/.test(sentence),
    );
    expect(placed).toHaveLength(1);
  });
});
