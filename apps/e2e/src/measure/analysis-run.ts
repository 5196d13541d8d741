import type { Browser, Page } from 'playwright-core';
import { apiClient } from '../api-client.ts';
import { stepIn } from '../on-the-board.ts';
import { startSamsyn } from '../samsyn-server.ts';

/** Two rounds, fifty people, twenty-four actors, eight stages: the most that the goals speak of. */
const SIZE = { rounds: 2, people: 50, actors: 24, stages: 8, types: 5 } as const;

const ROLES = ['leads', 'decides', 'does', 'advises', 'refers', 'funds', 'buys', 'informed'];

/** What opens a figure of a view down to the counts behind it. */
const OPENED: Readonly<Record<string, string>> = {
  enighet: '.reveal-cell__main',
  skillnader: '.divergence',
};

/** A page that has changed nothing for so long is done. */
const QUIET_MS = 500;

/** Of each view by its name in the address: the longest time in ms in which the page did one thing. */
export type LongestTasks = Readonly<Record<string, number>>;

/** What the views of a large analysis cost the page that shows them; the analysis is the server's. */
export async function analysisRun(
  browser: Browser,
  views: readonly string[],
): Promise<LongestTasks> {
  const server = await startSamsyn();
  try {
    const board = await apiClient(server.url).createBoard({ snapshot: largeSnapshot() });
    const context = await browser.newContext({ locale: 'sv-SE' });
    const page = await context.newPage();
    await page.addInitScript(() => {
      const tasks: number[] = [];
      Object.assign(window, { longTasks: tasks });
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) tasks.push(duration);
      }).observe({ type: 'longtask', buffered: true });
    });
    await page.goto(`${server.url}/b/${board.board.id}#k=${board.keys.facilitator}`);
    await stepIn(page, { name: 'Anna', type: 'T1', organisation: 'Verkstan' });
    const longest: Record<string, number> = {};
    await page.goto(`${server.url}/b/${board.board.id}/underlag?vy=pengar`);
    await quiet(page);
    longest['the app itself, loaded'] = await longestTask(page);
    for (const view of views) {
      await forget(page);
      await page.evaluate((vy) => history.pushState(null, '', `?vy=${vy}`), view);
      await quiet(page);
      longest[view] = await longestTask(page);
      const opens = OPENED[view];
      if (opens === undefined) continue;
      await forget(page);
      await page.locator(opens).nth(3).click();
      await quiet(page);
      longest[`${view}, a figure opened`] = await longestTask(page);
      await page.keyboard.press('Escape');
    }
    return longest;
  } finally {
    await server.stop();
  }
}

/** Until nothing is fetched any more and the page, which draws large things in pieces, has drawn all. */
async function quiet(page: Page): Promise<void> {
  await page.locator('h2').first().waitFor();
  await page.waitForLoadState('networkidle').catch(() => undefined);
  await page.evaluate(
    (patience) =>
      new Promise<void>((drawn) => {
        let timer = setTimeout(drawn, patience);
        new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(drawn, patience);
        }).observe(document.body, { childList: true, subtree: true });
      }),
    QUIET_MS,
  );
}

async function forget(page: Page): Promise<void> {
  await page.evaluate(() => {
    (window as unknown as { longTasks: number[] }).longTasks.length = 0;
  });
}

function longestTask(page: Page): Promise<number> {
  return page.evaluate(() =>
    Math.max(0, ...(window as unknown as { longTasks: number[] }).longTasks),
  );
}

function largeSnapshot() {
  const draw = drawing(20_260_413);
  const below = (count: number): number => Math.floor(draw() * count);
  const named = (letter: string, count: number) =>
    Array.from({ length: count }, (_, index) => ({
      ...{ id: `${letter}${index + 1}`, name: `${letter.toUpperCase()}${index + 1}` },
    }));
  const stages = named('s', SIZE.stages);
  const actors = named('a', SIZE.actors);
  const spots = stages.flatMap((stage) =>
    actors.map((actor) => ({
      ...{ stage: stage.id, actor: actor.id },
      view: draw() < 0.4 ? ROLES[below(ROLES.length)] : undefined,
    })),
  );
  const answers = () =>
    Array.from({ length: SIZE.people }, (_, person) => ({
      ...{ rater: `p${person}`, organisationType: `t${(person % SIZE.types) + 1}` },
      done: stages.map(({ id }) => id),
      roles: spots.flatMap(({ stage, actor, view }) => {
        const role = draw() < 0.65 ? view : draw() < 0.4 ? ROLES[below(ROLES.length)] : undefined;
        return role === undefined ? [] : [{ stage, actor, role }];
      }),
    }));
  return {
    ...{ format: 'samsyn.snapshot', version: 1, id: 'n1', takenAt: '2026-04-13T11:02:00Z' },
    board: { id: 'b1', title: 'En stor dag', place: 'Åsnevik' },
    ...{ stages, actors, cards: [] },
    organisationTypes: named('t', SIZE.types).map((type, index) => ({
      ...type,
      actors: [`a${index + 1}`],
    })),
    placements: spots.flatMap(({ stage, actor, view }) =>
      view === undefined ? [] : [{ layer: 'today', stage, actor, role: view }],
    ),
    rounds: Array.from({ length: SIZE.rounds }, (_, index) => ({
      ...{ id: `r${index + 1}`, question: `Runda ${index + 1}`, layer: 'today', templateHash: 'h' },
      answers: answers(),
    })),
    participation: { people: SIZE.people },
  };
}

/** Chance that can be repeated (mulberry32). */
function drawing(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
