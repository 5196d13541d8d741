import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AnsweredRound, type AnsweringPerson, bringPerson } from './answering-people.ts';
import { apiClient, type CreatedBoard, type Joined } from './api-client.ts';
import { CHROMIUM, openBrowser, type Seat, takeSeat } from './browser.ts';
import { hostileSnapshot } from './hostile-snapshot.ts';
import { openMenuItem } from './in-history.ts';
import { allSaved } from './on-the-board.ts';
import { type SamsynServer, startSamsyn } from './samsyn-server.ts';
import { ScriptCorpus } from './script-corpus.ts';
import { unpackTexts } from './unpack-texts.ts';
import { heldOn, madeByText, type Watched, watchForScripts } from './watch-for-scripts.ts';
import { t } from './words.ts';

const FILES = [
  ...['report.docx', 'slides.pptx', 'procurement.docx', 'application.docx', 'tables.xlsx'],
  ...['placements.csv', 'cards.csv', 'answers.csv', 'board.svg', 'snapshot.json', 'board.zip'],
];
const FACES = ['own', 'reveal', 'organisations', 'survey', 'vote', 'decisions', 'changes'] as const;
const CARD_KINDS = ['need', 'support', 'gap', 'funding', 'practice', 'equality'];
/** Kept in the file, shown to nobody. */
const NOT_SHOWN = ['.template.hash'];

