// @vitest-environment jsdom
import { type Answer, type Board, EMPTY_BOARD, type Placement } from '@samsyn/board';
import { createTranslator } from '@samsyn/i18n';
import { messages } from '@samsyn/i18n/sv';
import { EMPTY_WORKSHOP } from '@samsyn/workshop';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { useStandingOn } from '../../board-parts/standing-on.ts';
import type { BoardSession } from '../../live/board-session.ts';
import { type AnnounceLevel, useSettings } from '../../local/settings-store.ts';
import { useActivity } from './activity-store.ts';
import { followChanges } from './use-announce-changes.ts';
import { followRoom } from './use-announce-room.ts';

vi.hoisted(() => {
  // What this make-believe browser lacks.
  globalThis.matchMedia = () => ({ matches: false, addEventListener: () => undefined }) as never;
});

const t = createTranslator(messages, 'sv');
const names = {
  actor: (id: string) => `Aktör ${id}`,
  stage: (id: string) => `Steg ${id}`,
  role: (id: string) => id,
  card: (id: string) => id,
};
const STAGES = ['s1', 's2', 's3', 's4', 's5', 's6', 's7', 's8'];
const ACTORS = ['a01', 'a02', 'a03', 'a04', 'a05', 'a06', 'a07', 'a08', 'a09', 'a10'];
const MINE = 'today/s3/a13';

/** Chance that comes out the same for the same seed. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A board on which twenty others work; what is spoken of it, and when, in milliseconds. */
function room() {
  const store = createStore<Board<Answer>>(() => EMPTY_BOARD);
  const people = Array.from({ length: 20 }, (_, index) => ({
    id: `p${index}`,
    name: `Person ${index}`,
  }));
  const present = createStore(() => people);
  let writer = 0;
  const session = {
    entry: { participant: { id: 'me' } },
    board: { store, newsIsOwn: () => false, newsBy: () => new Set([writer]) },
    workshop: createStore(() => EMPTY_WORKSHOP),
    connection: createStore(() => ({ sign: 'saved' })),
    presence: {
      people: present,
      pointers: createStore(() => []),
      whoWrites: (client: number) => people[client] ?? null,
      show: () => undefined,
    },
  } as unknown as BoardSession;
  const stops = [followChanges(session, names, t), followRoom(session, t)];
  const regions = ['polite', 'assertive'].map((id) => document.getElementById(id) as HTMLElement);
  const spoken: { readonly at: number; readonly text: string }[] = [];
  const watches = regions.map((region) => {
    const watch = new MutationObserver(() => {
      const text = region.textContent ?? '';
      if (text !== '') spoken.push({ at: Date.now(), text });
    });
    watch.observe(region, { childList: true, characterData: true, subtree: true });
    return watch;
  });
  return {
    spoken,
    /** What one of them does: an actor is put somewhere, gets a role, or goes. */
    does: (person: number, key: string, role: string | null) => {
      writer = person;
      const [layer = '', stage = '', actor = ''] = key.split('/');
      const placements = new Map(store.getState().placements);
      const by = people[person]?.id ?? '';
      const rest = { at: '', also: [], duration: null, until: null, level: null, note: '' };
      if (role === null) placements.delete(key);
      else placements.set(key, { layer, stage, actor, role, by, ...rest } as Placement<Answer>);
      store.setState({ ...store.getState(), placements });
    },
    day: (change: object) => session.workshop.setState({ ...EMPTY_WORKSHOP, ...change } as never),
    line: (sign: 'saved' | 'offline') => session.connection.setState({ sign } as never),
    /** Who is here now, of the twenty. */
    here: (count: number) => present.setState(people.slice(0, count), true),
    pass: (ms: number) => vi.advanceTimersByTimeAsync(ms),
    stop: () => {
      for (const stop of stops) stop();
      for (const watch of watches) watch.disconnect();
    },
  };
}

