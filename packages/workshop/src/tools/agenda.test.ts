import { describe, expect, it } from 'vitest';
import { nextStep } from '../day/agenda-step.ts';
import { DayUnderTest, START, TEMPLATE } from '../testing/day-under-test.ts';

const AGENDA = [
  { id: 'own', title: 'Egen bild', minutes: 25 },
  { id: 'reveal', title: 'Avtäckning', opens: { tool: 'reveal' } },
  { id: 'map', title: 'Gemensam karta', day: 2 },
];

function dayWithAgenda(): DayUnderTest {
  const day = new DayUnderTest();
  day.give({ type: 'agenda.set', agenda: AGENDA });
  return day;
}

describe('the agenda', () => {
  it('is opened step by step, and the step that closes asks for a snapshot with its title', () => {
    const day = dayWithAgenda();
    expect(day.give({ type: 'step.open', step: 'own' }).effects).toEqual([]);
    expect(day.give({ type: 'step.open', step: 'reveal' }).effects).toEqual([
      { do: 'take-snapshot', trigger: 'step', label: 'Egen bild' },
    ]);
    expect(day.state.step).toBe('reveal');
  });

  it('goes back as easily as forward', () => {
    const day = dayWithAgenda();
    day.give({ type: 'step.open', step: 'map' });
    day.give({ type: 'step.back' });
    expect(day.state.step).toBe('reveal');
    day.give({ type: 'step.back' });
    expect(day.refusal({ type: 'step.back' })).toBe('no-step-before');
  });

  it('opens nothing by itself', () => {
    const day = dayWithAgenda();
    day.give({ type: 'step.open', step: 'reveal' });
    expect(day.state).toMatchObject({ rounds: [], votes: [], surveys: [], timer: null });
  });

  it('moves once when two facilitators press next at the same time', () => {
    const day = dayWithAgenda();
    day.give({ type: 'step.open', step: 'own' });
    day.give({ type: 'step.open', step: 'reveal', from: 'own' });
    expect(day.refusal({ type: 'step.open', step: 'reveal', from: 'own' })).toBe('already-open');
    expect(day.refusal({ type: 'step.open', step: 'own', from: 'own' })).toBe('step-moved');
    expect(day.refusal({ type: 'step.back', from: 'own' })).toBe('step-moved');
    expect(day.refusal({ type: 'step.open', step: 'reveal' })).toBe('already-open');
  });

  it('goes on the second day where the first ended', () => {
    const day = dayWithAgenda();
    day.give({ type: 'step.open', step: 'own' });
    day.pass(30);
    day.give({ type: 'step.open', step: 'reveal' });
    day.pass(30);
    day.give({ type: 'step.close' });
    expect(day.state.step).toBeNull();
    expect(nextStep(day.state)?.id).toBe('map');
    expect(day.refusal({ type: 'step.close' })).toBe('no-step-open');
    day.give({ type: 'step.back' });
    expect(day.state.step).toBe('reveal');
  });

  it('may be changed while it runs; a step that stays keeps its times, which only the server sets', () => {
    const day = dayWithAgenda();
    day.give({ type: 'step.open', step: 'own' });
    const forged = { id: 'new', title: 'Nytt', openedAt: '2000-01-01T00:00:00.000Z' };
    day.give({ type: 'agenda.set', agenda: [{ id: 'own', title: 'Min bild' }, forged] });
    expect(day.state.agenda).toEqual([
      { id: 'own', title: 'Min bild', openedAt: new Date(START).toISOString() },
      { id: 'new', title: 'Nytt' },
    ]);
    expect(day.state.step).toBe('own');
  });

  it('stands between steps when the open one is taken out', () => {
    const day = dayWithAgenda();
    day.give({ type: 'step.open', step: 'own' });
    day.give({ type: 'agenda.set', agenda: [{ id: 'map', title: 'Karta' }] });
    expect(day.state.step).toBeNull();
  });

  it('begins with the one of the template where the day has none', () => {
    const day = new DayUnderTest();
    const template = { ...TEMPLATE, agenda: [{ id: 'own', title: 'Egen bild', opens: undefined }] };
    day.give({ type: 'step.open', step: 'own' }, { template });
    expect(day.state.agenda.map(({ id }) => id)).toEqual(['own']);
  });

  it('refuses a step that is not on it, and two steps with one id', () => {
    const day = dayWithAgenda();
    expect(day.refusal({ type: 'step.open', step: 'gone' })).toBe('no-such-step');
    const twice = [AGENDA[0], AGENDA[0]];
    expect(day.refusal({ type: 'agenda.set', agenda: twice })).toBe('malformed');
  });
});
