import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Snapshot } from '@samsyn/snapshot';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiClient, type CreatedBoard, type Joined } from './api-client.ts';
import { CHROMIUM, openBrowser, type Seat, shoot, takeSeat } from './browser.ts';
import {
  expectNoRawKeys,
  expectNoSidewaysScroll,
  expectNoViolations,
  inEachColour,
} from './hindrances.ts';
import { openMenuItem } from './in-history.ts';
import { allSaved, stepIn } from './on-the-board.ts';
import { SMALLEST, textSizes } from './on-the-wall.ts';
import { ROOT, type SamsynServer, startSamsyn } from './samsyn-server.ts';
import { t } from './words.ts';

const DAY = JSON.parse(
  readFileSync(join(ROOT, 'apps/server/fixtures/seeded-day.json'), 'utf8'),
) as Snapshot;

const VIEWS = [
  'agreement',
  'divergences',
  'organisations',
  'coverage',
  'funding',
  'time',
  'compare',
] as const;
type View = (typeof VIEWS)[number];

/** The maps of the reveal and of the history, which have journeys of their own. */
const ELSEWHERE = '.map__table';

const FRIDA = { name: 'Frida', type: 'Kommun', organisation: 'Lillköpings kommun' };

describe.skipIf(CHROMIUM === '')('The views of what a board tells', () => {
  let server: SamsynServer;
  let browser: Browser;
  let frida: Seat;
  let board: CreatedBoard;
  let leader: Joined;
  let before = '';

  beforeAll(async () => {
    server = await startSamsyn();
    browser = await openBrowser();
    const api = apiClient(server.url);
    board = await api.createBoard({ title: DAY.board.title, snapshot: DAY });
    leader = await api.join({ key: board.keys.facilitator, name: 'Skript' });
    const path = `/boards/${board.board.id}/snapshots`;
    const taken = await api.post<{ id: string }>(path, { label: 'Avslutning' }, leader.token);
    before = taken.id;
    frida = await takeSeat(browser, 'laptop');
    await frida.page.goto(`${server.url}/b/${board.board.id}#k=${board.keys.facilitator}`);
    await stepIn(frida.page, FRIDA);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const bar = (page: Page): Locator => page.getByRole('navigation', { name: t('views.choose') });
  const foot = (page: Page): Locator => page.locator('.view__source');

  async function goTo(page: Page, view: View): Promise<void> {
    await bar(page)
      .getByRole('link', { name: t(`views.name.${view}`), exact: true })
      .click();
    await bar(page)
      .locator('a[aria-current="page"]', { hasText: t(`views.name.${view}`) })
      .waitFor();
    await foot(page).waitFor();
  }

  /** Headings that stand on another page of the wall than what they are about. */
  const partedHeadings = (page: Page): Promise<string[]> =>
    page.locator('.wall__flow :is(h2, h3, h4):has(+ *)').evaluateAll((headings) =>
      headings.flatMap((heading) => {
        const [here, next] = [heading, heading.nextElementSibling ?? heading].map(
          (one) => one.getBoundingClientRect().left,
        );
        return Math.abs((here ?? 0) - (next ?? 0)) > innerWidth / 2
          ? [`${heading.textContent}`]
          : [];
      }),
    );

  /** Some views read two things at once, each with a word that it is coming. */
  const allRead = (page: Page): Promise<void> =>
    expect.poll(() => page.locator('.spinner').count()).toBe(0);

  const showAs = (page: Page, form: 'picture' | 'table'): Promise<void> =>
    page
      .getByRole('group', { name: t('views.form') })
      .getByText(t(`views.form.${form}`), { exact: true })
      .click();

  const cardsNow = async (): Promise<Snapshot['cards']> => {
    const path = `/boards/${board.board.id}/export/snapshot.json`;
    return (await apiClient(server.url).get<Snapshot>(path, leader.token)).cards;
  };

  it('are opened from the board, and begin with the agreement map', async () => {
    const { page } = frida;
    await openMenuItem(page, t('board.menu.views'));
    await foot(page).waitFor();
    expect(new URL(page.url()).pathname).toBe(`/b/${board.board.id}/underlag`);
    await expect.poll(() => page.locator('.reveal-cell__main').count()).toBe(64);
    expect(await foot(page).textContent()).toContain('20 personer från 4 slags organisationer');
    await page.getByText(/I snitt är 30.% av deras sammanlagda placeringar exakt lika/).waitFor();
  });

  it('open each figure down to the counts behind it, and go back to where one was', async () => {
    const { page } = frida;
    const cell = page.locator('.reveal-cell--camps .reveal-cell__main').first();
    await cell.click();
    const panel = page.locator('.side-panel');
    await panel.getByRole('table', { name: t('reveal.byRole') }).waitFor();
    await panel.getByRole('table', { name: t('reveal.byType') }).waitFor();
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    await page.waitForFunction(() => document.activeElement?.matches('.reveal-cell__main'));
  });

  it.each(VIEWS)('are read as a picture and as a table, without hindrance: %s', async (view) => {
    const { page } = frida;
    await goTo(page, view);
    for (const form of ['table', 'picture'] as const) {
      await showAs(page, form);
      await allRead(page);
      const where = `${view} as ${form}`;
      if (form === 'table') {
        await page.locator('.view table').first().waitFor();
        await expectNoViolations(page, where, ELSEWHERE);
      } else {
        await page
          .locator('.view :is(.picture svg[role="img"], .map__table, .divergences)')
          .first()
          .waitFor();
        await inEachColour(page, (look) =>
          expectNoViolations(page, `${where}, ${look}`, ELSEWHERE),
        );
      }
      await expectNoRawKeys(page, where);
      await expectNoSidewaysScroll(page, where);
    }
    await shoot(page, `views-${view}`);
  });

  it('say in words what each picture shows', async () => {
    const { page } = frida;
    await goTo(page, 'coverage');
    const picture = page.getByRole('img', { name: t('views.coverage.picture') });
    const said = await picture.locator('desc').textContent();
    expect(said).toContain(
      t('views.coverage.row', {
        ...{ stage: '2 Förankring och uppdrag', actors: 6, leads: 0, does: 1, money: 1 },
        ...{ support: 0, gaps: 1, questions: 3 },
      }),
    );
  });

  it('ask questions that become a gap only when somebody says that they are one', async () => {
    const { page } = frida;
    await goTo(page, 'coverage');
    const stage = 'Förankring och uppdrag';
    const question = page
      .getByRole('listitem')
      .filter({ hasText: t('analysis.signal.no-lead', { stage }) });
    const gaps = async () => (await cardsNow()).filter(({ kind }) => kind === 'gap').length;
    const count = await gaps();
    await question.getByRole('button').click();
    const dialog = page.getByRole('dialog', { name: t('views.gap.title') });
    await expectNoViolations(page, 'is it a gap?');
    await dialog.getByRole('button', { name: t('views.gap.no') }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await gaps()).toBe(count);
    await question.getByRole('button').click();
    const words = dialog.getByLabel(t('views.gap.words'), { exact: true });
    expect(await words.inputValue()).toBe(t('views.gap.text.no-lead'));
    await words.fill('');
    await dialog.getByRole('button', { name: t('views.gap.do') }).click();
    await dialog.getByText(t('views.gap.needed')).waitFor();
    await words.fill('Ingen nämnd har uppdraget.');
    await dialog.getByRole('button', { name: t('views.gap.do') }).click();
    await dialog.waitFor({ state: 'detached' });
    await expect
      .poll(async () =>
        (await cardsNow()).filter(({ text }) => text === 'Ingen nämnd har uppdraget.'),
      )
      .toMatchObject([{ kind: 'gap', gap: 'role', stage: 's2' }]);
    // The live board tells of it by itself.
    await page.locator('.view__cards', { hasText: 'Ingen nämnd har uppdraget.' }).first().waitFor();
  });

  it('show a snapshot as the board was then, and leave it as it is', async () => {
    const { page } = frida;
    await page.getByRole('combobox', { name: t('views.when') }).selectOption(before);
    await page.getByText(new RegExp(`Lägesbild ${before}`)).waitFor();
    expect(await page.getByText('Ingen nämnd har uppdraget.').count()).toBe(0);
    expect(await page.getByRole('button', { name: t('views.questions.yes') }).count()).toBe(0);
    await page.getByText(t('views.questions.past')).waitFor();
    await goTo(page, 'agreement');
    await expect.poll(() => page.locator('.reveal-cell__main').count()).toBe(64);
    expect(new URL(page.url()).searchParams.get('lage')).toBe(before);
  });

  it('lay what changes from snapshot to snapshot in a row, and two of them beside each other', async () => {
    const { page } = frida;
    await goTo(page, 'time');
    await showAs(page, 'table');
    const row = (name: string | RegExp) => page.getByRole('row', { name });
    const open = async (name: string | RegExp) =>
      (await row(name).getByRole('cell').allTextContents())[3];
    // The snapshots are read one after the other.
    await expect.poll(() => open(/Avslutning/), { timeout: 30_000 }).toBe('5');
    await expect.poll(() => open(new RegExp(t('views.now')))).toBe('6');
    await goTo(page, 'compare');
    await showAs(page, 'picture');
    await page.getByText('En lucka tillkom.').waitFor();
    await page
      .getByRole('row', { name: new RegExp(t('views.key.openGaps')) })
      .getByText('6')
      .waitFor();
  });

  it.each(VIEWS)('are large enough for the wall, page by page: %s', async (view) => {
    const { page } = frida;
    await page.setViewportSize({ width: 1920, height: 1080 });
    await goTo(page, view);
    await showAs(page, 'picture');
    await page.getByRole('button', { name: t('views.wall') }).click();
    await page.locator('.wall__note', { hasText: /lägesbild|Lägesbild/ }).waitFor();
    await allRead(page);
    // A picture is drawn for the room that it has some frames after it has come.
    await expect
      .poll(async () => {
        const sizes = await textSizes(page);
        return sizes.length <= 5
          ? 'nothing yet'
          : sizes.filter(({ size }) => size < SMALLEST - 0.01);
      })
      .toEqual([]);
    expect(await partedHeadings(page)).toEqual([]);
    await expectNoViolations(page, `${view} on the wall`);
    await shoot(page, `views-wall-${view}`);
    await page.getByRole('button', { name: t('views.wall.end') }).click();
    await page.locator('.wall').waitFor({ state: 'detached' });
    await page.setViewportSize({ width: 1366, height: 768 });
    expect(new URL(page.url()).searchParams.has('duk')).toBe(false);
  });

  it('are turned with the arrow keys on the wall, and ended with Esc', async () => {
    const { page } = frida;
    await goTo(page, 'coverage');
    await page.getByRole('button', { name: t('views.wall') }).click();
    const now = page.locator('.wall__foot [role="status"]');
    await now.filter({ hasText: /^Sida 1 av/ }).waitFor();
    await page.keyboard.press('ArrowRight');
    await now.filter({ hasText: /^Sida 2 av/ }).waitFor();
    await page.keyboard.press('ArrowLeft');
    await now.filter({ hasText: /^Sida 1 av/ }).waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.wall').waitFor({ state: 'detached' });
  });

  it('are printed without anything to press', async () => {
    const { page } = frida;
    await goTo(page, 'coverage');
    await page.emulateMedia({ media: 'print' });
    const pressable = page.locator('.views :is(button, select, nav a):visible');
    expect(await pressable.count()).toBe(0);
    await page.getByText(t('views.questions.means')).waitFor();
    await foot(page).waitFor();
    await page.emulateMedia({ media: 'screen' });
  });

  it('fit a phone', async () => {
    const phone = await takeSeat(browser, 'phone');
    const { page } = phone;
    await page.goto(`${server.url}/b/${board.board.id}/underlag#k=${board.keys.participant}`);
    await page.getByLabel(t('pages.join.name')).fill('Bo');
    await page.getByLabel(t('pages.join.type')).selectOption({ label: 'Coompanion' });
    await page.getByLabel(new RegExp(`^${t('pages.join.organisation')}`)).fill('Coompanion');
    await page.getByRole('button', { name: t('pages.join.button'), exact: true }).click();
    for (const view of VIEWS) {
      await goTo(page, view);
      await allRead(page);
      await expectNoSidewaysScroll(page, view);
      await expectNoViolations(page, `${view} on a phone`, ELSEWHERE);
      await shoot(page, `views-phone-${view}`);
    }
    expect(phone.errors).toEqual([]);
    await phone.context.close();
  });

  it('show viewers the board as it is, and let them change nothing', async () => {
    const vera = await takeSeat(browser, 'laptop');
    const { page } = vera;
    await page.goto(`${server.url}/b/${board.board.id}/underlag#k=${board.keys.viewer}`);
    await goTo(page, 'coverage');
    expect(await bar(page).getByRole('link').count()).toBe(VIEWS.length - 2);
    expect(await page.getByRole('combobox', { name: t('views.when') }).count()).toBe(0);
    expect(await page.getByRole('button', { name: t('views.questions.yes') }).count()).toBe(0);
    expect(vera.errors).toEqual([]);
    await vera.context.close();
  });

  it('tell nothing of a round before it is revealed', async () => {
    const api = apiClient(server.url);
    const other = await api.createBoard({ template: 'asf' });
    const { token } = await api.join({ key: other.keys.facilitator, name: 'Skript' });
    const command = (type: string, fields: Record<string, unknown>) =>
      api.command(other.board.id, token, { id: `${type}-1`, type, ...fields });
    const { state } = await command('round.open', { layer: 'today', question: 'Vem gör vad?' });
    const [round] = (state as { rounds: { id: string }[] }).rounds;
    const vera = await takeSeat(browser, 'laptop');
    const { page } = vera;
    await page.goto(`${server.url}/b/${other.board.id}/underlag#k=${other.keys.viewer}`);
    await page.getByText(t('views.roundOpen')).waitFor();
    await page.getByText(t('views.noRound')).waitFor();
    await command('round.close', { round: round?.id });
    await page.getByText(t('views.roundOpen')).waitFor({ state: 'detached' });
    expect(await page.getByText(t('views.noRound')).count()).toBe(1);
    expect(await page.getByText('Vem gör vad?').count()).toBe(0);
    await vera.context.close();
  });

  it('end without an error on the page', async () => {
    await frida.page.goto(`${server.url}/b/${board.board.id}`);
    await allSaved(frida.page);
    expect(frida.errors).toEqual([]);
  });
});
