import { createTranslator } from '@samsyn/i18n';
import { messages as english } from '@samsyn/i18n/en';
import { messages as swedish } from '@samsyn/i18n/sv';
import { describe, expect, it } from 'vitest';
import { analyse } from '../analyse.ts';
import { SIGNALS } from '../map/signal-names.ts';
import { SIGNAL_RULES } from '../map/signals.ts';
import { makeSnapshot } from '../testing/make-snapshot.ts';
import { describeAnalysis } from './describe-analysis.ts';
import { signalQuestion } from './describe-map.ts';
import { describeNote } from './describe-note.ts';
import { spokenFigures } from './figures.ts';

const sv = createTranslator(swedish, 'sv');
const en = createTranslator(english, 'en');
const STOCKHOLM = 'Europe/Stockholm';

describe('what stands beside a figure', () => {
  const note = {
    key: 'analysis.note.round' as const,
    values: { people: 20, organisationTypes: 5, date: '2026-04-13T22:30:00Z' },
  };

  it('says who and when, that alike is not right, and that chance is in it', () => {
    expect(describeNote(note, sv, STOCKHOLM)).toBe(
      'Siffran visar hur lika deltagarna svarade, inte om svaren är rätt. Den bygger på 20 personer ' +
        'från 5 slags organisationer den 14 april 2026. Små skillnader kan bero på slumpen. Gruppen är ' +
        'inte ett slumpmässigt urval.',
    );
    expect(describeNote(note, en, STOCKHOLM)).toContain('20 people from 5 kinds of organisation');
  });
});

describe('figures in words', () => {
  it('are rounded for people, and say where there is nothing', () => {
    const said = spokenFigures(sv);
    expect(said.share(0.3926)).toBe('39\u00a0%');
    expect(said.decimal(0.4)).toBe('0,40');
    expect(said.points(-0.021)).toBe('−2,1');
    expect(said.share(null)).toBe('går inte att beräkna');
    expect(said.shareInterval({ value: 0.4, se: 0.05, interval: [0.309, 0.583] })).toBe(
      '(95 %: 31\u00a0% till 58\u00a0%)',
    );
    expect(said.shareInterval({ value: 0.4, se: null, interval: null })).toBe('');
  });
});

describe('the questions about a stage', () => {
  it.each(SIGNALS)('%s is a question in both languages, and a kind of gap if it is one', (name) => {
    for (const t of [sv, en]) {
      const question = signalQuestion(name, 'Gruppen bildas', t);
      expect(question).toContain('Gruppen bildas');
      expect(question).toMatch(/\?$/);
    }
    expect(['role', 'mandate', 'programme', 'competence', 'other']).toContain(
      SIGNAL_RULES[name].gap,
    );
  });
});

describe('what a snapshot tells', () => {
  it('is nothing but headings with something below them', () => {
    const empty = makeSnapshot({});
    expect(describeAnalysis(analyse(empty), empty, sv, STOCKHOLM)).toEqual([]);
  });

  it('is said in the room’s own words for its roles', () => {
    const snapshot = makeSnapshot({
      stages: [{ id: 's1', name: 'Gruppen bildas' }],
      actors: [{ id: 'a1', name: 'AF' }],
      vocabulary: { 'role.leads': { sv: 'håller i' } },
      placements: [{ layer: 'today', stage: 's1', actor: 'a1', role: 'leads' }],
    });
    const said = JSON.stringify(describeAnalysis(analyse(snapshot), snapshot, sv, STOCKHOLM));
    expect(said).toContain('1. Gruppen bildas: en aktör (1 håller i).');
    const english = JSON.stringify(describeAnalysis(analyse(snapshot), snapshot, en, STOCKHOLM));
    expect(english).toContain('1. Gruppen bildas: one actor (1 leads).');
  });
});
