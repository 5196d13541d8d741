import { createTranslator } from '@samsyn/i18n';
import { messages as english } from '@samsyn/i18n/en';
import { messages as swedish } from '@samsyn/i18n/sv';
import { describe, expect, it } from 'vitest';
import {
  boardFromSnapshot,
  comparePlaces,
  describePlaces,
  type Place,
  readSnapshot,
} from '../index.ts';

const sv = createTranslator(swedish, 'sv');
const en = createTranslator(english, 'en');

interface Said {
  readonly stages?: readonly object[];
  readonly actors?: readonly object[];
  readonly placements?: readonly string[];
  readonly cards?: readonly string[];
}

const STAGES = ['Behov', 'Förankring', 'Gruppen bildas'].map((name, at) => ({
  id: `s${at + 1}`,
  name,
}));
const ACTORS = [
  { id: 'af', name: 'Arbetsförmedlingen' },
  { id: 'coo', name: 'Coompanion' },
  { id: 'sko', name: 'Skoopi' },
];

/** A place, with its placements as `layer stage actor role` and its cards as `kind stage`. */
function place({ stages = STAGES, actors = ACTORS, placements = [], cards = [] }: Said): Place {
  const read = readSnapshot({
    ...{ format: 'samsyn.snapshot', version: 1, id: 'p', takenAt: '2026-04-13T11:02:00Z' },
    ...{ board: {}, stages, actors },
    placements: placements.map((said) => {
      const [layer, stage, actor, role] = said.split(' ');
      return { layer, stage, actor, role };
    }),
    cards: cards.map((said, at) => {
      const [kind, stage] = said.split(' ');
      return { id: `c${at}`, kind, stage, text: 'x', ...(kind === 'gap' ? { gap: 'role' } : {}) };
    }),
  });
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  return boardFromSnapshot(read.snapshot);
}

const THERE = place({
  placements: [
    'today s1 af refers',
    'today s2 coo leads',
    'today s3 af refers',
    'today s3 coo advises',
    'today s3 sko advises',
    'wanted s1 sko buys',
  ],
  cards: ['support s3', 'practice s3', 'practice s3'],
});
const HERE = place({
  placements: [
    'today s1 af refers',
    'today s3 af informed',
    'today s3 coo advises',
    'wanted s1 sko leads',
  ],
  cards: ['gap s3', 'support s3'],
});

