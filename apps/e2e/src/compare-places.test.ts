import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiClient, type CreatedBoard, type Joined } from './api-client.ts';
import { CHROMIUM, openBrowser, SCREENS, type Seat, shoot, takeSeat } from './browser.ts';
import { demoSnapshot } from './demo-snapshot.ts';
import { expectNoViolations } from './hindrances.ts';
import { chooseFile, openMenuItem } from './in-history.ts';
import { stepIn } from './on-the-board.ts';
import { type SamsynServer, startSamsyn } from './samsyn-server.ts';
import { t } from './words.ts';

const STEP = 'Jämför med en erfaren kommun';
const EMPTY = /I steg 6 har ingen en roll i den nya kommunen/;

/** What the experienced municipality has kept: the demo, with a stage and an actor of its own. */
const EXPERIENCED = demoSnapshot((snapshot) => {
  Object.assign(snapshot.board, { title: 'Workshop i Storköping', place: 'Storköping' });
  snapshot.stages.push({ id: 'spread', name: 'Sprida modellen' });
  snapshot.actors.push({ id: 'village', name: 'Byalaget' });
  snapshot.placements.push({ layer: 'today', stage: 's1', actor: 'village', role: 'does' });
});

describe.skipIf(CHROMIUM === '')('an experienced municipality beside a new one', () => {
  let server: SamsynServer;
  let browser: Browser;
  let board: CreatedBoard;
  let leader: Joined;
  let anna: Seat;
  let bo: Seat;
  let count = 0;

  beforeAll(async () => {
    server = await startSamsyn();
    browser = await openBrowser();
    const api = apiClient(server.url);
    const snapshot = demoSnapshot((demo) => {
      demo.placements = demo.placements.filter(
        ({ layer, stage }) => layer === 'today' && stage !== 's6',
      );
      demo.cards = [];
    });
    board = await api.createBoard({ snapshot: JSON.parse(snapshot), place: 'Lillköping' });
    leader = await api.join({ key: board.keys.facilitator, name: 'Skriptet' });
    const opens = { tool: 'compare' };
    await command({ type: 'agenda.set', agenda: [{ id: 'x', title: STEP, minutes: 30, opens }] });
    anna = await seated('facilitator', 'Anna', 'projector');
    bo = await seated('participant', 'Bo', 'laptop');
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  async function seated(
    role: 'facilitator' | 'participant',
    name: string,
    screen: keyof typeof SCREENS,
  ): Promise<Seat> {
    const seat = await takeSeat(browser, screen);
    await seat.page.goto(`${server.url}/b/${board.board.id}#k=${board.keys[role]}`);
    await stepIn(seat.page, { name, type: 'Kommun', organisation: 'Lillköpings kommun' });
    return seat;
  }

  const command = (body: Record<string, unknown>) =>
    apiClient(server.url).command(board.board.id, leader.token, { id: `c${++count}`, ...body });

  const round = async (): Promise<string> => {
    const { state } = await command({
      type: 'round.open',
      layer: 'today',
      question: 'Vem gör vad?',
    });
    return (state as { rounds: { id: string }[] }).rounds.at(-1)?.id ?? '';
  };

  it('gets its map from a file, which a file of something else is not', async () => {
    const { page } = anna;
    await openMenuItem(page, t('board.menu.comparisons'));
    const dialog = page.getByRole('dialog', { name: t('places.title') });
    await dialog.getByText(t('places.none')).waitFor();
    await chooseFile(page, t('places.add'), 'karta.json', '{"format": "annat"}');
    await dialog.getByText(t('pages.file.notSnapshot', { file: 'karta.json' })).waitFor();
    const broken = EXPERIENCED.replace('"role": "leads"', '"role": "leder"');
    await chooseFile(page, t('places.add'), 'trasig.json', broken);
    await dialog.getByText(/^snapshot\.placements\.\d+\.role: Här står ”leder”/).waitFor();
    await chooseFile(page, t('places.add'), 'storkoping.json', EXPERIENCED);
    await dialog.getByRole('heading', { name: 'Storköping' }).waitFor();
    await expectNoViolations(page, 'the maps to compare with');
    await dialog
      .getByRole('button', { name: t('places.look.label', { place: 'Storköping' }) })
      .click();
    await page.getByText(t('places.waits.onlyYou')).waitFor();
    await page.getByText(EMPTY).waitFor();
    await page.keyboard.press('Escape');
  });

  it('is kept from the participants until their own round is revealed, and they are told why', async () => {
    await command({ type: 'step.open', step: 'x' });
    const note = bo.page.getByText(t('places.waits.no-round'));
    await note.waitFor();
    expect(await bo.page.locator('main').innerText()).not.toContain('Storköping');
    await bo.page.getByRole('button', { name: t('board.menu'), exact: true }).click();
    await bo.page.getByRole('menuitem', { name: t('board.menu.help') }).waitFor();
    expect(await bo.page.getByRole('menuitem', { name: t('board.menu.comparisons') }).count()).toBe(
      0,
    );
    await bo.page.keyboard.press('Escape');
    await shoot(bo.page, '40-places-waiting-1366');
    await anna.page.getByText(t('places.waits.onlyYou')).waitFor();
    const first = await round();
    await command({ type: 'round.close', round: first });
    await bo.page.getByText(t('places.waits.not-revealed')).waitFor();
    await command({ type: 'round.reveal', round: first });
    // Everybody is brought to the reveal first.
    for (const { page } of [anna, bo]) {
      await page.locator('main.reveal').waitFor();
      await page.getByRole('button', { name: t('board.face.compare'), exact: true }).click();
    }
    await bo.page.getByRole('table').first().waitFor();
    expect(await bo.page.getByText(EMPTY).count()).toBe(1);
  });

  it('shows both maps with the same stages, line by line on a laptop and beside each other on the wall', async () => {
    const lines = bo.page.locator('.paired-map');
    expect(
      await lines.getByRole('columnheader').filter({ hasText: 'Sprida modellen' }).innerText(),
    ).toContain(t('places.only.there'));
    await shoot(bo.page, '41-places-1366');
    await expectNoViolations(bo.page, 'two maps');
    await bo.page.setViewportSize({ width: 320, height: 640 });
    await expectNoViolations(bo.page, 'two maps');
    const beyond = await bo.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(beyond).toBeLessThanOrEqual(0);
    await bo.page.setViewportSize(SCREENS.laptop.viewport);

    const maps = anna.page.locator('.two-maps').getByRole('table');
    await maps.nth(1).waitFor();
    const [there, here] = await Promise.all(
      [0, 1].map((at) => maps.nth(at).getByRole('columnheader').allInnerTexts()),
    );
    expect(there).toEqual(here);
    const lanes = await Promise.all(
      [0, 1].map((at) => maps.nth(at).locator('.lane__head').allInnerTexts()),
    );
    expect(lanes[0]).toEqual(lanes[1]);
    await shoot(anna.page, '42-places-1920');
    await expectNoViolations(anna.page, 'two maps');
  });

  it('says in sentences what differs and what has no counterpart, and follows the board as it changes', async () => {
    const words = bo.page.locator('.places');
    await words.getByText('Aktören ”Byalaget” finns bara på den erfarna kommunens karta').waitFor();
    await words.getByText('Steget ”Sprida modellen” finns bara på den erfarna').waitFor();
    const stage = words
      .locator('.place-stages section')
      .filter({ hasText: 'Första tiden i drift' });
    expect(await stage.innerText()).toMatch(
      /Bara i den erfarna kommunen: .*Kund – privat företag \(köper\)/,
    );
    const before = await words.locator('.place-count').innerText();
    await bo.page.getByRole('button', { name: t('board.face.board'), exact: true }).click();
    await bo.page
      .locator('[data-focus-key="actor:a24"]')
      .first()
      .locator('[data-focus-part="handle"]')
      .focus();
    await bo.page.keyboard.press('Space');
    await bo.page.locator('[data-held="true"], [data-held=""]').first().waitFor();
    await bo.page.keyboard.press('6');
    await bo.page.keyboard.press('Enter');
    await bo.page.getByRole('menu').first().waitFor();
    await bo.page.keyboard.press('Escape');
    await bo.page.getByRole('button', { name: t('board.face.compare'), exact: true }).click();
    await bo.page.getByRole('table').first().waitFor();
    expect(await bo.page.getByText(EMPTY).count()).toBe(0);
    expect(await words.locator('.place-count').innerText()).not.toBe(before);
    await expect.poll(() => anna.page.getByText(EMPTY).count(), { timeout: 20_000 }).toBe(0);
  });

  it('is away again while a later round is open', async () => {
    await openMenuItem(bo.page, t('board.menu.comparisons'));
    await bo.page
      .getByRole('button', { name: t('places.look.label', { place: 'Storköping' }) })
      .click();
    await bo.page.getByRole('dialog').getByRole('table').waitFor();
    const second = await round();
    await bo.page.getByRole('dialog').getByText(t('places.waits.round-open')).waitFor();
    expect(await bo.page.getByRole('dialog').getByRole('table').count()).toBe(0);
    await command({ type: 'round.close', round: second });
    await bo.page.getByRole('dialog').getByRole('table').waitFor();
    await bo.page.keyboard.press('Escape');
  });

  it('goes when the one who leads takes it away, and has thrown no error', async () => {
    const { page } = anna;
    await page.getByRole('button', { name: t('places.manage') }).click();
    await page
      .getByRole('button', { name: t('places.remove.label', { place: 'Storköping' }) })
      .click();
    await page.getByRole('button', { name: t('places.remove.do'), exact: true }).click();
    await page.getByRole('dialog').getByText(t('places.none')).first().waitFor();
    // The browser notes by itself that the broken file was refused.
    const real = [...anna.errors, ...bo.errors].filter((error) => !/status of 400/.test(error));
    expect(real).toEqual([]);
  });
});
