import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiClient, type CreatedBoard } from './api-client.ts';
import { CHROMIUM, openBrowser, SCREENS, shoot, takeSeat } from './browser.ts';
import { cardFace, stepIn, token } from './on-the-board.ts';
import { otherPerson } from './other-person.ts';
import { type SamsynServer, startSamsyn } from './samsyn-server.ts';
import { t } from './words.ts';

const { viewport: PHONE } = SCREENS.phone;
/** What a keyboard leaves of that phone. */
const LEFT = 470;

describe.skipIf(CHROMIUM === '')('on a phone in the hand', () => {
  let server: SamsynServer;
  let browser: Browser;
  let board: CreatedBoard;
  let page: Page;

  beforeAll(async () => {
    server = await startSamsyn();
    browser = await openBrowser();
    board = await apiClient(server.url).createBoard({ template: 'asf' });
    const bo = await otherPerson(server.url, board);
    for (const actor of ['a01', 'a02', 'a05', 'a06', 'a07', 'a08', 'a13']) {
      bo.edit.place({ layer: 'today', stage: 's1', actor }, 'does');
    }
    for (let nth = 1; nth <= 12; nth++) bo.cards.add('gap', 's1', `Ingen samordnar ${nth}`);
    bo.leave();
    ({ page } = await takeSeat(browser, 'phone'));
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  /** Some browsers make the page smaller for their keyboard, others lay it over the page. */
  const KEYBOARDS = {
    'makes the page smaller': {
      open: () => page.setViewportSize({ ...PHONE, height: LEFT }),
      close: () => page.setViewportSize(PHONE),
    },
    'lies over the page': {
      open: () => page.evaluate(coverBelow, LEFT),
      close: () => page.evaluate(coverBelow, PHONE.height),
    },
  };

  /** Each field is wholly seen above the keyboard, and so is what closes it, when there is such. */
  async function expectAbove(field: Locator, closing: Locator | null = null): Promise<void> {
    for (const [how, { open, close }] of Object.entries(KEYBOARDS)) {
      await field.focus();
      await open();
      const what = `${await field.evaluate((one) => one.outerHTML.slice(0, 120))}: ${how}`;
      await expect.poll(() => isSeen(field), { message: what }).toBe(true);
      if (closing !== null) {
        await expect.poll(() => isSeen(closing), { message: `${what}, its button` }).toBe(true);
      }
      await shoot(page, `keyboard-${how.split(' ')[0]}`);
      await close();
    }
  }

  it('the keyboard hides no field that is written in, nor the button that closes it', async () => {
    await page.goto(`${server.url}/b/${board.board.id}#k=${board.keys.participant}`);
    await expectAbove(page.getByLabel(t('pages.join.name')));
    await expectAbove(page.getByLabel(new RegExp(`^${t('pages.join.organisation')}`)));
    await stepIn(page, { name: 'Anna', type: 'Coompanion', organisation: 'Coompanion' });

    await cardFace(page, 'Ingen samordnar 9').locator('[data-focus-part="main"]').click();
    const closeCard = page.getByRole('button', { name: t('map.close') });
    await expectAbove(page.getByLabel(t('map.card.text'), { exact: true }), closeCard);
    await expectAbove(page.getByLabel(t('field.gap.owner'), { exact: true }), closeCard);
    await closeCard.click();

    const placed = token(page, 'today/s1/a13');
    await placed.locator('[data-focus-part="more"]').click();
    await page.getByRole('menuitem', { name: t('board.more.details') }).click();
    await expectAbove(page.getByLabel(t('field.placement.note'), { exact: true }), closeCard);
    await closeCard.click();

    await page.getByRole('button', { name: t('board.menu'), exact: true }).click();
    await page.getByRole('menuitem', { name: t('board.menu.say') }).click();
    const send = page.getByRole('button', { name: t('say.do'), exact: true });
    await expectAbove(page.getByLabel(t('say.label')), send);
    await page.keyboard.press('Escape');
  });

  it('a finger that swipes over a card or an actor scrolls and holds nothing, one that rests takes hold', async () => {
    const held = page.locator('[data-held="true"], [data-held=""]');
    for (const thing of [token(page, 'today/s1/a08'), cardFace(page, 'Ingen samordnar 9')]) {
      const before = await topOf(thing);
      await swipeUp(page, thing);
      await expect.poll(() => topOf(thing)).toBeLessThan(before - 60);
      expect(await held.count()).toBe(0);
    }
    await page.getByRole('button', { name: t('board.view.tavla'), exact: true }).click();
    await page.locator('.grip[data-grips]').first().waitFor({ state: 'attached' });
    const thing = token(page, 'today/s1/a08');
    const before = await topOf(thing);
    const wasHeld = await watchForHold(page);
    const finger = await swipeUp(page, thing);
    await expect.poll(() => topOf(thing)).toBeLessThan(before - 60);
    expect(await wasHeld()).toBe(false);
    await finger.rest(thing);
    await held.first().waitFor();
    await finger.leave();
    await held.first().waitFor({ state: 'detached' });
  });
});

/** What this browser has no keyboard to do: less of the page is seen, and the page is told. */
function coverBelow(height: number): void {
  const { visualViewport: seen } = window;
  if (seen === null) throw new Error('There is nothing to see.');
  Object.defineProperty(seen, 'height', { configurable: true, get: () => height });
  seen.dispatchEvent(new Event('resize'));
}

/** Whether a thing is wholly on the screen, above the keyboard and under nothing else. */
function isSeen(thing: Locator): Promise<boolean> {
  return thing.evaluate((element) => {
    const { top, bottom, left, width } = element.getBoundingClientRect();
    const within = top >= 0 && bottom <= (visualViewport?.height ?? innerHeight) + 0.5;
    const hit = document.elementFromPoint(left + width / 2, (top + bottom) / 2);
    return within && hit !== null && (element.contains(hit) || hit.contains(element));
  });
}

/** Whether anything is held from now on, be it for a moment: also what is let go again at once. */
async function watchForHold(page: Page): Promise<() => Promise<boolean>> {
  const seen = await page.evaluateHandle(() => {
    const found = { held: false };
    new MutationObserver(() => {
      if (document.querySelector('[data-held="true"], [data-held=""]') !== null) found.held = true;
    }).observe(document, { subtree: true, childList: true, attributeFilter: ['data-held'] });
    return found;
  });
  return () => seen.evaluate(({ held }) => held);
}

async function topOf(thing: Locator): Promise<number> {
  const box = await thing.boundingBox();
  return box?.y ?? Number.NEGATIVE_INFINITY;
}

/** A finger goes down on a thing and up over the screen at once, as whoever reads on does. */
async function swipeUp(page: Page, thing: Locator) {
  const hand = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at: { x: number; y: number }[]) =>
    hand.send('Input.dispatchTouchEvent', { type, touchPoints: at });
  const middle = async (of: Locator) => {
    const box = await of.boundingBox();
    if (box === null) throw new Error('It is not on the screen.');
    return { x: box.x + Math.min(box.width / 2, 60), y: box.y + Math.min(box.height / 2, 30) };
  };
  await thing.scrollIntoViewIfNeeded();
  const { x, y } = await middle(thing);
  await touch('touchStart', [{ x, y }]);
  for (let far = 20; far <= 160; far += 20) await touch('touchMove', [{ x, y: y - far }]);
  await touch('touchEnd', []);
  return {
    rest: async (on: Locator) => {
      await on.scrollIntoViewIfNeeded();
      await touch('touchStart', [await middle(on)]);
    },
    leave: () => touch('touchEnd', []),
  };
}
