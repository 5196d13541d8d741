import type { LiveRoomStatus } from '@samsyn/sync/client';
import { afterEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { createLiveStore } from './live-store.ts';
import { signOf } from './sign.ts';

const room = (change: Partial<LiveRoomStatus>): LiveRoomStatus => ({
  connection: 'connected',
  synced: true,
  saved: true,
  trouble: null,
  refused: null,
  ended: null,
  ...change,
});

describe('the sign', () => {
  it('says saved only when it is true of every document', () => {
    expect(signOf([room({}), room({})])).toBe('saved');
    expect(signOf([room({}), room({ saved: false })])).toBe('saving');
    // Why the server cannot store is said to whoever waits for it, and to nobody else.
    expect(signOf([room({}), room({ saved: false, trouble: 'full' })])).toBe('full');
    expect(signOf([room({ trouble: 'stuck' })])).toBe('saved');
  });

  it('says the worst that is true', () => {
    const saving = room({ saved: false });
    const refused = room({ saved: false, refused: 'locked' });
    const offline = room({ connection: 'offline', synced: false, saved: false });
    const ended = room({ connection: 'ended', ended: 'gone' });
    expect(signOf([saving, refused])).toBe('refused');
    expect(signOf([refused, room({ synced: false })])).toBe('connecting');
    expect(signOf([refused, offline])).toBe('offline');
    expect(signOf([offline, ended])).toBe('ended');
  });
});

describe('a live store', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  function setUp() {
    vi.useFakeTimers();
    const doc = new Y.Doc();
    const map = doc.getMap<number>('numbers');
    const view = {
      get current(): Record<string, number> {
        return map.toJSON();
      },
      subscribe: (listener: () => void) => {
        map.observe(listener);
        return () => map.unobserve(listener);
      },
    };
    const live = createLiveStore(doc, view);
    let drawn = 0;
    live.store.subscribe(() => drawn++);
    const remotely = (key: string, value: number): void => {
      const other = new Y.Doc();
      Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
      other.getMap<number>('numbers').set(key, value);
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
    };
    return { map, live, remotely, drawn: () => drawn };
  }

  it('shows what one does oneself at once', () => {
    const { map, live } = setUp();
    map.set('mine', 1);
    expect(live.store.getState()).toEqual({ mine: 1 });
    live.close();
  });

  it('shows what fifty others do in one redraw', () => {
    const { live, remotely, drawn } = setUp();
    for (let count = 0; count < 50; count++) remotely(`k${count}`, count);
    expect(drawn()).toBe(0);
    vi.advanceTimersByTime(100);
    expect(drawn()).toBe(1);
    expect(Object.keys(live.store.getState())).toHaveLength(50);
    live.close();
  });

  it('shows a single change at once, and those that follow closely together after a moment', () => {
    const { live, remotely, drawn } = setUp();
    remotely('first', 1);
    vi.advanceTimersByTime(0);
    expect(drawn()).toBe(1);
    for (let count = 0; count < 10; count++) remotely(`k${count}`, count);
    vi.advanceTimersByTime(50);
    expect(drawn()).toBe(1);
    vi.advanceTimersByTime(50);
    expect(drawn()).toBe(2);
    live.close();
  });

  it('holds the others back while paused, counts them, and loses nothing', () => {
    const { live, remotely } = setUp();
    live.pause();
    remotely('a', 1);
    remotely('b', 2);
    vi.advanceTimersByTime(1000);
    expect(live.store.getState()).toEqual({});
    expect(live.heldBack.getState()).toBe(2);
    live.resume();
    expect(live.store.getState()).toEqual({ a: 1, b: 2 });
    expect(live.heldBack.getState()).toBe(0);
    live.close();
  });
});
