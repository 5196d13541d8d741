import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoWorkshop } from '@samsyn/templates';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiClient } from './api-client.ts';
import { CHROMIUM, openBrowser, type Seat, SHOTS, shoot, takeSeat } from './browser.ts';
import { demoSnapshot } from './demo-snapshot.ts';
import { expectNoViolations } from './hindrances.ts';
import { stepIn } from './on-the-board.ts';
import { type SamsynServer, startSamsyn } from './samsyn-server.ts';
import { t } from './words.ts';

const { board: DEMO, template: TEMPLATE } = demoWorkshop('sv');
const STAGES = TEMPLATE.stages.filter(({ hidden }) => !hidden);
const ACTORS = TEMPLATE.actors.filter(({ hidden }) => !hidden);

/** 210 mm less 12 mm on either side, in CSS pixels. */
const A4_BETWEEN_MARGINS = 703;

/** What a sheet of paper is, in points, by the `MediaBox` of each page of the PDF. */
async function sheets(page: Page, name: string): Promise<readonly string[]> {
  await page.emulateMedia({ media: 'print' });
  const screen = page.viewportSize() ?? { width: 0, height: 0 };
  // As wide as the narrowest sheet is between its margins: what is wider is printed too small.
  await page.setViewportSize({ width: A4_BETWEEN_MARGINS, height: screen.height });
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (!name.endsWith('table')) expect(tooWide, 'pixels outside the sheet').toBeLessThanOrEqual(0);
  await page.setViewportSize(screen);
  await page.emulateMedia({ media: null });
  const pdf = await page.pdf({ preferCSSPageSize: true, tagged: true });
  mkdirSync(SHOTS, { recursive: true });
  writeFileSync(join(SHOTS, `${name}.pdf`), pdf);
  const boxes = pdf.toString('latin1').matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g);
  return [...boxes].map(([, width, height]) => (Number(width) > Number(height) ? 'wide' : 'high'));
}

describe.skipIf(CHROMIUM === '')('what is handed out on paper', () => {
  let server: SamsynServer;
  let browser: Browser;
  let anna: Seat;
  let paper: Page;

  beforeAll(async () => {
    server = await startSamsyn();
    browser = await openBrowser();
    const snapshot = JSON.parse(demoSnapshot());
    const board = await apiClient(server.url).createBoard({ snapshot });
    anna = await takeSeat(browser, 'laptop');
    await anna.page.goto(`${server.url}/b/${board.board.id}#k=${board.keys.facilitator}`);
    await stepIn(anna.page, { name: 'Anna', type: 'Kommun', organisation: 'Lillköpings kommun' });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const choose = (word: string) =>
    paper.getByRole('radio', { name: new RegExp(`^${word}`) }).check();

  it('is one menu away for whoever leads, on a page of its own beside the board', async () => {
    await anna.page.getByRole('button', { name: t('day.tools'), exact: true }).click();
    const opened = anna.context.waitForEvent('page');
    await anna.page.getByRole('menuitem', { name: t('day.tool.paper') }).click();
    paper = await opened;
    await paper.getByRole('heading', { name: t('paper.title'), level: 1 }).waitFor();
  });

  it('is a form on both sides of one sheet, with a box for every actor at every stage', async () => {
    await paper.getByLabel(t('paper.question'), { exact: true }).fill('Vem gör vad hos oss?');
    await paper.getByRole('heading', { name: /^Vem gör vad hos oss\? / }).waitFor();
    const rows = paper.locator('.paper-table tbody tr:not(.paper-table__group)');
    expect(await rows.count()).toBe(ACTORS.length);
    expect(await rows.locator('td').count()).toBe(ACTORS.length * STAGES.length);
    await expectNoViolations(paper, 'paper');
    await shoot(paper, 'paper-table-1366');
    expect(await sheets(paper, 'paper-table')).toEqual(['wide', 'wide']);
  });

  it('is a set of sheets in large type, one about who answers and one for each stage', async () => {
    await choose(t('paper.what.sheets'));
    await paper.locator('.paper-form--sheet').nth(STAGES.length).waitFor();
    await expectNoViolations(paper, 'paper');
    expect(await sheets(paper, 'paper-sheets')).toEqual(Array(1 + STAGES.length).fill('high'));
  });

  it('is the cards of the board, and empty ones of each kind', async () => {
    await choose(t('paper.what.cards'));
    expect(await paper.locator('.paper-card').count()).toBe(DEMO.cards.size);
    await expectNoViolations(paper, 'paper');
    expect(await sheets(paper, 'paper-cards')).toEqual(
      Array(Math.ceil(DEMO.cards.size / 4)).fill('high'),
    );
    await choose(t('paper.what.empty'));
    await expectNoViolations(paper, 'paper');
    const empty = await sheets(paper, 'paper-empty');
    expect(empty.length, 'a sheet or two for each kind').toBeGreaterThanOrEqual(6);
    expect(new Set(empty)).toEqual(new Set(['high']));
  });

  it('has thrown no error', () => {
    expect(anna.errors).toEqual([]);
  });
});
