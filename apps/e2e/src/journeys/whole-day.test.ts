import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { asfTemplate } from '@samsyn/templates';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bringPerson } from '../answering-people.ts';
import { apiClient, type CreatedBoard } from '../api-client.ts';
import { CHROMIUM, openBrowser, type Seat, SHOTS, shoot, spokenOn, takeSeat } from '../browser.ts';
import { answerField, leader, type OpenedRound, ownHead } from '../in-round.ts';
import { allSaved, paletteActor, token } from '../on-the-board.ts';
import { type OtherPerson, otherPerson, seeded } from '../other-person.ts';
import { type SamsynServer, startSamsyn } from '../samsyn-server.ts';
import { t } from '../words.ts';
import { type Hands, keyHands, listener, pointerHands } from './hands.ts';

/** A wide window at 400 %: a quarter of it each way, and no more. */
const ZOOMED = { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 };
const NARROW = { viewport: { width: 320, height: 640 } };

/** Whoever takes part, how they work, and which stage and actor are theirs to try things on. */
interface Person {
  readonly kind: string;
  readonly seat: Seat;
  readonly hands: Hands;
  readonly view: 'tavla' | 'lista';
  readonly stage: number;
  readonly actor: string;
  /** Presses and sentences of each part of the day. */
  readonly costs: Record<string, { presses: number; sentences: number }>;
}

const OTHERS = ['kommun', 'kommun', 'coompanion', 'coompanion', 'kommun'];
const AGENDA = [
  { id: 'map', title: 'Gemensam karta', minutes: 45, opens: { tool: 'board', layer: 'today' } },
];
const GAP = 'Ingen samordnar när projektet är slut';

const TEMPLATE = asfTemplate('sv');
const stageName = (stage: number): string => TEMPLATE.stages[stage - 1]?.name ?? '';
const actorName = (id: string): string => TEMPLATE.actors.find((one) => one.id === id)?.name ?? '';

/** In a list one looks at one stage at a time; where all are shown, one goes there from its top. */
async function goToStage(page: Page, hands: Hands, stage: number): Promise<void> {
  const step = t('own.step', { number: stage, stage: stageName(stage) });
  const above = page.getByRole('button', { name: step, exact: true });
  const all = (await page.locator('h2.list-stage__title').count()) > 1;
  if (all) return (await above.isVisible()) ? hands.press(above) : undefined;
  await hands.choose(page.getByLabel(t('board.stages.choose')), { value: `s${stage}` });
}

/** From the list of actors beside the columns, by its dialog. */
async function placeFromList(
  page: Page,
  hands: Hands,
  actor: string,
  stage: number,
  role: string,
): Promise<void> {
  const listed = paletteActor(page, actor);
  await listed.hover();
  await hands.press(listed.locator('[data-focus-part="main"]'));
  const dialog = page.getByRole('dialog');
  await hands.chooseStage(dialog, stage);
  await hands.choose(dialog.getByLabel(t('board.move.role')), { value: role });
  await hands.agree(dialog);
  await token(page, `today/s${stage}/${actor}`).waitFor();
}

