import { EMPTY_WORKSHOP, readWorkshopState, type WorkshopState } from '@samsyn/workshop';
import { beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { createStore } from 'zustand/vanilla';
import type { Shelf } from '../entry/stored-boards.ts';
import type { ConnectionState } from '../live/board-session.ts';
import type { Sign } from '../live/sign.ts';
import { memoryShelf } from '../testing/memory-shelf.ts';
import { followLateAnswers, lateName, useLateRounds } from './late-answers.ts';

function day(status: 'open' | 'closed' | 'revealed'): WorkshopState {
  const round = { id: 'r1', question: '', layer: 'today', stages: ['s1'], actors: ['a1'], status };
  const state = readWorkshopState({ ...EMPTY_WORKSHOP, rounds: [round] });
  if (state === null) throw new Error('not a state of the day');
  return state;
}

const ENTRY = {
  board: 'b',
  role: 'participant',
  participant: { id: 'p', name: '', organisation: '', organisationType: '', attendance: 'room' },
  token: '',
} as const;

/** Somebody's page with its own document and its line to the server, as far as they matter here. */
function page(shelf: Shelf, doc = new Y.Doc()) {
  const workshop = createStore<WorkshopState>(() => day('open'));
  const connection = createStore<ConnectionState>(() => ({
    sign: 'saved',
    ended: null,
    blocked: false,
  }));
  const listeners = new Set<() => void>();
  const status = { saved: true };
  const room = {
    get status() {
      return status;
    },
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const session = { entry: ENTRY, workshop, connection, own: { doc, room: room as never } };
  const stop = followLateAnswers(session, shelf);
  return {
    doc,
    stop,
    answer: () => {
      status.saved = false;
      doc.getMap('answers').set(`r1/today/s1/${Math.trunc(doc.getMap('answers').size)}`, {});
    },
    /** How the line stands, and whether one's own answers have arrived. */
    line: (sign: Sign, saved: boolean) => {
      status.saved = saved;
      for (const listener of listeners) listener();
      connection.setState({ sign, ended: null, blocked: false }, true);
    },
    round: (to: 'open' | 'closed' | 'revealed') => workshop.setState(day(to), true),
    late: () => useLateRounds.getState().rounds,
  };
}

describe('answers that come late', () => {
  beforeEach(() => useLateRounds.setState({ rounds: [] }));

  it('are none when what was answered had arrived before the round closed', () => {
    const { answer, line, round, late } = page(memoryShelf());
    answer();
    line('saved', true);
    round('closed');
    expect(late()).toEqual([]);
  });

  it('are those given offline to a round that has closed meanwhile', () => {
    const shelf = memoryShelf();
    const { answer, line, round, late } = page(shelf);
    line('offline', false);
    answer();
    // One's own room is back before the day is: how the round stands is not known yet.
    line('connecting', true);
    expect(late()).toEqual([]);
    round('closed');
    line('saved', true);
    expect(late()).toEqual(['r1']);
  });

  it('count if the round is still open when they arrive', () => {
    const { answer, line, round, late } = page(memoryShelf());
    line('offline', false);
    answer();
    line('saved', true);
    round('closed');
    expect(late()).toEqual([]);
  });

  it('are known after a reload too, until the round opens again', () => {
    const shelf = memoryShelf();
    const first = page(shelf);
    first.line('offline', false);
    first.answer();
    first.stop();
    const second = page(shelf, first.doc);
    second.line('connecting', false);
    second.round('closed');
    second.line('saved', true);
    expect(second.late()).toEqual(['r1']);
    second.stop();
    const third = page(shelf, first.doc);
    expect(third.late()).toEqual(['r1']);
    third.round('open');
    expect(third.late()).toEqual([]);
    expect(shelf.getItem(lateName('b', 'p'))).toBeNull();
  });

  it('are not what another window of the same person did', () => {
    const { doc, line, round, late } = page(memoryShelf());
    const other = new Y.Doc();
    other.getMap('answers').set('r1/today/s1/a1', { role: 'leads' });
    line('saving', false);
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other), 'provider');
    round('closed');
    line('saved', true);
    expect(late()).toEqual([]);
  });
});