describe('what is spoken of what others do', () => {
  let one: ReturnType<typeof room>;

  beforeEach(async () => {
    document.body.innerHTML ||= '<input><dialog></dialog><p id="polite"></p><p id="assertive"></p>';
    document.body.tabIndex = -1;
    document.body.focus();
    vi.useFakeTimers();
    useSettings.setState({ announce: 'summary' });
    useStandingOn.setState({ key: null });
    useActivity.setState({ entries: [] });
    one = room();
    await one.pass(2000);
  });
  afterEach(async () => {
    await one.pass(20_000);
    one.stop();
    vi.useRealTimers();
  });

  it('is at most 45 sentences when twenty people change 600 things in five minutes', async () => {
    const random = seeded(20260413);
    const oneOf = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)] as T;
    for (let change = 0; change < 600; change++) {
      const role = random() < 0.75 ? oneOf(['does', 'funds', 'leads']) : null;
      one.does(Math.floor(random() * 20), `today/${oneOf(STAGES)}/${oneOf(ACTORS)}`, role);
      await one.pass(500);
    }
    await one.pass(10_000);
    const texts = one.spoken.map(({ text }) => text);
    expect(texts.length).toBeGreaterThan(10);
    expect(texts.length).toBeLessThanOrEqual(45);
    const gaps = one.spoken.map(({ at }, index) => at - (one.spoken[index - 1]?.at ?? -8000));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(8000);
    expect(Math.max(...texts.map(({ length }) => length))).toBeLessThanOrEqual(120);
    expect(useActivity.getState().entries.length).toBe(300);
  });

  it('names who touched what one stands on, at once and also when the rest is off', async () => {
    useSettings.setState({ announce: 'off' });
    one.does(3, MINE, 'does');
    await one.pass(12_000);
    expect(one.spoken).toEqual([]);
    useStandingOn.setState({ key: `placement:${MINE}` });
    one.does(4, MINE, 'leads');
    one.does(5, 'today/s3/a14', 'leads');
    await one.pass(300);
    expect(one.spoken).toHaveLength(1);
    expect(one.spoken[0]?.text).toContain('Person 4');
    await one.pass(20_000);
    expect(one.spoken).toHaveLength(1);
  });

  it('is also when the rest is off that the board is locked, and that the line is lost and back, at once', async () => {
    useSettings.setState({ announce: 'off' });
    for (const [happens, key] of [
      [() => one.day({ locked: true }), 'board.said.locked'],
      [() => one.day({ locked: false }), 'board.said.unlocked'],
      [() => one.line('offline'), 'board.said.offline'],
      [() => one.line('saved'), 'board.said.online'],
    ] as const) {
      happens();
      await one.pass(100);
      expect(one.spoken.at(-1)?.text).toBe(t(key));
      await one.pass(2000);
    }
    expect(one.spoken).toHaveLength(4);
  });

  it('is one sentence of all who came and one of all who left, and none when it is off', async () => {
    await one.pass(10_000);
    one.here(15);
    await one.pass(10_000);
    expect(one.spoken.map(({ text }) => text)).toEqual([t('board.said.left', { count: 5 })]);
    one.here(18);
    await one.pass(10_000);
    expect(one.spoken.at(-1)?.text).toBe(t('board.said.joined', { count: 3 }));
    useSettings.setState({ announce: 'off' });
    one.here(20);
    await one.pass(20_000);
    expect(one.spoken).toHaveLength(2);
  });

  it.each([
    ['off', []],
    ['summary', ['2 deltagare']],
    ['column', ['Person 1']],
  ] as const)('is as much as one has chosen: %s', async (level: AnnounceLevel, heard) => {
    one.does(0, MINE, 'does');
    await one.pass(20_000);
    const before = one.spoken.length;
    useStandingOn.setState({ key: `placement:${MINE}` });
    useSettings.setState({ announce: level });
    one.does(1, 'today/s3/a01', 'does');
    one.does(2, 'today/s7/a02', 'does');
    await one.pass(20_000);
    const texts = one.spoken.slice(before).map(({ text }) => text);
    expect(texts).toHaveLength(heard.length);
    for (const [index, words] of heard.entries()) expect(texts[index]).toContain(words);
  });

  it('waits while one votes, and is one sentence when one is back at the board', async () => {
    one.day({ votes: [{ id: 'v', status: 'open', openedAt: '2026-04-13T10:00:00Z' }] });
    for (let change = 0; change < 20; change++) {
      one.does(change, `today/s1/a${change}`, 'does');
      await one.pass(1000);
    }
    expect(one.spoken).toEqual([]);
    one.day({ votes: [] });
    await one.pass(1000);
    expect(one.spoken.map(({ text }) => text)).toEqual([expect.stringContaining('20 nya')]);
  });

  it('waits while one writes, and is one sentence afterwards', async () => {
    document.querySelector('input')?.focus();
    for (let change = 0; change < 20; change++) {
      one.does(change, `today/s1/a${change}`, 'does');
      await one.pass(1000);
    }
    expect(one.spoken).toEqual([]);
    document.querySelector('input')?.blur();
    await one.pass(1000);
    expect(one.spoken.map(({ text }) => text)).toEqual([expect.stringContaining('20 nya')]);
  });
});
