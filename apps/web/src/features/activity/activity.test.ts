import { type BoardEvent, EMPTY_BOARD } from '@samsyn/board';
import { describe, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { Pointer } from '../../live/presence.ts';
import { type ActivityEntry, withEntry } from './activity-store.ts';
import { eventKey, eventSentence, keyBefore } from './event-sentence.ts';
import { followArrivals } from './follow-arrivals.ts';
import { RecentHolders } from './recent-holders.ts';

const names = {
  actor: (id: string) => `A:${id}`,
  stage: (id: string) => `S:${id}`,
  role: (id: string) => id,
  card: (id: string) => (id === 'gone' ? '' : `C:${id}`),
};

const moved: BoardEvent = {
  sort: 'moved',
  of: 'placement',
  id: 'today/s2/a1',
  stage: 's2',
  from: 's1',
  by: 'p1',
};

describe('the sentence of an event', () => {
  it('says who moved which actor from where to where', () => {
    expect(eventSentence(moved, EMPTY_BOARD, names, 'Anna')).toEqual({
      key: 'board.event.placement.moved',
      values: { who: 'Anna', what: 'A:a1', stage: 'S:s2', from: 'S:s1' },
    });
  });

  it('names a card that is gone by what stood in it', () => {
    const card = { id: 'gone', kind: 'need', stage: 's1', text: 'En väg in' } as const;
    const rest = { pos: 'a', by: '', at: '', actors: [], fields: {} };
    const before = { ...EMPTY_BOARD, cards: new Map([['gone', { ...card, ...rest }]]) };
    const event: BoardEvent = { sort: 'removed', of: 'card', id: 'gone', stage: 's1', by: '' };
    expect(eventSentence(event, before, names, 'Anna').values.what).toBe('”En väg in”');
  });

  it('knows under which key a moved actor was found before', () => {
    expect(keyBefore(moved)).toBe('placement:today/s1/a1');
    expect(eventKey(moved)).toBe('placement:today/s2/a1');
    expect(keyBefore({ ...moved, of: 'card', id: 'c1' })).toBeNull();
  });
});

describe('the log', () => {
  const sentence = { key: 'board.event.card.changed', values: {} } as const;
  const entry = { at: 1000, sentence, key: 'card:c1', own: false };

  it('takes typing that goes on as one event', () => {
    const once = withEntry([], entry, 1);
    const twice = withEntry(once, { ...entry, at: 2000 }, 2);
    expect(twice).toHaveLength(1);
    expect(twice[0]).toMatchObject({ id: 1, at: 2000 });
  });

  it('keeps apart what is about another thing, by oneself, or long after', () => {
    const once = withEntry([], entry, 1);
    expect(withEntry(once, { ...entry, key: 'card:c2' }, 2)).toHaveLength(2);
    expect(withEntry(once, { ...entry, own: true }, 2)).toHaveLength(2);
    expect(withEntry(once, { ...entry, at: 90_000 }, 2)).toHaveLength(2);
  });

  it('does not grow without end', () => {
    let entries: readonly ActivityEntry[] = [];
    for (let id = 1; id <= 400; id++) {
      entries = withEntry(entries, { ...entry, key: `card:c${id}` }, id);
    }
    expect(entries).toHaveLength(300);
    expect(entries[0]?.key).toBe('card:c400');
  });
});

describe('whose hand it was', () => {
  const user = { id: 'p2', name: 'Olle', organisation: '', organisationType: '' } as const;
  const pointer = {
    client: 7,
    user: { ...user, attendance: 'room', role: 'participant' },
    state: { holding: { what: 'card:c1', over: null } },
  } satisfies Pointer;

  it('is remembered for the moment after letting go, and not longer', () => {
    const holders = new RecentHolders();
    holders.see([pointer], 1000);
    holders.see([], 2000);
    expect(holders.whoHad('card:c1', 3000)).toBe('Olle');
    expect(holders.whoHad('card:c1', 9000)).toBeNull();
    expect(holders.whoHad('card:c2', 1000)).toBeNull();
  });
});

describe('comings and goings', () => {
  it('are told in sum, without those who were here before and those who only blinked', () => {
    vi.useFakeTimers();
    const people = createStore<readonly { id: string }[]>(() => [{ id: 'me' }]);
    const told: [number, number][] = [];
    const stop = followArrivals(people, (joined, left) => told.push([joined, left]));
    people.setState([{ id: 'me' }, { id: 'here' }], true);
    vi.advanceTimersByTime(8000);
    expect(told).toEqual([]);
    people.setState([{ id: 'me' }], true);
    people.setState([{ id: 'me' }, { id: 'here' }], true);
    vi.advanceTimersByTime(8000);
    expect(told).toEqual([]);
    people.setState([{ id: 'me' }, { id: 'x' }, { id: 'y' }], true);
    vi.advanceTimersByTime(8000);
    expect(told).toEqual([[2, 1]]);
    stop();
    vi.useRealTimers();
  });
});
