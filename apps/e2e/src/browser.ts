import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { ROOT } from './samsyn-server.ts';

/** Path of the Chromium that the test command found; empty when there is none. */
export const CHROMIUM = process.env.SAMSYN_CHROMIUM ?? '/usr/bin/chromium';

/** Without these Chromium looks for hosts of its own, which a closed network refuses one by one. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM, args: QUIET });
}

/** The three screens of a workshop. */
export const SCREENS = {
  projector: { viewport: { width: 1920, height: 1080 } },
  laptop: { viewport: { width: 1366, height: 768 } },
  phone: {
    viewport: { width: 390, height: 844 },
    isMobile: true,
    hasTouch: true,
    deviceScaleFactor: 2,
  },
} as const;
export type Screen = keyof typeof SCREENS;

/** Somebody with a browser of their own: nothing is shared with the others on the same machine. */
export interface Seat {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors that the page threw or logged; a test ends by asking that there are none. */
  readonly errors: string[];
}

export async function takeSeat(
  browser: Browser,
  screen: Screen,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<Seat> {
  const context = await browser.newContext({
    locale: 'sv-SE',
    // Everybody's browser would fetch all of the app beside what is tested.
    serviceWorkers: 'block',
    ...SCREENS[screen],
    ...options,
  });
  await context.addInitScript(recordSpeech);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return { page, context, errors };
}

/** Writes down every sentence that a screen reader would be given, in order. */
function recordSpeech(): void {
  const spoken: string[] = [];
  Object.assign(window, { spoken });
  document.addEventListener('DOMContentLoaded', () => {
    for (const id of ['polite', 'assertive']) {
      const region = document.getElementById(id);
      if (region === null) continue;
      new MutationObserver(() => {
        const text = region.textContent ?? '';
        if (text !== '') spoken.push(text);
      }).observe(region, { childList: true, characterData: true, subtree: true });
    }
  });
}

/** What has been spoken on a page since it was opened. */
export function spokenOn(page: Page): Promise<string[]> {
  return page.evaluate(() => (window as unknown as { spoken: string[] }).spoken);
}

/** Where pictures are kept; `SAMSYN_SHOTS` names another folder. */
export const SHOTS = process.env.SAMSYN_SHOTS ?? join(ROOT, 'test-output', 'screens');

/** Keeps a picture of what somebody saw, to be looked at. */
export async function shoot(page: Page, name: string): Promise<void> {
  mkdirSync(SHOTS, { recursive: true });
  await page.screenshot({ path: join(SHOTS, `${name}.png`) });
}