describe.skipIf(CHROMIUM === '')('The whole day, each in their own way and all at once', () => {
  let server: SamsynServer;
  let browser: Browser;
  let board: CreatedBoard;
  let lead: Awaited<ReturnType<typeof leader>>;
  let bo: OtherPerson;
  let round: OpenedRound;
  let ear: Awaited<ReturnType<typeof listener>>;
  const people: Person[] = [];

  beforeAll(async () => {
    server = await startSamsyn();
    browser = await openBrowser();
    board = await apiClient(server.url).createBoard({ template: 'asf' });
    lead = await leader(server.url, board);
    await lead.command({ type: 'agenda.set', agenda: AGENDA });
    bo = await otherPerson(server.url, board);
    bo.cards.add('gap', 's8', GAP);
    const seats = {
      keys: await takeSeat(browser, 'laptop'),
      pointer: await takeSeat(browser, 'laptop'),
      reader: await takeSeat(browser, 'laptop'),
      narrow: await takeSeat(browser, 'laptop', NARROW),
      zoomed: await takeSeat(browser, 'laptop', ZOOMED),
      touch: await takeSeat(browser, 'phone'),
    };
    ear = await listener(seats.reader.page);
    const add = (kind: keyof typeof seats, hands: Hands, view: Person['view']): void => {
      const stage = people.length + 1;
      const actor = `a0${stage}`;
      people.push({ kind, seat: seats[kind], hands, view, stage, actor, costs: {} });
    };
    add('keys', keyHands(seats.keys.page), 'tavla');
    add('pointer', await pointerHands(seats.pointer.page, 'click'), 'tavla');
    add('reader', keyHands(seats.reader.page, ear.after), 'lista');
    add('narrow', keyHands(seats.narrow.page), 'lista');
    add('zoomed', await pointerHands(seats.zoomed.page, 'click'), 'lista');
    add('touch', await pointerHands(seats.touch.page, 'tap'), 'lista');
  });
  afterAll(async () => {
    bo?.leave();
    await browser?.close();
    await server?.stop();
  });

  /** All of them at the same time, while others work on the board; what each part costs is noted. */
  async function all(part: string, act: (person: Person) => Promise<void>): Promise<void> {
    const random = seeded(20260413);
    const one = (of: readonly string[]): string => of[Math.floor(random() * of.length)] ?? '';
    const others = setInterval(() => {
      const cell = {
        layer: 'today',
        stage: one(['s7', 's8']),
        actor: one(['a20', 'a21']),
      } as const;
      if (random() < 0.7) bo.edit.place(cell, 'does');
      else bo.edit.remove(cell);
    }, 500);
    try {
      const done = await Promise.allSettled(
        people.map(async (person) => {
          const { page } = person.seat;
          const before = [person.hands.presses(), (await spokenOn(page).catch(() => [])).length];
          await act(person);
          const now = [person.hands.presses(), (await spokenOn(page)).length];
          person.costs[part] = {
            presses: (now[0] ?? 0) - (before[0] ?? 0),
            sentences: (now[1] ?? 0) - (before[1] ?? 0),
          };
          await shoot(page, `day-${part}-${person.kind}`);
        }),
      );
      const failed = done.flatMap((one, index) =>
        one.status === 'rejected' ? [`${people[index]?.kind}: ${one.reason}`] : [],
      );
      expect(failed).toEqual([]);
    } finally {
      clearInterval(others);
    }
    await ear.readThrough(part);
    for (const { kind, hands, seat } of people) {
      expect(hands.mishaps, kind).toEqual([]);
      const beyond = await seat.page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(beyond, `${kind}, ${part}: scrolls sideways`).toBeLessThanOrEqual(0);
    }
  }

  it('begins with the way in', async () => {
    await all('join', async ({ seat: { page }, hands, kind, view }) => {
      const { id } = board.board;
      await page.goto(`${server.url}/b/${id}?vy=${view}#k=${board.keys.participant}`);
      await hands.write(page.getByLabel(t('pages.join.name')), `Person ${kind}`);
      await hands.choose(page.getByLabel(t('pages.join.type')), { label: 'Coompanion' });
      await hands.press(page.getByRole('button', { name: t('pages.join.button'), exact: true }));
      await allSaved(page);
    });
  });

  it('has a silent round, which each answers: a role, no role, and the stage done', async () => {
    round = await lead.open();
    await all('round', async ({ seat: { page }, hands, view, stage, actor }) => {
      await ownHead(page).waitFor();
      const at = `s${stage}`;
      if (view === 'lista') {
        await goToStage(page, hands, stage);
        await hands.choose(answerField(page, at, actor), { value: 'leads' });
        await hands.choose(answerField(page, at, 'a10'), { value: 'none' });
      } else {
        await placeFromList(page, hands, actor, stage, 'leads');
        await placeFromList(page, hands, 'a10', stage, 'none');
      }
      await hands.press(
        page.locator(`[data-focus-key="done:${at}"] [data-focus-part="main"]`).first(),
      );
      await page
        .getByText(t('own.progress', { done: 1, stages: 8 }))
        .first()
        .waitFor();
      await allSaved(page);
    });
  });

  it('shows each of them the reveal, down to the counts of a cell', async () => {
    for (const [index, organisationType] of OTHERS.entries()) {
      const who = { name: `Påhittad ${index}`, organisation: 'Påhittad', organisationType };
      const person = await bringPerson(server, board.code, who);
      person.answer(round, 's1', 'a05', index < 2 ? 'refers' : 'buys');
      person.finish(round, round.stages);
      await person.settled();
      person.leave();
    }
    await lead.close(round.id);
    await lead.reveal(round.id);
    await all('reveal', async ({ seat: { page }, hands }) => {
      await page.locator('main.reveal').waitFor();
      const widest = page.locator('.divergences__list button').first();
      await hands.press(widest);
      await page.locator('.cell-panel').waitFor();
      await hands.leave(page.locator('.side-panel'), t('reveal.close'));
    });
  });

  it('is worked on together: an actor placed, its role changed, moved, and that taken back', async () => {
    await lead.command({ type: 'step.open', step: 'map', from: null });
    await all('board', async (person) => {
      const { seat, hands, view, stage, actor, kind } = person;
      const { page } = seat;
      const placed = token(page, `today/s${stage}/${actor}`);
      if (view === 'lista') {
        await goToStage(page, hands, stage);
        const name = stageName(stage);
        await hands.press(
          page.getByRole('button', { name: t('map.list.place.label', { stage: name }) }),
        );
        const sheet = page.getByRole('dialog');
        await hands.write(sheet.getByRole('searchbox'), actorName(actor));
        await hands.press(
          sheet.getByRole('button', { name: new RegExp(actorName(actor)) }).first(),
        );
        await hands.press(sheet.getByRole('button', { name: t('map.list.sheet.done') }));
        await hands.choose(placed.locator('[data-focus-part="main"]'), { value: 'funds' });
      } else {
        await placeFromList(page, hands, actor, stage, 'leads');
        await hands.press(placed.locator('[data-focus-part="main"]'));
        await hands.press(page.getByRole('menuitemradio', { name: t('role.funds.long') }));
      }
      const before = hands.presses();
      await placed.hover();
      const move = placed.locator('[data-focus-part="move"]');
      expect(await move.getAttribute('aria-label')).toContain(actorName(actor));
      await hands.press(move);
      await hands.chooseStage(page.getByRole('dialog'), 6);
      await hands.agree(page.getByRole('dialog'));
      if (view === 'tavla') await token(page, `today/s6/${actor}`).waitFor();
      console.info(`${kind}: a move in ${hands.presses() - before} presses`);
      expect(hands.presses() - before, kind).toBeLessThanOrEqual(6);
      await hands.press(page.getByRole('button', { name: t('board.undo'), exact: true }));
      await placed.waitFor();
      await allSaved(page);
    });
  });

  it('gets a card from each of them', async () => {
    await all('cards', async ({ seat: { page }, hands, stage, kind }) => {
      const button = page.getByRole('button', {
        name: t('map.new.label', { stage: stageName(stage) }),
      });
      await hands.press(button);
      await hands.press(
        page.getByRole('menuitem', { name: new RegExp(`^${t('kind.gap')}`) }).first(),
      );
      await hands.write(page.getByLabel(t('map.card.text'), { exact: true }), `Lucka från ${kind}`);
      await hands.leave(page.locator('.side-panel'), t('map.close'));
      await page.getByText(`Lucka från ${kind}`).first().waitFor();
      await allSaved(page);
    });
  });

  it('ends with a vote', async () => {
    await lead.command({ type: 'vote.open', kind: 'gap', perPerson: 3 });
    await all('vote', async ({ seat: { page }, hands }) => {
      const first = page.locator('.vote__card').filter({ hasText: GAP });
      const give = first.locator('[data-focus-part="main"]');
      await hands.press(give);
      await hands.press(give);
      await page.getByText(t('vote.left', { left: 1, all: 3 })).waitFor();
      await allSaved(page);
    });
  });

  it('has cost each of them what can be asked, and thrown no error', async () => {
    mkdirSync(SHOTS, { recursive: true });
    writeFileSync(join(SHOTS, 'heard.txt'), ear.heard.join('\n'));
    for (const { kind, costs, seat } of people) {
      const words = Object.entries(costs).map(
        ([part, { presses, sentences }]) => `${part} ${presses}/${sentences}`,
      );
      console.info(`${kind} (presses/sentences): ${words.join(', ')}`);
      expect(seat.errors, kind).toEqual([]);
      expect(Object.keys(costs), kind).toHaveLength(6);
    }
  });
});
