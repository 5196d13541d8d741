import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM, openBrowser, type Seat, shoot, takeSeat } from './browser.ts';
import {
  allSaved,
  cardFace,
  column,
  dragWithFinger,
  dragWithMouse,
  expectSameBoard,
  keepRole,
  moveWithKeys,
  paletteActor,
  stepIn,
  token,
  writeCard,
} from './on-the-board.ts';
import { type SamsynServer, startSamsyn } from './samsyn-server.ts';
import { t } from './words.ts';

const CARDS = [
  ['need', 'Handledare i vardagen'],
  ['support', 'Startrådgivning varje tisdag'],
  ['gap', 'Ingen samordnar när projektet är slut'],
  ['funding', 'Överbrygga första året'],
  ['practice', 'Två kommuner delar en tjänst'],
  ['equality', 'Vem blir ledare'],
] as const;

describe.skipIf(CHROMIUM === '')('a workshop with three people and three screens', () => {
  let server: SamsynServer;
  let browser: Browser;
  let anna: Seat;
  let bo: Seat;
  let cia: Seat;
  let code = '';

  beforeAll(async () => {
    server = await startSamsyn();
    browser = await openBrowser();
    anna = await takeSeat(browser, 'projector');
    bo = await takeSeat(browser, 'laptop', { hasTouch: true });
    cia = await takeSeat(browser, 'phone');
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  it('is made by the facilitator in two steps and shows a code to read aloud', async () => {
    const { page } = anna;
    await page.goto(server.url);
    await shoot(page, '01-start-1920');
    await page.getByRole('link', { name: t('pages.start.create.button') }).click();
    await page.getByLabel(t('pages.create.name')).fill('Stöd till ASF i Lillköping');
    await shoot(page, '02-create-1920');
    await page.getByRole('button', { name: t('pages.create.button') }).click();
    await page.getByRole('heading', { name: t('pages.created.title') }).waitFor();
    await shoot(page, '03-created-1920');
    const shown = await page.locator('main').innerText();
    code = /\b([A-HJ-NP-TW-Z2-9]{4})[\s–-]?([A-HJ-NP-TW-Z2-9]{4})\b/.exec(shown)?.[0] ?? '';
    expect(code.replace(/[^A-Z0-9]/g, '')).toHaveLength(8);
    await page.getByRole('link', { name: t('pages.created.open') }).click();
    await stepIn(page, { name: 'Anna', type: 'Coompanion', organisation: 'Coompanion Lillköping' });
    expect(new URL(page.url()).hash).toBe('');
  });

  it('is joined with the code on a laptop, and on a phone at a distance', async () => {
    await bo.page.goto(server.url);
    await bo.page
      .getByRole('textbox', { name: t('pages.code.label') })
      .fill(` ${code.toLowerCase()} `);
    await bo.page.keyboard.press('Enter');
    await bo.page.getByLabel(t('pages.join.name')).waitFor();
    await shoot(bo.page, '04-join-1366');
    await stepIn(bo.page, { name: 'Bo', type: 'Kommun', organisation: 'Lillköpings kommun' });

    await cia.page.goto(`${server.url}/j/${code.replace(/[^A-Z0-9]/g, '')}`);
    await cia.page.getByLabel(t('pages.join.name')).waitFor();
    await shoot(cia.page, '05-join-390');
    const who = { name: 'Cia', type: 'Arbetsförmedlingen', organisation: 'AF', remote: true };
    await stepIn(cia.page, who);
    const here = t('board.people.here', { count: 3, remote: 1 });
    await anna.page.getByRole('button', { name: here }).waitFor();
  });

  it('gets twelve actors onto stages with mouse, finger and keys', async () => {
    const byMouse = [
      ['a17', 's1'],
      ['a02', 's2'],
      ['a13', 's3'],
      ['a05', 's4'],
      ['a19', 's5'],
    ] as const;
    for (const [actor, stage] of byMouse) {
      await dragWithMouse(anna.page, paletteActor(anna.page, actor), column(anna.page, stage));
      await token(anna.page, `today/${stage}/${actor}`).waitFor();
      await keepRole(anna.page);
    }
    const byFinger = [
      ['a01', 's2'],
      ['a03', 's6'],
    ] as const;
    for (const [actor, stage] of byFinger) {
      await dragWithFinger(bo.page, paletteActor(bo.page, actor), column(bo.page, stage));
      await token(bo.page, `today/${stage}/${actor}`).waitFor();
      await keepRole(bo.page);
    }
    const byKeys = [
      ['a15', 7],
      ['a16', 8],
      ['a18', 6],
    ] as const;
    for (const [actor, stage] of byKeys) {
      expect(await moveWithKeys(bo.page, paletteActor(bo.page, actor), stage)).toBeLessThanOrEqual(
        6,
      );
      await token(bo.page, `today/s${stage}/${actor}`).waitFor();
      await keepRole(bo.page);
    }
    for (const name of ['Försäkringskassan', 'Samordningsförbundet']) {
      await placeOnPhone(cia.page, name);
    }
    await expect.poll(() => countTokens(anna.page)).toBe(12);
    for (const { page } of [anna, bo, cia]) await allSaved(page);
    await shoot(anna.page, '06-placed-1920');
    await shoot(bo.page, '07-placed-1366');
    await shoot(cia.page, '08-placed-390');
  });

  it('changes a role in place, moves and copies', async () => {
    const { page } = anna;
    const placed = token(page, 'today/s2/a02');
    await placed.locator('[data-focus-part="main"]').click();
    await page.getByRole('menuitemradio', { name: /leder/i }).first().click();
    await expect.poll(() => placed.innerText()).toMatch(/leder/);
    await dragWithMouse(page, token(page, 'today/s4/a05'), column(page, 's3'));
    await token(page, 'today/s3/a05').waitFor();
    await dragWithMouse(page, token(page, 'today/s3/a05'), column(page, 's6'), { copy: true });
    await token(page, 'today/s6/a05').waitFor();
    expect(await token(page, 'today/s3/a05').count()).toBe(1);
    await token(bo.page, 'today/s6/a05').waitFor();
  });

  it('gets one card of each kind, seen by all as it is typed', async () => {
    for (const [kind, text] of CARDS) {
      await writeCard(bo.page, 'Första tiden i drift', kind, text);
      await cardFace(anna.page, text).waitFor();
    }
    await shoot(anna.page, '09-cards-1920');
  });

  it('loses nothing of somebody who goes offline, and says where their work is', async () => {
    await cia.context.setOffline(true);
    await cia.page.locator('[data-sign="offline"]').first().waitFor();
    expect(await cia.page.locator('[data-sign]').first().innerText()).toMatch(/offline/);
    await placeOnPhone(cia.page, 'Tillväxtverket');
    await shoot(cia.page, '10-offline-390');
    await dragWithMouse(anna.page, paletteActor(anna.page, 'a20'), column(anna.page, 's5'));
    await keepRole(anna.page);
    await token(bo.page, 'today/s5/a20').waitFor();
    expect(await token(anna.page, 'today/s1/a07').count()).toBe(0);
    await cia.context.setOffline(false);
    await token(anna.page, 'today/s1/a07').waitFor();
    await allSaved(cia.page);
  });

  it('looks the same to all three, in columns and as a map', async () => {
    for (const { page } of [anna, bo, cia]) await showView(page, 'karta');
    await expectSameBoard([anna.page, bo.page, cia.page]);
    await shoot(anna.page, '11-karta-1920');
    await shoot(bo.page, '12-karta-1366');
    for (const { page } of [anna, bo]) await showView(page, 'tavla');
    await expectSameBoard([anna.page, bo.page]);
  });

  it('takes back one’s own last action and nobody else’s', async () => {
    await dragWithMouse(anna.page, paletteActor(anna.page, 'a24'), column(anna.page, 's8'));
    await keepRole(anna.page);
    await token(bo.page, 'today/s8/a24').waitFor();
    await moveWithKeys(bo.page, paletteActor(bo.page, 'a23'), 8);
    await token(anna.page, 'today/s8/a23').waitFor();
    await anna.page.getByRole('button', { name: t('board.undo'), exact: true }).click();
    await token(bo.page, 'today/s8/a24').waitFor({ state: 'detached' });
    expect(await token(anna.page, 'today/s8/a23').count()).toBe(1);
    await anna.page.getByRole('button', { name: t('board.redo'), exact: true }).click();
    await token(bo.page, 'today/s8/a24').waitFor();
  });

  it('is saved as a JSON file that holds what is on the board', async () => {
    const { page } = anna;
    await page.getByRole('button', { name: t('board.menu'), exact: true }).click();
    await page.getByRole('menuitem', { name: t('board.menu.snapshots') }).click();
    await page.getByLabel(new RegExp(`^${t('pages.snapshots.label')}`)).fill('Före lunch');
    await page.getByRole('button', { name: t('pages.snapshots.take') }).click();
    await page.getByText('Före lunch').first().waitFor();
    await shoot(page, '13-snapshots-1920');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page
        .getByRole('button', { name: new RegExp(t('pages.snapshots.download')) })
        .first()
        .click(),
    ]);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    const snapshot = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    expect(snapshot).toMatchObject({ format: 'samsyn.snapshot', version: 1, label: 'Före lunch' });
    expect(snapshot.cards.map((card: { text: string }) => card.text).sort()).toEqual(
      CARDS.map(([, text]) => text).sort(),
    );
    expect(snapshot.placements).toContainEqual(
      expect.objectContaining({ layer: 'today', stage: 's2', actor: 'a02', role: 'leads' }),
    );
    await page.keyboard.press('Escape');
  });

  it('knows everybody again after a reload, and after the server was killed', async () => {
    await bo.page.reload();
    await token(bo.page, 'today/s2/a02').waitFor();
    await allSaved(anna.page);
    await server.kill();
    await anna.page.locator('[data-sign="offline"]').first().waitFor();
    await server.start();
    await allSaved(anna.page);
    await bo.page.getByRole('button', { name: /^3 här/ }).waitFor();
    await expectSameBoard([anna.page, bo.page]);
  });

  it('has thrown no error on any screen', () => {
    // A browser that is offline says so in its log; that is not an error of the page.
    const real = [anna, bo, cia]
      .flatMap(({ errors }) => errors)
      .filter((error) => !/ERR_(INTERNET_DISCONNECTED|CONNECTION_|NETWORK_)|WebSocket/.test(error));
    expect(real).toEqual([]);
  });
});

async function countTokens(page: Page): Promise<number> {
  return page.locator('[data-focus-key^="placement:"]').count();
}

async function showView(page: Page, view: 'tavla' | 'karta' | 'lista'): Promise<void> {
  await page
    .getByRole('button', { name: t(`board.view.${view}`), exact: true })
    .first()
    .click();
}

/** On a phone: the sheet with all actors, no dragging. */
async function placeOnPhone(page: Page, actor: string): Promise<void> {
  await page.getByText(t('map.list.place'), { exact: true }).first().click();
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('searchbox').fill(actor);
  await sheet
    .getByRole('button', { name: new RegExp(actor) })
    .first()
    .click();
  await sheet.getByRole('button', { name: t('map.list.sheet.done') }).click();
  await page.locator('[data-focus-key^="placement:"]').filter({ hasText: actor }).first().waitFor();
}
