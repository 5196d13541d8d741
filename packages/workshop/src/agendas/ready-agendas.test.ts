import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ROLE_CLARITY } from '../day/survey.ts';
import { REFUSALS } from '../refusals.ts';
import { LABELS } from '../results/cell-label.ts';
import { RATINGS } from '../results/survey-results.ts';
import { DayUnderTest } from '../testing/day-under-test.ts';
import { READY_AGENDAS, readyAgenda } from './ready-agendas.ts';

/** The words of this area, read as files: the package itself must not know where texts come from. */
function words(locale: string): (key: string) => string {
  const file = new URL(`../../../i18n/src/locales/${locale}/workshop.json`, import.meta.url);
  const texts: Record<string, string> = JSON.parse(readFileSync(file, 'utf8'));
  return (key) => texts[key] ?? `no text: ${key}`;
}

const sv = words('sv');
const en = words('en');

describe.each(READY_AGENDAS)('the ready-made agenda %s', (id) => {
  it('has words for every step in both languages, and ids that differ', () => {
    for (const text of [sv, en]) {
      const steps = readyAgenda(id, text);
      expect(new Set(steps.map((step) => step.id)).size).toBe(steps.length);
      for (const { title, purpose } of steps) {
        expect(`${title} ${purpose}`).not.toContain('no text');
      }
    }
  });

  it('is taken as the agenda of a day just as it is', () => {
    const day = new DayUnderTest();
    const agenda = readyAgenda(id, sv);
    day.give({ type: 'agenda.set', agenda });
    expect(day.state.agenda).toEqual(agenda);
    for (const { id: step } of agenda) day.give({ type: 'step.open', step });
  });

  it('has a name', () => {
    for (const text of [sv, en]) expect(text(`agenda.${id}.name`)).not.toContain('no text');
  });
});

describe('the ready-made agendas', () => {
  it('last as long as the days they are made for', () => {
    const minutes = (id: (typeof READY_AGENDAS)[number], day: number) =>
      readyAgenda(id, sv)
        .filter((step) => step.day === day)
        .reduce((sum, step) => sum + (step.minutes ?? 0), 0);
    // 9.00–16.20; 10.00–17.30 and 8.30–15.00; three hours.
    expect(minutes('one-day', 1)).toBe(440);
    expect([minutes('two-days', 1), minutes('two-days', 2)]).toEqual([450, 390]);
    expect(minutes('local-meeting', 1)).toBe(180);
  });

  it('show another place’s map and example answers only after the own picture', () => {
    for (const id of READY_AGENDAS) {
      const tools = readyAgenda(id, sv).map((step) => step.opens?.tool);
      const first = tools.indexOf('round');
      for (const later of ['reveal', 'compare', 'cards', 'board'] as const) {
        const at = tools.indexOf(later);
        expect(at === -1 || at > first).toBe(true);
      }
    }
  });
});

describe('the words of the day', () => {
  it('say every refusal, every label and every survey in both languages', () => {
    const keys = [
      ...REFUSALS.map((code) => `workshop.refused.${code}`),
      ...LABELS.map((label) => `result.label.${label}`),
      ...ROLE_CLARITY.items.map((item) => `survey.${ROLE_CLARITY.kind}.${item}`),
      ...RATINGS.map((rating) => `survey.rating.${rating}`),
    ];
    for (const key of keys) expect(`${sv(key)} ${en(key)}`).not.toContain('no text');
  });
});
