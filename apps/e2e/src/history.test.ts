import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM, openBrowser, SCREENS, type Seat, shoot, takeSeat } from './browser.ts';
import { demoSnapshot } from './demo-snapshot.ts';
import {
  chooseFile,
  confirmRestore,
  dropFile,
  entryOf,
  keptBoard,
  openHistory,
  boardNow as readBoardNow,
  readBytes,
  readDownload,
  saidIn,
  snapshotIn,
  takeNamed,
} from './in-history.ts';
import {
  allSaved,
  cardFace,
  keepRole,
  moveWithKeys,
  paletteActor,
  stepIn,
  token,
  writeCard,
} from './on-the-board.ts';
import { type SamsynServer, startSamsyn } from './samsyn-server.ts';
import { t } from './words.ts';

const GAP = 'Ingen svarar i telefon efter klockan fyra';
/** A busy machine takes its time. */
const PATIENT = { timeout: 20_000 };
const FILE = 'samsyn-workshop-i-lillkoping.json';

describe.skipIf(CHROMIUM === '')('the history of a board', () => {
  let server: SamsynServer;
  let browser: Browser;
  let anna: Seat;
  let downloaded = '';

  beforeAll(async () => {
    server = await startSamsyn();
    browser = await openBrowser();
    anna = await takeSeat(browser, 'laptop');
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const boardNow = (page: Page) => readBoardNow(page, server.url);

  async function createFrom(page: Page): Promise<void> {
    await page.getByRole('button', { name: t('pages.create.button') }).click();
    await page.getByRole('link', { name: t('pages.created.open') }).click();
    await stepIn(page, { name: 'Anna', type: 'Coompanion', organisation: 'Coompanion Lillköping' });
  }

  it('begins with a file that is dropped onto the start page', async () => {
    const { page } = anna;
    await page.goto(server.url);
    await dropFile(page, 'bild.png', 'PNG');
    await page.getByText(t('pages.file.notJson', { file: 'bild.png' })).waitFor();
    await dropFile(page, FILE, demoSnapshot());
    await page
      .getByText(t('pages.create.fromSnapshot', { file: FILE, title: 'Workshop i Lillköping' }))
      .waitFor();
    expect(await page.getByLabel(t('pages.create.name')).inputValue()).toBe(
      'Workshop i Lillköping',
    );
    await createFrom(page);
    await token(page, 'today/s2/a02').waitFor();
    expect(saidIn(await boardNow(page))).toEqual(saidIn(snapshotIn(demoSnapshot())));
  });

  it('takes a snapshot by hand, and says what has changed by the next', async () => {
    const { page } = anna;
    let history = await openHistory(page);
    await takeNamed(history, 'Före lunch');
    await page.keyboard.press('Escape');

    await moveWithKeys(page, paletteActor(page, 'a24'), 8);
    await keepRole(page);
    await token(page, 'today/s2/a02').locator('[data-focus-part="main"]').click();
    await page.getByRole('menuitemradio', { name: /^Hålls informerad/ }).click();
    await writeCard(page, 'Växa, ställa om eller avsluta', 'gap', GAP);
    await allSaved(page);

    history = await openHistory(page);
    await takeNamed(history, 'Efter lunch');
    const line = entryOf(history, 'Efter lunch');
    await expect
      .poll(() => line.innerText(), PATIENT)
      .toContain('på kartan 1 tillkom och 1 ändrades');
    expect(await line.innerText()).toContain('bland korten 1 tillkom');
    await shoot(page, '20-history-1366');
  });

  it('shows a snapshot as a board that one can only look at', async () => {
    const { page } = anna;
    const before = await boardNow(page);
    const history = page.getByRole('dialog');
    await entryOf(history, 'Före lunch')
      .getByRole('button', { name: /^Titta/ })
      .click();
    const look = page.getByRole('dialog', { name: /Före lunch/ });
    await look.getByRole('table').waitFor();
    const lane = look.getByRole('row', { name: /arbetsmarknadsenhet/ }).first();
    expect(await lane.innerText()).toContain('leder');
    expect(await look.innerText()).not.toContain(GAP);
    await look.getByText('Ingen leder när ett företag behöver ställa om.').waitFor();
    // Nothing in it to press or to write in, besides the switch of the picture and what is at the foot.
    expect(
      await look.locator('.still-map :is(button, input, textarea, [contenteditable])').count(),
    ).toBe(0);
    expect(
      await look.locator('.still-cards :is(button, input, textarea, [contenteditable])').count(),
    ).toBe(0);
    await shoot(page, '21-look-1366');
    await page.setViewportSize(SCREENS.projector.viewport);
    await shoot(page, '21-look-1920');
    await page.setViewportSize(SCREENS.laptop.viewport);
    expect(await boardNow(page)).toEqual({
      ...before,
      id: expect.any(String),
      takenAt: expect.any(String),
    });
    await look.getByRole('button', { name: t('pages.history.back') }).click();
  });

  it('has an address for one snapshot, to link to and to print', async () => {
    const { page } = anna;
    const board = page.url();
    const history = page.getByRole('dialog');
    await entryOf(history, 'Före lunch')
      .getByRole('button', { name: /^Titta/ })
      .click();
    await page.getByRole('link', { name: t('pages.history.page') }).click();
    await page.getByRole('heading', { level: 1, name: 'Workshop i Lillköping' }).waitFor();
    const address = page.url();
    expect(new URL(address).pathname).toMatch(/^\/b\/[\w-]+\/lagesbild\/[\w-]+$/);
    await page.reload();
    await page
      .getByText(/Före lunch/)
      .first()
      .waitFor();
    await page.getByText('Ingen leder när ett företag behöver ställa om.').waitFor();
    expect(await page.getByText(GAP).count()).toBe(0);
    expect(await page.getByRole('table').count()).toBe(1);
    expect(await page.locator('main :is(input:not([type=radio]), textarea)').count()).toBe(0);
    await shoot(page, '27-snapshot-page-1366');
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('table').count()).toBe(2);
    expect(await page.locator('main').getByRole('button').count()).toBe(0);
    await page.emulateMedia({ media: 'screen' });

    // The address alone lets nobody in, and who has no business with snapshots is told so.
    const stranger = await takeSeat(browser, 'laptop');
    await stranger.page.goto(address);
    await stranger.page.getByRole('heading', { name: t('pages.noWay.title') }).waitFor();
    const { keys } = await keptBoard(page);
    await stranger.page.goto(`${address}#k=${keys.viewer}`);
    await stranger.page.getByText(t('server.problem.not-allowed')).waitFor();
    await stranger.page.goto(`${address}#k=${keys.participant}`);
    await stranger.page.getByLabel(t('pages.join.name')).fill('Cia');
    await stranger.page.getByLabel(t('pages.join.type')).selectOption({ index: 1 });
    await stranger.page
      .getByLabel(new RegExp(`^${t('pages.join.organisation')}`))
      .fill('Lillköpings kommun');
    await stranger.page.getByRole('button', { name: t('pages.join.button'), exact: true }).click();
    await stranger.page.getByRole('table').waitFor();
    await stranger.page.goto(address.replace(/[\w-]+$/, 'finns-inte'));
    await stranger.page.getByText(t('server.problem.no-such-snapshot')).waitFor();
    await stranger.context.close();
    await page.goto(board);
    await openHistory(page);
  });

  it('compares two of them in sentences and on the map', async () => {
    const { page } = anna;
    const history = page.getByRole('dialog');
    await entryOf(history, 'Före lunch').getByRole('checkbox').check();
    await entryOf(history, 'Efter lunch').getByRole('checkbox').check();
    await history.getByRole('button', { name: t('pages.history.compare') }).click();
    const compare = page.getByRole('dialog', { name: t('pages.history.compare.title') });
    await compare.getByRole('table').waitFor();
    const sentences = compare.getByRole('region', { name: t('pages.history.sentences') });
    await expect
      .poll(() => sentences.locator('li').allInnerTexts(), PATIENT)
      .toEqual([
        'Kommunens arbetsmarknadsenhet bytte roll i steg 2 från leder till informeras.',
        'Kund – privat företag kom till steg 8 (utför).',
        'En lucka tillkom.',
      ]);
    const changed = compare.locator('.still-difference:not(.difference--same)');
    expect(await changed.allInnerTexts()).toEqual([
      expect.stringMatching(/bytte roll:\s+leder → informeras/),
      expect.stringMatching(/tillkom:\s+utför/),
    ]);
    await shoot(page, '22-compare-1366');
    await page.setViewportSize(SCREENS.projector.viewport);
    await shoot(page, '22-compare-1920');
    await page.setViewportSize(SCREENS.laptop.viewport);
    await page.keyboard.press('Escape');
    await compare.waitFor({ state: 'detached' });
  });

  it('restores one for everybody, and undoes that', async () => {
    const { page } = anna;
    const before = saidIn(await boardNow(page));
    const history = await openHistory(page);
    await entryOf(history, 'Före lunch')
      .getByRole('button', { name: /^Återställ lägesbilden/ })
      .click();
    await page.getByRole('dialog', { name: t('pages.history.restore.title') }).waitFor();
    await shoot(page, '23-restore-1366');
    await confirmRestore(page, history);
    expect(saidIn(await boardNow(page))).toEqual(saidIn(snapshotIn(demoSnapshot())));
    await page.keyboard.press('Escape');
    await token(page, 'today/s8/a24').waitFor({ state: 'detached' });
    expect(await cardFace(page, GAP).count()).toBe(0);
    expect(await token(page, 'today/s2/a02').innerText()).toContain('leder');

    // The way back is in the list too, also for whoever closed the dialog.
    const again = await openHistory(page);
    const first = again.locator('.history__time').nth(1);
    expect(await first.innerText()).toContain(t('pages.snapshots.trigger.restore'));
    await first.getByRole('button', { name: /^Återställ lägesbilden/ }).click();
    await confirmRestore(page, again);
    await page.keyboard.press('Escape');
    await token(page, 'today/s8/a24').waitFor();
    await cardFace(page, GAP).waitFor();
    expect(saidIn(await boardNow(page))).toEqual(before);
  });

  it('is downloaded as a file that anybody can check, and opens a board when it is uploaded', async () => {
    const { page } = anna;
    const history = await openHistory(page);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      entryOf(history, 'Efter lunch')
        .getByRole('button', { name: /^Hämta lägesbilden/ })
        .click(),
    ]);
    downloaded = await readDownload(download);
    expect(download.suggestedFilename()).toMatch(
      /^samsyn-workshop-i-lillkoping-\d{4}-\d\d-\d\d-\d{4}\.json$/,
    );
    expect(snapshotIn(downloaded)).toMatchObject({ label: 'Efter lunch', trigger: 'manual' });

    const bo = await takeSeat(browser, 'laptop');
    await bo.page.goto(server.url);
    await chooseFile(bo.page, t('pages.file.open'), FILE, downloaded);
    await bo.page.getByLabel(t('pages.create.name')).fill('Workshop i Storköping');
    await createFrom(bo.page);
    await cardFace(bo.page, GAP).waitFor();
    const said = { board: { title: 'Workshop i Storköping' } };
    const now = await boardNow(bo.page);
    expect(saidIn(now)).toEqual({
      ...saidIn(snapshotIn(downloaded)),
      board: { ...snapshotIn(downloaded).board, ...said.board, id: undefined },
    });
    expect(bo.errors).toEqual([]);
    await bo.context.close();
  });

  it('opens as the board of a new year, with all but the cards', async () => {
    const { page } = anna;
    const home = page.url();
    const history = page.getByRole('dialog');
    await entryOf(history, 'Efter lunch')
      .getByRole('button', { name: /som ny tavla$/ })
      .click();
    await page.getByLabel(t('pages.create.cards')).uncheck();
    await page.getByLabel(t('pages.create.name')).fill('Lillköping, året därpå');
    await shoot(page, '24-open-as-new-1366');
    const old = snapshotIn(downloaded);
    await createFrom(page);
    await token(page, 'today/s8/a24').waitFor();
    const now = await boardNow(page);
    expect(now.board.title).toBe('Lillköping, året därpå');
    expect(now.cards).toEqual([]);
    expect(now.placements).toEqual(old.placements);
    expect(now.settled).toEqual(old.settled);
    const line = (await openHistory(page)).locator('.history__time').nth(1);
    expect(await line.innerText()).toContain(t('pages.snapshots.trigger.import'));
    await page.goto(home);
    await token(page, 'today/s8/a24').waitFor();
  });

  it('keeps snapshots for as long as whoever leads says, and lets one go when asked', async () => {
    const { page } = anna;
    const history = await openHistory(page);
    await history
      .getByLabel(t('pages.history.keep'), { exact: true })
      .selectOption({ label: t('pages.history.keep.leave') });
    await history.getByRole('button', { name: t('pages.history.keep.save') }).click();
    await history
      .getByRole('button', { name: t('pages.history.keep.save') })
      .waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    const again = await openHistory(page);
    await expect
      .poll(
        () =>
          again
            .getByLabel(t('pages.history.keep'), { exact: true })
            .locator('option:checked')
            .innerText(),
        PATIENT,
      )
      .toBe(t('pages.history.keep.leave'));
    const [archive] = await Promise.all([
      page.waitForEvent('download'),
      again.getByRole('button', { name: t('pages.history.all'), exact: true }).click(),
    ]);
    expect(archive.suggestedFilename()).toMatch(/^samsyn-workshop-i-lillkoping-[\d-]+\.zip$/);
    expect((await readBytes(archive)).subarray(0, 2).toString('latin1')).toBe('PK');
    await takeNamed(again, 'Av misstag');
    await entryOf(again, 'Av misstag')
      .getByRole('button', { name: /^Ta bort/ })
      .click();
    await page.getByRole('button', { name: t('pages.history.delete.do'), exact: true }).click();
    await entryOf(again, 'Av misstag').waitFor({ state: 'detached' });
  });

  it('is there for a participant to look at and compare, and has nothing for a viewer', async () => {
    const { id, keys } = await keptBoard(anna.page);
    const bo = await takeSeat(browser, 'phone');
    await bo.page.goto(`${server.url}/b/${id}#k=${keys.participant}`);
    await stepIn(bo.page, { name: 'Bo', type: 'Kommun', organisation: 'Lillköpings kommun' });
    const history = await openHistory(bo.page);
    await entryOf(history, 'Efter lunch').waitFor();
    await shoot(bo.page, '25-history-390');
    const words = await history.getByRole('button').allInnerTexts();
    expect(words).not.toContain(t('pages.history.restore'));
    expect(words).not.toContain(t('pages.history.delete'));
    expect(words).not.toContain(t('pages.snapshots.take'));
    await entryOf(history, 'Före lunch')
      .getByRole('button', { name: /^Titta/ })
      .click();
    await bo.page
      .getByRole('dialog', { name: /Före lunch/ })
      .getByRole('table')
      .waitFor();
    await shoot(bo.page, '26-look-390');
    await bo.context.close();

    const vera = await takeSeat(browser, 'laptop');
    await vera.page.goto(`${server.url}/b/${id}#k=${keys.viewer}`);
    await token(vera.page, 'today/s8/a24').waitFor();
    await vera.page.getByRole('button', { name: t('board.menu'), exact: true }).click();
    await vera.page.getByRole('menuitem', { name: t('board.menu.help') }).waitFor();
    expect(await vera.page.getByRole('menuitem', { name: t('board.menu.snapshots') }).count()).toBe(
      0,
    );
    await vera.context.close();
    expect([...bo.errors, ...vera.errors]).toEqual([]);
  });

  it('has thrown no error', () => {
    expect(anna.errors).toEqual([]);
  });
});
