import type { Browser, CDPSession, Locator, Page } from 'playwright-core';
import type { CreatedBoard } from '../api-client.ts';
import { SCREENS } from '../browser.ts';
import type { OtherPerson } from '../other-person.ts';
import { busyRoom, cellOf } from './full-board.ts';
import { layoutShift, noteFrames, noteVitals, pageTime, readNotes } from './vitals.ts';

/** A slow laptop on a conference room's wifi, as in the budgets of the board. */
export interface Conditions {
  /** How many times slower than this machine. */
  readonly cpu: number;
  /** Bits per second down. */
  readonly bandwidth: number;
  /** Milliseconds. */
  readonly latency: number;
  readonly reducedMotion: boolean;
  /** Batches of changes by others. */
  readonly batches: number;
  /** The bare board has no menus, dialogs and views: only what it can is done on it. */
  readonly bare: boolean;
}

/** What one run gives, each in milliseconds except `CLS`. */
export type Figures = Readonly<Record<string, number>>;

type Joined = Awaited<ReturnType<Awaited<ReturnType<Browser['newContext']>>['storageState']>>;

/** Opens the board as somebody who has joined before, works on it, and lets others work on it. */
export async function tavlaRun(
  browser: Browser,
  at: { readonly url: string; readonly board: CreatedBoard; readonly joined: Joined },
  room: { readonly bo: OtherPerson; readonly many: number },
  conditions: Conditions,
): Promise<Figures> {
  const context = await browser.newContext({
    locale: 'sv-SE',
    ...SCREENS.laptop,
    storageState: at.joined,
    reducedMotion: conditions.reducedMotion ? 'reduce' : 'no-preference',
  });
  await context.addInitScript(noteVitals);
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: conditions.cpu });
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: conditions.latency,
    downloadThroughput: conditions.bandwidth / 8,
    uploadThroughput: conditions.bandwidth / 24,
  });
  const busy = await busyMeter(devtools);
  await page.goto(`${at.url}/b/${at.board.board.id}`);
  await page.locator('[data-focus-key^="card:"]').first().waitFor();
  await page.locator('[data-sign="saved"]').first().waitFor();
  await quiet(page);
  const { lcp, board } = await readNotes(page);
  const loading = await busy();

  const worked = await (conditions.bare ? workOnBare(page) : work(page));
  const working = await busy();
  const frames = await drag(page);
  const dragging = await busy();
  await listenTo(page, room, conditions.batches);
  const listening = await busy();

  const notes = await readNotes(page);
  const remote = notes.remote.slice(-conditions.batches);
  const steps = worked.map(({ name, from, to }) => {
    const its = notes.interactions.filter(({ start }) => start >= from && start < to);
    return [name, Math.max(0, ...its.map(({ took }) => took))] as const;
  });
  await context.close();
  return {
    LCP: lcp,
    'board drawn': board,
    CLS: layoutShift(notes.shifts),
    'remote p75': quantile(remote, 0.75),
    'remote p95': quantile(remote, 0.95),
    'drag frame p75': quantile(frames, 0.75),
    'drag frame p95': quantile(frames, 0.95),
    'worst interaction': Math.max(...steps.map(([, took]) => took)),
    'busy while loading': loading,
    'busy while working': working,
    'busy while dragging': dragging,
    'busy for a remote batch': listening / conditions.batches,
    ...Object.fromEntries(steps.map(([name, took]) => [`  ${name}`, took])),
  };
}

/**
 * Processor time that the page's main thread has used since it was last asked. Other than what is
 * timed by the clock it hardly changes with what else the machine does.
 */
async function busyMeter(devtools: CDPSession): Promise<() => Promise<number>> {
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  let last = 0;
  return async () => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    const now = 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
    const used = now - last;
    last = now;
    return used;
  };
}

const PAUSE_MS = 700;
const pause = (page: Page, ms = PAUSE_MS): Promise<void> => page.waitForTimeout(ms);

/** Until nothing has been asked for and nothing drawn for a while. */
async function quiet(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await pause(page, 3000);
}

