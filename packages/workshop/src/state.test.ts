import { describe, expect, it } from 'vitest';
import { EMPTY_WORKSHOP, readWorkshopState, workshopStateSchema } from './state.ts';

describe('reading a state', () => {
  it('gives back the empty one', () => {
    expect(readWorkshopState(EMPTY_WORKSHOP)).toEqual(EMPTY_WORKSHOP);
  });

  it('fills what an older server did not know', () => {
    expect(readWorkshopState({ locked: true, rounds: [] })).toEqual({
      ...EMPTY_WORKSHOP,
      locked: true,
    });
  });

  it('is null for what is none', () => {
    for (const wrong of [null, undefined, 7, 'state', [], {}, { locked: 'yes', rounds: [] }]) {
      expect(readWorkshopState(wrong)).toBeNull();
    }
  });

  it('keeps fields of newer servers, in the state and in a round', () => {
    const round = {
      id: 'r1',
      question: '',
      layer: 'today',
      status: 'open',
      stages: [],
      actors: [],
      mood: 'calm',
    };
    const state = { ...EMPTY_WORKSHOP, rounds: [round], weather: 'rain' };
    expect(readWorkshopState(state)).toMatchObject({ weather: 'rain', rounds: [{ mood: 'calm' }] });
  });

  it('passes over entries and fields it cannot read and keeps the rest', () => {
    const state = {
      ...EMPTY_WORKSHOP,
      rounds: [{ id: 'r1', status: 'dreaming' }],
      votes: 'many',
      timer: { startsAt: 5 },
      hands: [{ participant: 'ada', at: '' }, { participant: 'no id at all' }],
    };
    expect(readWorkshopState({ ...state, votes: [] })).toMatchObject({
      rounds: [],
      timer: null,
      hands: [{ participant: 'ada' }],
    });
    expect(workshopStateSchema.safeParse(state).success).toBe(false);
  });

  it('passes over what a newer step opens and keeps the step', () => {
    const agenda = [{ id: 'a', title: 'A', opens: { tool: 'hologram' } }];
    expect(readWorkshopState({ ...EMPTY_WORKSHOP, agenda })?.agenda[0]).toMatchObject({
      id: 'a',
      title: 'A',
    });
  });
});