describe('The maps of two places', () => {
  it('are compared cell by cell at the stages and for the actors that both have', () => {
    const { stages, without } = comparePlaces(THERE, HERE, 'today');
    expect(
      stages.flatMap(({ cells }) =>
        cells.map(({ stage, actor, kind, there, here }) => [stage, actor, kind, there, here]),
      ),
    ).toEqual([
      ['s1', 'af', 'same', 'refers', 'refers'],
      ['s2', 'coo', 'onlyThere', 'leads', null],
      ['s3', 'af', 'otherRole', 'refers', 'informed'],
      ['s3', 'coo', 'same', 'advises', 'advises'],
      ['s3', 'sko', 'onlyThere', 'advises', null],
    ]);
    expect(without).toEqual({ stages: { there: [], here: [] }, actors: { there: [], here: [] } });
    expect(comparePlaces(THERE, HERE, 'wanted').stages[0]?.cells).toMatchObject([
      { actor: 'sko', kind: 'otherRole', there: 'buys', here: 'leads' },
    ]);
  });

  it('are told in sentences, of the whole and stage by stage', () => {
    const { whole, stages } = describePlaces(comparePlaces(THERE, HERE, 'today'), sv);
    expect(whole).toEqual([
      '2 placeringar är lika. 2 finns bara i den erfarna kommunen, 0 bara i den nya, och 1 har olika roll.',
      'I steg 2 har ingen en roll i den nya kommunen. I den erfarna har en aktör det: Coompanion.',
    ]);
    expect(stages).toEqual([
      {
        ...{ id: 's2', number: 2, name: 'Förankring' },
        sentences: ['Bara i den erfarna kommunen: Coompanion (leder).'],
      },
      {
        ...{ id: 's3', number: 3, name: 'Gruppen bildas' },
        sentences: [
          'Bara i den erfarna kommunen: Skoopi (ger råd).',
          'Arbetsförmedlingen anvisar i den erfarna kommunen och informeras i den nya.',
          'Kort i den erfarna kommunen: ett befintligt stöd och 2 goda exempel. I den nya: ett befintligt stöd och en lucka.',
        ],
      },
    ]);
    const words = describePlaces(comparePlaces(THERE, HERE, 'today'), en);
    expect(words.whole).toEqual([
      '2 placements are alike. 2 only in the experienced municipality, 0 only in the new one, and 1 with another role.',
      'At stage 2 nobody has a role in the new municipality. In the experienced one one actor has one: Coompanion.',
    ]);
    expect(words.stages[1]?.sentences).toEqual([
      'Only in the experienced municipality: Skoopi (advises).',
      'Arbetsförmedlingen refers in the experienced municipality and is informed in the new one.',
      'Cards in the experienced municipality: one existing support and 2 good practices. In the new one: one existing support and one gap.',
    ]);
  });

  it('are told the other way round when they change places', () => {
    const { whole, stages } = describePlaces(comparePlaces(HERE, THERE, 'today'), sv);
    expect(whole[1]).toBe(
      'I steg 2 har ingen en roll i den erfarna kommunen. I den nya har en aktör det: Coompanion.',
    );
    expect(stages[1]?.sentences[0]).toBe('Bara i den nya kommunen: Skoopi (ger råd).');
  });

  it('of other templates are matched by id, and what has no counterpart is named', () => {
    const there = place({
      stages: [
        ...STAGES.slice(0, 2),
        { id: 's3', name: 'Gruppen samlas' },
        { id: 'x', name: 'Pröva' },
      ],
      actors: [...ACTORS, { id: 'bank', name: 'Banken' }, { id: 'esf', name: 'ESF-rådet' }],
      placements: ['today s3 bank funds', 'today x af leads', 'today s1 af refers'],
    });
    const here = place({
      stages: [
        STAGES[2] ?? {},
        ...STAGES.slice(0, 2),
        { id: 'y', name: 'Avveckla' },
        { id: 'z', name: 'Dold', hidden: true },
      ],
      actors: [
        ...ACTORS.slice(0, 2),
        { id: 'lok', name: 'Byalaget' },
        { id: 'sko', name: 'Skoopi', hidden: true },
      ],
      placements: ['today s1 lok does', 'today s1 sko does', 'today s1 af refers'],
    });
    const comparison = comparePlaces(there, here, 'today');
    expect(comparison.stages.map(({ id, number }) => [id, number])).toEqual([
      ['s3', 1],
      ['s1', 2],
      ['s2', 3],
    ]);
    expect(describePlaces(comparison, sv).whole).toEqual([
      'Den enda placeringen är lika på båda kartorna.',
      'Steget ”Pröva” finns bara på den erfarna kommunens karta och jämförs inte.',
      'Steget ”Avveckla” finns bara på den nya kommunens karta och jämförs inte.',
      'Aktören ”Banken” finns bara på den erfarna kommunens karta och jämförs inte.',
      'Aktören ”Byalaget” finns bara på den nya kommunens karta och jämförs inte.',
      'Steg 1 heter ”Gruppen samlas” på den erfarna kommunens karta.',
    ]);
  });

  it('that have nothing in common say so, and so do empty ones', () => {
    const other = place({ stages: [{ id: 'o', name: 'Annat' }], actors: [], placements: [] });
    const { whole, stages } = describePlaces(comparePlaces(other, HERE, 'today'), sv);
    expect(whole).toEqual([
      'Kartorna har inga steg gemensamt. De jämförs inte.',
      'Steget ”Annat” finns bara på den erfarna kommunens karta och jämförs inte.',
      'Stegen ”Behov”, ”Förankring” och ”Gruppen bildas” finns bara på den nya kommunens karta och jämförs inte.',
    ]);
    expect(stages).toEqual([]);
    const empty = place({});
    expect(describePlaces(comparePlaces(empty, empty, 'today'), sv)).toEqual({
      whole: ['Ingen har en roll på någon av kartorna.'],
      stages: [],
    });
    expect(describePlaces(comparePlaces(HERE, HERE, 'today'), sv).whole).toEqual([
      'Alla 3 placeringar är lika på båda kartorna.',
    ]);
  });
});
