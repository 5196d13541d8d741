import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AnsweredRound, type AnsweringPerson, bringPerson } from './answering-people.ts';
import { apiClient, type CreatedBoard, type Joined } from './api-client.ts';
import { CHROMIUM, openBrowser, shoot, takeSeat } from './browser.ts';
import { expectNoViolations } from './hindrances.ts';
import { SMALLEST, textSizes } from './on-the-wall.ts';
import { type SamsynServer, startSamsyn } from './samsyn-server.ts';
import { t } from './words.ts';

const WALLS = { 'full HD': [1920, 1080], 'an old projector': [1024, 768] } as const;

/** What sticks out of the window or out of its own box. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.projector *')]
      .filter((element) => {
        const box = element.getBoundingClientRect();
        const beyond = box.right > innerWidth + 1 || box.bottom > innerHeight + 1;
        const isCell = element.matches('.projector-cell, .projector-matrix th');
        return beyond || (isCell && element.scrollWidth > element.clientWidth + 1);
      })
      .map((element) => `${element.className}: ${element.textContent?.slice(0, 40)}`),
  );
}

describe.skipIf(CHROMIUM === '')('The projector', () => {
  let server: SamsynServer;
  let browser: Browser;
  let page: Page;
  let errors: string[];
  let board: CreatedBoard;
  let leader: Joined;
  const people: AnsweringPerson[] = [];

  beforeAll(async () => {
    server = await startSamsyn();
    browser = await openBrowser();
    const api = apiClient(server.url);
    board = await api.createBoard({ template: 'asf' });
    leader = await api.join({ key: board.keys.facilitator, name: 'Åsa' });
    ({ page, errors } = await takeSeat(browser, 'projector'));
    await page.goto(`${server.url}/b/${board.board.id}/projektor#k=${board.keys.viewer}`);
  });
  afterAll(async () => {
    for (const person of people) person.leave();
    await browser?.close();
    await server?.stop();
  });

  const command = async (type: string, fields: Record<string, unknown> = {}) => {
    const id = `${type}-${Math.random().toString(36).slice(2)}`;
    const { state } = await apiClient(server.url).command(board.board.id, leader.token, {
      id,
      type,
      ...fields,
    });
    return state as { rounds: AnsweredRound[] };
  };

  async function expectReadable(name: string): Promise<void> {
    for (const [wall, [width, height]] of Object.entries(WALLS)) {
      await page.setViewportSize({ width, height });
      // The table is measured anew once the window has its size.
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      );
      const sizes = await textSizes(page);
      expect(sizes.length, `${name} says something on ${wall}`).toBeGreaterThan(0);
      const small = sizes.filter(({ size }) => size < SMALLEST - 0.01);
      expect(small, `${name} on ${wall}`).toEqual([]);
      expect(await cutOff(page), `${name} on ${wall}`).toEqual([]);
      await shoot(page, `projector-${name}-${width}`);
    }
  }

  it('shows the way in before the day begins, and has nothing to press', async () => {
    await page.getByText('Workshop i Lillköping').waitFor();
    expect(await page.locator('button, a, input, select, textarea').count()).toBe(0);
    await expectReadable('join');
  });

  it('shows the step, what to do and the time left', async () => {
    await command('agenda.set', {
      agenda: [
        {
          id: 'own',
          title: 'Egen bild',
          purpose: 'Lägg ut vem som gör vad i dag, så som du ser det.',
          opens: { tool: 'round', layer: 'today', about: 'all' },
        },
        { id: 'reveal', title: 'Avtäckning', opens: { tool: 'reveal' } },
        { id: 'map', title: 'Gemensam karta', opens: { tool: 'board', layer: 'today' } },
      ],
    });
    await command('step.open', { step: 'own' });
    await command('timer.start', { minutes: 25 });
    await page.getByText('Lägg ut vem som gör vad').waitFor();
    await page.getByRole('timer').waitFor();
    await expectReadable('step');
  });

  it('shows of a silent round how far the room is and nothing that anybody answered', async () => {
    const { rounds } = await command('round.open', { layer: 'today', question: 'Vem gör vad?' });
    const round = rounds.at(-1);
    if (round === undefined) throw new Error('no round was opened');
    await page.getByText(t('projector.round')).waitFor();
    const types = ['kommun', 'kommun', 'coompanion', 'coompanion', 'skoopi', 'skoopi'];
    for (const [index, organisationType] of types.entries()) {
      const who = { name: `Person ${index}`, organisation: 'Påhittad', organisationType };
      const person = await bringPerson(server, board.code, who);
      people.push(person);
      for (const [nth, actor] of round.actors.entries()) {
        const [stage = ''] = round.stages;
        // The first actor is seen alike by all, the second in two camps, the third by nobody.
        if (nth === 0) person.answer(round, stage, actor, 'leads');
        if (nth === 1) person.answer(round, stage, actor, index < 3 ? 'refers' : 'buys');
      }
      person.finish(round, round.stages);
      await person.settled();
    }
    await page
      .getByText(t('projector.round.count', { people: 6, started: 6, finished: 6 }))
      .waitFor();
    const shown = (await page.locator('.projector').textContent()) ?? '';
    expect(shown).not.toContain(t('role.leads'));
    await expectReadable('round');
    await command('round.close', { round: round.id });
    await command('step.open', { step: 'reveal' });
    await command('round.reveal', { round: round.id });
  });

  it('turns into the reveal: counts, words and patterns', async () => {
    await page.getByText(t('result.label.camps')).first().waitFor();
    const agreed = page.locator('.projector-cell--agreed').first();
    expect(await agreed.textContent()).toContain(t('role.leads'));
    await expectReadable('reveal');
  });

  it('shows the common map in the step that is about it', async () => {
    await command('step.open', { step: 'map' });
    await page.getByText(t('layer.today')).first().waitFor();
    await expectReadable('map');
  });

  it('is without known hindrance', async () => {
    await expectNoViolations(page, 'the projector');
  });

  it('says that it may be old while the server is away, and comes back by itself', async () => {
    await server.kill();
    await page.getByText(t('projector.stale')).waitFor();
    await server.start();
    await page.getByText(t('projector.stale')).waitFor({ state: 'detached' });
    await command('step.open', { step: 'own' });
    await page.getByText('Egen bild', { exact: true }).first().waitFor();
    // While the server is away, lines to it fail, and so does the question whether it is there.
    const network = /WebSocket|Failed to load resource/;
    expect(errors.filter((error) => !network.test(error))).toEqual([]);
  });
});