describe.skipIf(CHROMIUM === '')('Scripts in every text that others see', () => {
  const corpus = new ScriptCorpus();
  const text = (place: string): string => corpus.textFor(place);
  const watched: Watched[] = [];
  const seats: Seat[] = [];
  const seen = new Set<string>();
  const people: AnsweringPerson[] = [];
  let server: SamsynServer;
  let browser: Browser;
  let board: CreatedBoard;
  let leader: Joined;
  let anna: Seat;
  let frida: Seat;
  let count = 0;
  /** One card of each kind. */
  let cards: readonly { readonly id: string; readonly kind: string }[] = [];

  const command = async (type: string, fields: Record<string, unknown> = {}) => {
    const api = apiClient(server.url);
    const body = { id: `c${++count}`, type, ...fields };
    const { state } = await api.command(board.board.id, leader.token, body);
    return state as {
      rounds: AnsweredRound[];
      votes: { id: string }[];
      surveys: { id: string }[];
    };
  };

  /** Looks at a page as a test can: nothing was made of the texts, and which of them are there. */
  async function lookAt(page: Page, name: string): Promise<void> {
    expect(await madeByText(page), name).toEqual([]);
    const places = corpus.placesIn(await heldOn(page));
    expect(places.size, `${name} shows some of them`).toBeGreaterThan(0);
    for (const place of places) seen.add(place);
  }

  async function come(role: 'facilitator' | 'participant'): Promise<Seat> {
    const seat = await takeSeat(browser, 'laptop');
    watched.push(await watchForScripts(seat.context, server.url));
    seats.push(seat);
    await seat.page.goto(`${server.url}/b/${board.board.id}?vy=tavla#k=${board.keys[role]}`);
    const { page } = seat;
    await page.getByLabel(t('pages.join.name')).waitFor();
    await lookAt(page, `the way in as ${role}`);
    await page.getByLabel(t('pages.join.name')).fill(text('person.name'));
    if (role === 'participant') {
      await page.getByLabel(t('pages.join.type')).selectOption({ index: 1 });
    }
    await page.getByLabel(/^Organisation/).fill(text('person.organisation'));
    await page.getByRole('button', { name: t('pages.join.button'), exact: true }).click();
    await page.getByRole('navigation', { name: t('board.bar.label') }).waitFor();
    await allSaved(page);
    return seat;
  }

  async function answerRound(): Promise<void> {
    const { rounds } = await command('round.open', {
      layer: 'today',
      question: text('round.question'),
      stages: ['s1', 's2'],
      actors: ['a01', 'a02', 'a05'],
    });
    const round = rounds.at(-1) as AnsweredRound;
    for (const [nth, person] of people.entries()) {
      for (const actor of round.actors) {
        person.answer(round, 's1', actor, nth % 2 === 0 ? 'leads' : 'does');
      }
      person.finish(round, round.stages);
      await person.settled();
    }
    await command('round.close', { round: round.id });
    await command('round.reveal', { round: round.id });
  }

  beforeAll(async () => {
    server = await startSamsyn();
    browser = await openBrowser();
    const api = apiClient(server.url);
    const snapshot = hostileSnapshot(corpus);
    const all = snapshot.cards as { id: string; kind: string }[];
    cards = [...new Map(all.map((card) => [card.kind, card])).values()];
    board = await api.createBoard({ title: undefined, snapshot });
    leader = await api.join({ key: board.keys.facilitator, name: text('person.name') });
    const comparison = { snapshot: hostileSnapshot(corpus, 'elsewhere') };
    await api.post(`/boards/${board.board.id}/comparisons`, comparison, leader.token);
    await api.post(`/boards/${board.board.id}/snapshots`, { label: text('label') }, leader.token);
    for (let nth = 0; nth < 6; nth++) {
      people.push(
        await bringPerson(server, board.code, {
          name: text('person.name'),
          organisation: text('person.organisation'),
          organisationType: nth < 3 ? 'kommun' : 'coompanion',
        }),
      );
    }
    anna = await come('participant');
    frida = await come('facilitator');
  });
  afterAll(async () => {
    for (const person of people) person.leave();
    await browser?.close();
    await server?.stop();
  });

  it('make nothing of the board in any of its views, nor of what opens over it', async () => {
    expect(cards.map(({ kind }) => kind).sort()).toEqual([...CARD_KINDS].sort());
    for (const { page } of [anna, frida]) {
      for (const shown of ['vy=lista&lager=today', 'vy=karta&lager=difference', 'vy=tavla']) {
        await page.goto(`${server.url}/b/${board.board.id}?${shown}`);
        await allSaved(page);
        await lookAt(page, shown);
      }
      for (const { id, kind } of cards) {
        await page.locator(`[data-focus-key="card:${id}"] [data-focus-part="main"]`).click();
        await page.getByLabel(t('map.card.text'), { exact: true }).waitFor();
        await lookAt(page, `a card of the kind ${kind}`);
        await page.getByRole('button', { name: t('map.close') }).click();
      }
      const menu = ['snapshots', 'about', 'template', 'comparisons'] as const;
      for (const item of page === frida.page ? menu : menu.slice(0, 2)) {
        await openMenuItem(page, t(`board.menu.${item}`));
        // The template is edited beside the board, the others over it.
        await page.locator('dialog[open], .template-editor').first().waitFor();
        await page.waitForLoadState('networkidle');
        await lookAt(page, `the dialog ${item}`);
        await page.keyboard.press('Escape');
        await page.locator('dialog[open]').waitFor({ state: 'detached' });
      }
    }
  });

  it('make nothing of the day: agenda, survey, vote, silent rounds, reveal and decisions', async () => {
    const step = (id: string, opens?: object) => ({
      id,
      title: text('agenda.title'),
      purpose: text('agenda.purpose'),
      ...(opens === undefined ? {} : { opens }),
    });
    await command('agenda.set', {
      agenda: [
        step('a'),
        step('d', { tool: 'decisions' }),
        step('g', { tool: 'groups' }),
        step('p', { tool: 'compare' }),
      ],
    });
    await command('step.open', { step: 'a' });
    await command('actor.propose', { name: text('proposal') });
    await command('hand.raise', { word: text('word') });
    await answerRound();
    await answerRound();
    const items = [{ id: 'i1', text: text('survey.item') }];
    const survey = (await command('survey.open', { kind: 'own', items })).surveys.at(-1);
    for (const { page } of [anna, frida]) {
      await page.locator('main.survey').waitFor();
      await lookAt(page, 'the open survey');
    }
    await command('survey.close', { survey: survey?.id });
    const vote = (await command('vote.open', { kind: 'gap', perPerson: 3 })).votes.at(-1);
    await anna.page.locator('main.vote').waitFor();
    await lookAt(anna.page, 'the open vote');
    await command('vote.close', { vote: vote?.id });
    await command('step.open', { step: 'd' });
    for (const { page } of [anna, frida]) {
      for (const face of FACES) {
        await page.getByRole('button', { name: t(`board.face.${face}`), exact: true }).click();
        await page.locator(`[data-focus-key="face:${face}"] [aria-current="page"]`).waitFor();
        await page.waitForLoadState('networkidle');
        await lookAt(page, `the face ${face}`);
      }
      await openMenuItem(page, t('board.menu.agenda'));
      await page.waitForLoadState('networkidle');
      await lookAt(page, 'the agenda');
      await page.keyboard.press('Escape');
    }
    for (const place of ['g', 'p']) {
      await command('step.open', { step: place });
      await anna.page.locator(place === 'g' ? 'main.groups' : 'main.places-face').waitFor();
      await anna.page.waitForLoadState('networkidle');
      await lookAt(anna.page, `the step ${place}`);
    }
  });

  it('make nothing of the projector, a snapshot’s page and the list of boards', async () => {
    const { page } = await takeSeat(browser, 'projector').then(async (seat) => {
      watched.push(await watchForScripts(seat.context, server.url));
      seats.push(seat);
      return seat;
    });
    const { id } = board.board;
    await page.goto(`${server.url}/b/${id}/projektor#k=${board.keys.viewer}`);
    await page.locator('.projector').waitFor();
    for (const place of ['a', 'd', 'p']) {
      await command('step.open', { step: place });
      await page.waitForLoadState('networkidle');
      await lookAt(page, `the projector at ${place}`);
    }
    const api = apiClient(server.url);
    const { snapshots } = await api.get<{ snapshots: { id: string }[] }>(
      `/boards/${id}/snapshots`,
      leader.token,
    );
    // What is written to whoever leads is in no document that others read; it is data here.
    const words = await api.get(`/boards/${id}/words`, leader.token);
    for (const place of corpus.placesIn(JSON.stringify(words))) seen.add(place);
    for (const snapshot of [snapshots[0], snapshots.at(-1)]) {
      await anna.page.goto(`${server.url}/b/${id}/lagesbild/${snapshot?.id}`);
      await anna.page.getByRole('table').first().waitFor();
      await lookAt(anna.page, 'the page of a snapshot');
    }
    await anna.page.goto(server.url);
    await anna.page.locator('.my-boards').waitFor();
    await lookAt(anna.page, 'the start page');
  });

  it('make nothing of the documents: no script, no formula, no link elsewhere', async () => {
    for (const file of FILES) {
      const reply = await fetch(`${server.url}/api/boards/${board.board.id}/export/${file}`, {
        headers: { authorization: `Bearer ${leader.token}` },
      });
      expect(reply.status, file).toBe(200);
      const bytes = Buffer.from(await reply.arrayBuffer());
      const content = unpackTexts(file, bytes);
      for (const place of corpus.placesIn(content)) seen.add(place);
      if (/\.(docx|pptx|xlsx|svg)$/.test(file)) {
        expect(content, file).not.toMatch(/<(script|x:script|iframe|img|a|style|link)[\s>]/);
        expect(content, file).not.toMatch(/<f>|TargetMode="External"|Target="(javascript|https?):/);
      }
      if (file.endsWith('.csv')) expect(content, file).not.toMatch(/(^|[;\n])"?[=+\-@]#/);
      if (file.endsWith('.svg')) await openAlone(bytes);
    }
  });

  /** A picture opened by itself, with no policy of ours around it. */
  async function openAlone(svg: Buffer): Promise<void> {
    const bare = createServer((_request, reply) => {
      reply.writeHead(200, { 'content-type': 'image/svg+xml' }).end(svg);
    });
    await new Promise<void>((listening) => bare.listen(0, '127.0.0.1', listening));
    const origin = `http://127.0.0.1:${(bare.address() as AddressInfo).port}`;
    const { page, context } = await takeSeat(browser, 'laptop');
    const own = await watchForScripts(context, origin);
    await page.goto(`${origin}/board.svg`, { waitUntil: 'networkidle' });
    expect(own.reports).toEqual([]);
    await context.close();
    bare.close();
  }

  it('ran nowhere, were kept from running nowhere, and each kind of text was seen', () => {
    expect(watched.flatMap(({ reports }) => reports)).toEqual([]);
    for (const { errors } of seats) {
      expect(errors.filter((error) => !/WebSocket|Failed to load/.test(error))).toEqual([]);
    }
    const unseen = [...new Set(corpus.places)]
      .filter((place) => !seen.has(place) && !place.startsWith('elsewhere.'))
      .filter((place) => !NOT_SHOWN.some((kind) => place.endsWith(kind)));
    expect(unseen).toEqual([]);
    expect(new Set(corpus.places).size).toBeGreaterThan(40);
  });
});
