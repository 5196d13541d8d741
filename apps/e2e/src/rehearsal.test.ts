import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiClient, type CreatedBoard } from './api-client.ts';
import { CHROMIUM, openBrowser, type Seat, shoot, takeSeat } from './browser.ts';
import { expectNoViolations } from './hindrances.ts';
import { band, bar, presses } from './leading.ts';
import { allSaved, stepIn, writeCard } from './on-the-board.ts';
import { type SamsynServer, startSamsyn } from './samsyn-server.ts';
import { t } from './words.ts';

const AGENDA = [
  { id: 'join', title: 'Välkommen', opens: { tool: 'join' } },
  { id: 'clarity', title: 'Enkät', opens: { tool: 'survey', kind: 'role-clarity' } },
  { id: 'own', title: 'Egen bild', opens: { tool: 'round', layer: 'today', about: 'all' } },
  { id: 'reveal', title: 'Avtäckning', opens: { tool: 'reveal' } },
  { id: 'map', title: 'Gemensam karta', opens: { tool: 'board', layer: 'today' } },
  { id: 'gaps', title: 'Luckor', opens: { tool: 'cards', kinds: ['gap'] } },
  { id: 'vote', title: 'Röstning', opens: { tool: 'vote', kind: 'gap', perPerson: 3 } },
] as const;

const TITLE = 'Workshop i Lillköping';

