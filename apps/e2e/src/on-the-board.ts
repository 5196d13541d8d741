import type { CardKindId } from '@samsyn/board';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { t } from './words.ts';

/** What people do on an opened board, found by name as they would find it. */

export interface JoinAs {
  readonly name: string;
  readonly type: string;
  readonly organisation: string;
  readonly remote?: boolean;
}

/** Fills in the way in and steps onto the board. */
export async function stepIn(page: Page, who: JoinAs): Promise<void> {
  await page.getByLabel(t('pages.join.name')).fill(who.name);
  await page.getByLabel(t('pages.join.type')).selectOption({ label: who.type });
  await page.getByLabel(new RegExp(`^${t('pages.join.organisation')}`)).fill(who.organisation);
  if (who.remote) await page.getByLabel(t('pages.join.remote')).check();
  await page.getByRole('button', { name: t('pages.join.button'), exact: true }).click();
  // In the bar on whichever face the day is at.
  await page.locator('[data-sign]').first().waitFor();
}

export function token(page: Page, cell: string): Locator {
  return page.locator(`[data-focus-key="placement:${cell}"]`).first();
}

export function cardFace(page: Page, text: string): Locator {
  return page.locator('[data-focus-key^="card:"]').filter({ hasText: text }).first();
}

export function column(page: Page, stage: string, layer = 'today'): Locator {
  return page.locator(`[data-place~="stage:${layer}/${stage}"]`).first();
}

export function paletteActor(page: Page, actor: string): Locator {
  return page.locator(`[data-focus-key="actor:${actor}"]`).first();
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** What takes hold of things by mouse and touch comes after the board's first picture. */
async function canBeHeld(page: Page): Promise<void> {
  await page.locator('.grip[data-grips]').first().waitFor({ state: 'attached' });
}

async function middle(locator: Locator): Promise<Point> {
  await locator.scrollIntoViewIfNeeded();
  const box = await locator.boundingBox();
  if (box === null) throw new Error('It is not on the screen.');
  return { x: box.x + box.width / 2, y: box.y + Math.min(box.height / 2, 200) };
}

/** Takes hold of a thing with the mouse and has it over its place; the button is still down. */
export async function holdOver(
  page: Page,
  from: Locator,
  to: Locator,
  options: { readonly copy?: boolean } = {},
): Promise<void> {
  await canBeHeld(page);
  const start = await middle(from);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  const end = await middle(to);
  if (options.copy) await page.keyboard.down('Alt');
  await page.mouse.move(start.x + 8, start.y + 8, { steps: 3 });
  await page.mouse.move(end.x, end.y, { steps: 8 });
}

export async function dragWithMouse(
  page: Page,
  from: Locator,
  to: Locator,
  options: { readonly copy?: boolean } = {},
): Promise<void> {
  await holdOver(page, from, to, options);
  await page.mouse.up();
  if (options.copy) await page.keyboard.up('Alt');
  await clicksAreHeard(page);
}

/** dnd-kit swallows clicks for a moment after a drop: nobody clicks that soon, a test does. */
export async function clicksAreHeard(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const probe = document.body.appendChild(document.createElement('span'));
    let heard = false;
    probe.addEventListener('click', (event) => {
      heard = true;
      event.stopPropagation();
    });
    probe.click();
    probe.remove();
    return heard;
  });
}

/** A finger: it rests until the thing is held, moves, and lets go. */
export async function dragWithFinger(page: Page, from: Locator, to: Locator): Promise<void> {
  await canBeHeld(page);
  const finger = await page.context().newCDPSession(page);
  const start = await middle(from);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: Point[]) =>
    finger.send('Input.dispatchTouchEvent', { type, touchPoints: points });
  await touch('touchStart', [start]);
  await page.locator('[data-held="true"], [data-held=""]').first().waitFor();
  const end = await middle(to);
  for (let step = 1; step <= 8; step++) {
    const share = step / 8;
    await touch('touchMove', [
      { x: start.x + (end.x - start.x) * share, y: start.y + (end.y - start.y) * share },
    ]);
  }
  await touch('touchEnd', []);
  await clicksAreHeard(page);
  await finger.detach();
}

/** Counts the keys that are pressed, as somebody's hands would. */
export function countingKeys(page: Page) {
  let presses = 0;
  return {
    press: async (key: string): Promise<void> => {
      presses++;
      await page.keyboard.press(key);
    },
    get presses() {
      return presses;
    },
  };
}

/** Stands on a thing and goes to its handle, which is there once one stands on the thing. */
export async function holdByHandle(thing: Locator): Promise<void> {
  await thing.locator('[data-focus-part="main"]').focus();
  await thing.locator('[data-focus-part="handle"]').focus();
}

/** Takes hold of something by its handle with the keys, and puts it down at the numbered stage. */
export async function moveWithKeys(page: Page, thing: Locator, stageNumber: number) {
  const keys = countingKeys(page);
  await holdByHandle(thing);
  await keys.press('Space');
  await page.locator('[data-held="true"], [data-held=""]').first().waitFor();
  await keys.press(String(stageNumber));
  await keys.press('Enter');
  return keys.presses;
}

/** Leaves the role as it is: the menu that opened with the drop closes, and the focus goes back. */
export async function keepRole(page: Page): Promise<void> {
  const menu = page.getByRole('menu').first();
  await menu.waitFor();
  await page.keyboard.press('Escape');
  await menu.waitFor({ state: 'detached' });
  await page.waitForFunction(() =>
    document.activeElement?.closest('[data-focus-key^="placement:"]'),
  );
}

/** Adds a card of a kind to a stage and types its text. */
export async function writeCard(
  page: Page,
  stageName: string,
  kind: CardKindId,
  text: string,
): Promise<void> {
  await page.getByRole('button', { name: t('map.new.label', { stage: stageName }) }).click();
  await page
    .getByRole('menuitem', { name: new RegExp(`^${t(`kind.${kind}`)}`) })
    .first()
    .click();
  const field = page.getByLabel(t('map.card.text'), { exact: true });
  await field.fill(text);
  await page.keyboard.press('Escape');
  await field.waitFor({ state: 'detached' });
}

/** Waits until the sign in the bar says that everything is durable on the server. */
export async function allSaved(page: Page): Promise<void> {
  await page.locator('[data-sign="saved"]').first().waitFor();
}

/** What the board holds, as read from what is on the screen: one line per placement and card. */
export async function readScreen(page: Page): Promise<string[]> {
  const placed = await page.locator('[data-focus-key^="placement:"]').evaluateAll((tokens) =>
    tokens.map((one) => {
      const role = one.querySelector('[data-focus-part="main"]')?.textContent ?? '';
      return `${one.getAttribute('data-focus-key')} ${role.trim()}`;
    }),
  );
  const cards = await page
    .locator('[data-focus-key^="card:"]')
    .evaluateAll((faces) => faces.map((one) => `${one.getAttribute('data-focus-key')}`));
  return [...new Set([...placed, ...cards])].sort();
}

/** Two screens show the same board, sooner or later. */
export async function expectSameBoard(pages: readonly Page[]): Promise<void> {
  await expect
    .poll(
      async () => {
        const screens = await Promise.all(pages.map((page) => readScreen(page)));
        return new Set(screens.map((screen) => screen.join('\n'))).size;
      },
      { timeout: 20_000 },
    )
    .toBe(1);
}