interface Step {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** Notes what is done on a page, each with when it began and ended in the page's own time. */
function stepsOn(page: Page) {
  const steps: Step[] = [];
  const step = async (name: string, act: () => Promise<unknown>): Promise<void> => {
    const from = await pageTime(page);
    await act();
    await pause(page);
    steps.push({ name, from, to: await pageTime(page) });
  };
  return { steps, step };
}

/** Lifts a thing with the keys of the library, as on the board, and puts it down. */
async function workOnBare(page: Page): Promise<readonly Step[]> {
  const { steps, step } = stepsOn(page);
  await step('lifted', async () => {
    await page.locator('.thing').nth(10).focus();
    await page.keyboard.press('Space');
  });
  // The library's own keys move what is held by a few pixels; so often, and it is over the next stage.
  await step('held over a stage', async () => {
    for (let nth = 0; nth < 7; nth++) await page.keyboard.press('ArrowRight');
  });
  await step('put down', () => page.keyboard.press('Space'));
  return steps;
}

/**
 * A click at a place on the screen. The driver's own click looks first what it would hit, within
 * the click, and on a full board that takes longer than what the click does.
 */
async function clickOn(target: Locator): Promise<() => Promise<void>> {
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (box === null) throw new Error('What is to be clicked is not on the screen.');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const hits = await target.evaluate(
    (element, [left, top]) => element.contains(document.elementFromPoint(left, top)),
    [x, y] as const,
  );
  if (!hits) throw new Error('Something lies over what is to be clicked.');
  return () => target.page().mouse.click(x, y);
}

/** What a participant does. */
async function work(page: Page): Promise<readonly Step[]> {
  const { steps, step } = stepsOn(page);
  const press = (key: string) => page.keyboard.press(key);
  const main = (index: number) => {
    const { layer, stage, actor } = cellOf(index);
    const key = `placement:${layer}/${stage}/${actor}`;
    return page.locator(`[data-focus-key="${key}"] [data-focus-part="main"]`).first();
  };
  const menu = page.getByRole('menu').first();
  const menuItem = page.locator('[role^="menuitem"]').nth(2);

  await step('role menu opens', await clickOn(main(9)));
  await menu.waitFor();
  await step('role chosen', await clickOn(menuItem));
  await step('tab to the next thing', () => press('Tab'));
  await step('arrow to the next thing', async () => {
    await main(17).focus();
    await press('ArrowDown');
  });
  await step('lifted', async () => {
    await main(10).focus();
    await press('Tab');
    await press('Space');
  });
  await step('held over a stage', () => press('6'));
  await step('put down', () => press('Enter'));
  await step('more menu opens', async () => {
    await main(11).focus();
    for (let tabs = 0; tabs < 3; tabs++) await press('Tab');
    await press('Enter');
  });
  await step('more menu closes', () => press('Escape'));
  await step('move dialog opens', async () => {
    await main(12).focus();
    for (let tabs = 0; tabs < 2; tabs++) await press('Tab');
    await press('Enter');
  });
  await page.getByRole('dialog').waitFor();
  await step('moved by dialog', async () => {
    await press('4');
    await press('Enter');
  });
  await step('undone', () => press('Control+z'));
  await step('card opens', await clickOn(page.locator('.card-face__main').nth(2)));
  await page.locator('textarea').first().waitFor();
  await step('typed in a card', () => page.keyboard.type('snart', { delay: 120 }));
  await step('card closes', () => press('Escape'));
  await step('searched in the palette', async () => {
    await page.locator('.palette input').focus();
    await page.keyboard.type('kom', { delay: 150 });
    for (let key = 0; key < 3; key++) await press('Backspace');
  });
  const picture = page.locator('.switch--picture button');
  await step('other layer', await clickOn(picture.nth(1)));
  await step('first layer again', await clickOn(picture.nth(0)));
  const views = page.locator('.bar__views .switch').first().locator('button');
  await step('Karta', await clickOn(views.nth(1)));
  await page.locator('table').first().waitFor();
  await step('Tavla again', await clickOn(views.nth(0)));
  await page.locator('.card-face').first().waitFor();
  return steps;
}

/** Takes an actor from the palette across the board with the mouse, and lets go over a stage. */
async function drag(page: Page): Promise<number[]> {
  const from = await page.locator('.palette__main').nth(3).boundingBox();
  const to = await page.locator('.stage__body').nth(6).boundingBox();
  if (from === null || to === null) throw new Error('Palette or stage is not on the screen.');
  const start = { x: from.x + 30, y: from.y + 12 };
  const end = { x: to.x + to.width / 2, y: 400 };
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  const frames = await noteFrames(page);
  for (let step = 1; step <= 60; step++) {
    const share = step / 60;
    await page.mouse.move(
      start.x + (end.x - start.x) * share,
      start.y + (end.y - start.y) * share + Math.sin(share * 20) * 40,
    );
    await pause(page, 16);
  }
  const times = await frames.stop();
  await page.mouse.up();
  await pause(page);
  await page.keyboard.press('Escape');
  return times;
}

/** Others work while this person looks on. */
async function listenTo(
  page: Page,
  { bo, many }: { readonly bo: OtherPerson; readonly many: number },
  batches: number,
): Promise<void> {
  const change = busyRoom(bo, many);
  for (let batch = 0; batch < batches; batch++) {
    change();
    await pause(page, 1000);
  }
  await pause(page);
}

export function quantile(values: readonly number[], share: number): number {
  if (values.length === 0) return Number.NaN;
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] as number;
}