describe.skipIf(CHROMIUM === '')('A rehearsal of a day', () => {
  let server: SamsynServer;
  let browser: Browser;
  let board: CreatedBoard;
  let anna: Seat;
  let wall: Page;
  let guest: Seat;
  let rehearsal = '';

  beforeAll(async () => {
    server = await startSamsyn();
    browser = await openBrowser();
    board = await apiClient(server.url).createBoard({ template: 'asf' });
    anna = await takeSeat(browser, 'laptop');
    const { page } = anna;
    await page.goto(`${server.url}/b/${board.board.id}#k=${board.keys.facilitator}`);
    await stepIn(page, { name: 'Anna', type: 'Coompanion', organisation: 'Coompanion' });
    const api = apiClient(server.url);
    const lead = await api.join({ key: board.keys.facilitator, name: 'Eva' });
    await api.command(board.board.id, lead.token, { id: 'a', type: 'agenda.set', agenda: AGENDA });
    await writeCard(page, 'Behov och initiativ', 'gap', 'Ett riktigt kort');
    await allSaved(page);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const strip = () => anna.page.getByRole('region', { name: t('rehearsal.bar') });
  const sum = (is: 'done' | 'stopped' | 'away' | 'busy' | 'waits', count: number) =>
    strip().getByText(new RegExp(t(`rehearsal.sum.${is}`, { count })));

  /** Presses what stands first in the bar, and says yes to it: on to the next step, or open it. */
  async function press(name: string, yes = name): Promise<void> {
    const { page } = anna;
    const clicks = presses(page);
    await clicks.button(name);
    await clicks.inDialog(yes);
    expect(clicks.count).toBeLessThanOrEqual(3);
  }
  async function goOn(title: string): Promise<void> {
    const word = title === AGENDA[0].title ? 'day.action.begin' : 'day.action.go-to-step';
    await press(t(word, { title }), t('day.step.go'));
    await band(anna.page).getByRole('heading', { name: title }).waitFor();
  }

  it('is begun from the tools, on a board of its own with the same agenda', async () => {
    const { page } = anna;
    await bar(page)
      .getByRole('button', { name: t('day.tools') })
      .click();
    await page.getByRole('menuitem', { name: t('rehearsal.title') }).click();
    await page.getByText(t('rehearsal.means')).waitFor();
    await shoot(page, 'rehearsal-01-start-1366');
    await page.getByRole('button', { name: t('rehearsal.start') }).click();
    const title = t('rehearsal.board', { title: TITLE });
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    rehearsal = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    expect(rehearsal).not.toBe(board.board.id);
    expect(await page.getByText('Ett riktigt kort').count()).toBe(0);
    await expectNoViolations(page, 'a rehearsal begun');
  });

  it('fills with twelve invented people, as fast as whoever leads wishes', async () => {
    const { page } = anna;
    await strip().getByText(t('rehearsal.pace.fast')).click();
    await sum('waits', 12).waitFor();
    await page
      .getByRole('button', { name: t('board.people.here', { count: 13, remote: 3 }) })
      .waitFor();
    await strip()
      .getByRole('button', { name: t('rehearsal.crew.show') })
      .click();
    await page.getByText('Karin Hasselbro').waitFor();
    await shoot(page, 'rehearsal-02-people-1366');
    await page.getByRole('button', { name: t('board.close'), exact: true }).click();
  });

  it('says that it is one on every screen, the projector too', async () => {
    wall = await anna.context.newPage();
    await wall.setViewportSize({ width: 1920, height: 1080 });
    await wall.goto(`${server.url}/b/${rehearsal}/projektor`);
    await wall.getByText(t('projector.rehearsal')).waitFor();
    await shoot(wall, 'rehearsal-03-projector-1920');
    const links = await anna.page.evaluate(
      (id) =>
        (
          JSON.parse(localStorage.getItem('samsyn.boards') ?? '[]') as {
            id: string;
            code: string;
          }[]
        ).find((one) => one.id === id),
      rehearsal,
    );
    guest = await takeSeat(browser, 'phone');
    await guest.page.goto(`${server.url}/j/${links?.code}`);
    await stepIn(guest.page, { name: 'Gäst', type: 'Kommun', organisation: 'Granviks kommun' });
    await guest.page.getByText(t('rehearsal.notice')).waitFor();
    await shoot(guest.page, 'rehearsal-04-participant-390');
    await guest.context.close();
  });

  it('lets them answer a survey and a silent round: some finish, some do not, one drops out', async () => {
    await goOn('Välkommen');
    await goOn('Enkät');
    await press(t('day.action.open-survey'));
    await sum('stopped', 2).waitFor();
    await bar(anna.page)
      .getByText(t('day.turnout', { answered: 12, people: 13 }))
      .waitFor();
    await press(t('day.action.close-survey'));
    await goOn('Egen bild');
    await press(t('day.action.open-round'));
    await sum('busy', 12).waitFor();
    await shoot(anna.page, 'rehearsal-05-round-1366');
    await sum('away', 1).waitFor();
    await sum('done', 9).waitFor();
    await sum('stopped', 2).waitFor();
    const counts = { people: 13, started: 12, finished: 9 };
    await wall.getByText(t('projector.round.count', counts)).waitFor();
    await shoot(anna.page, 'rehearsal-06-answered-1366');
    await press(t('day.action.close-round'));
  });

  it('has a reveal worth leading: agreement, camps and a talk about them', async () => {
    const { page } = anna;
    await goOn('Avtäckning');
    await press(t('day.action.reveal-round'));
    await page.getByText(t('result.label.camps')).first().waitFor();
    await page.getByText(t('result.label.agreed')).first().waitFor();
    await shoot(page, 'rehearsal-07-reveal-1366');
    await shoot(wall, 'rehearsal-07-reveal-projector');
  });

  it('has them place, write cards and vote on the shared board', async () => {
    const { page } = anna;
    await goOn('Gemensam karta');
    await page.locator('[data-focus-key^="placement:"]').nth(11).waitFor();
    await shoot(page, 'rehearsal-08-map-1366');
    await goOn('Luckor');
    await page.locator('[data-focus-key^="card:"]').nth(3).waitFor();
    await sum('busy', 0).waitFor({ state: 'detached' });
    await goOn('Röstning');
    await press(t('day.action.open-vote'));
    await bar(page)
      .getByText(t('day.turnout', { answered: 12, people: 13 }))
      .waitFor();
    await press(t('day.action.close-vote'));
    await page.getByRole('table').first().waitFor();
    await shoot(page, 'rehearsal-09-vote-1366');
  });

  it('stands still after a reload, until the same people are let in again', async () => {
    const { page } = anna;
    await page.reload();
    await strip().getByText(t('rehearsal.out')).waitFor();
    await page
      .getByRole('button', { name: t('board.people.here', { count: 1, remote: 0 }) })
      .waitFor();
    await strip()
      .getByRole('button', { name: t('rehearsal.let-in') })
      .click();
    await strip().getByText(t('rehearsal.pace.fast')).click();
    await page
      .getByRole('button', { name: t('board.people.here', { count: 13, remote: 3 }) })
      .waitFor();
    await strip()
      .getByRole('button', { name: t('rehearsal.crew.show') })
      .click();
    await page.locator('.crew li').nth(11).waitFor();
    expect(await page.locator('.crew li').count()).toBe(12);
    await page.getByRole('button', { name: t('board.close'), exact: true }).click();
  });

  it('is known as one in its snapshots', async () => {
    const api = apiClient(server.url);
    const token = await anna.page.evaluate(
      (id) =>
        (
          JSON.parse(localStorage.getItem('samsyn.boards') ?? '[]') as {
            id: string;
            joined: { token: string };
          }[]
        ).find((one) => one.id === id)?.joined.token ?? '',
      rehearsal,
    );
    const path = `/boards/${rehearsal}/snapshots`;
    const { snapshots } = await api.get<{ snapshots: { id: string }[] }>(path, token);
    expect(snapshots.length).toBeGreaterThan(5);
    const newest = await api.get<{ rehearsal?: boolean }>(`${path}/${snapshots[0]?.id}`, token);
    expect(newest.rehearsal).toBe(true);
  });

  it('ends with an offer to delete it, and the real board is as it was', async () => {
    const { page } = anna;
    await strip()
      .getByRole('button', { name: t('rehearsal.end') })
      .click();
    await shoot(page, 'rehearsal-10-end-1366');
    await page.getByRole('button', { name: t('rehearsal.end.delete') }).click();
    await page.getByRole('heading', { level: 1, name: TITLE, exact: true }).waitFor();
    await page.getByText('Ett riktigt kort').first().waitFor();
    expect(await page.getByText(t('rehearsal.mark')).count()).toBe(0);
    expect(await page.locator('[data-focus-key^="placement:"]').count()).toBe(0);
    const gone = await fetch(`${server.url}/api/boards/${rehearsal}`, {
      headers: { authorization: 'Bearer x' },
    });
    expect([401, 404]).toContain(gone.status);
    const kept = await page.evaluate(() => Object.keys(localStorage).join());
    expect(kept).not.toContain(rehearsal);
    const real = anna.errors.filter((error) => !/WebSocket|ERR_|401|404/.test(error));
    expect(real).toEqual([]);
  });
});
