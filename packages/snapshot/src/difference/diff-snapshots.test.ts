import { createTranslator } from '@samsyn/i18n';
import { messages as english } from '@samsyn/i18n/en';
import { messages as swedish } from '@samsyn/i18n/sv';
import { describe, expect, it } from 'vitest';
import { describeDiff, diffSnapshots, readSnapshot, type Snapshot } from '../index.ts';

const sv = createTranslator(swedish, 'sv');
const en = createTranslator(english, 'en');

type Parts = Record<string, unknown[]> & { board: Record<string, unknown> };

const cell = (layer: string, stage: string, actor: string, role: string, more: object = {}) => ({
  ...{ layer, stage, actor, role },
  ...more,
});
const card = (id: string, kind: string, stage: string, text: string, more: object = {}) => ({
  ...{ id, kind, stage, text },
  ...more,
});

/** A small board that every pair starts from. */
const base = () => ({
  format: 'samsyn.snapshot',
  version: 1,
  id: 'before',
  takenAt: '2026-04-13T09:00:00Z',
  board: { title: 'Workshop i Lillköping', place: 'Lillköping', definition: 'Det som håller.' },
  stages: ['Behov', 'Förankring', 'Gruppen bildas', 'Starten'].map((name, index) => ({
    id: `s${index + 1}`,
    name,
  })),
  actors: [
    { id: 'af', name: 'Arbetsförmedlingen' },
    { id: 'ame', name: 'Arbetsmarknadsenheten' },
    { id: 'coo', name: 'Coompanion' },
  ],
  organisationTypes: [{ id: 'kommun', name: 'Kommun', actors: ['ame'] }],
  placements: [
    cell('today', 's1', 'ame', 'leads'),
    cell('today', 's3', 'af', 'refers'),
    cell('today', 's4', 'af', 'does'),
    cell('wanted', 's3', 'af', 'decides'),
  ],
  settled: [cell('today', 's1', 'ame', 'leads')],
  cards: [
    card('g1', 'gap', 's1', 'Ingen samordnar.', { gap: 'role' }),
    card('g2', 'gap', 's1', 'Handläggare byts ut.', { gap: 'competence', status: 'taken' }),
    card('n1', 'need', 's2', 'En väg in.', { actors: ['ame'] }),
    card('n2', 'need', 's2', 'Lättläst material.'),
  ],
});

type Board = ReturnType<typeof base> & Record<string, unknown>;

function snapshotOf(board: unknown): Snapshot {
  const reading = readSnapshot(board);
  if ('problems' in reading) throw new Error(JSON.stringify(reading.problems));
  return reading.snapshot;
}

/** The difference that a change of the base makes. */
function differenceAfter(change: (board: Board & Parts) => void) {
  const after = base() as Board & Parts;
  change(after);
  return diffSnapshots(snapshotOf(base()), snapshotOf(after));
}

const set = (list: unknown[], id: string, change: object) =>
  Object.assign(list.find((one) => (one as { id: string }).id === id) as object, change);
const drop = (list: unknown[], index: number) => list.splice(index, 1);

type Pair = readonly [
  what: string,
  change: (board: Board & Parts) => void,
  sv: readonly string[],
  en: readonly string[],
];

const PAIRS: readonly Pair[] = [
  ['nothing', () => {}, ['Ingenting har ändrats.'], ['Nothing has changed.']],
  [
    'an actor that left one stage and changed role at another, and gaps that came and were closed',
    (b) => {
      b.placements.splice(1, 2, cell('today', 's4', 'af', 'leads'));
      b.cards.push(card('g3', 'gap', 's2', 'x'), card('g4', 'gap', 's3', 'y'));
      set(b.cards, 'g1', { status: 'closed' });
    },
    [
      'Arbetsförmedlingen lämnade steg 3; bytte roll i steg 4 från utför till leder.',
      'Två luckor tillkom, en stängdes.',
    ],
    [
      'Arbetsförmedlingen left stage 3; changed role at stage 4 from does to leads.',
      'Two gaps were added, one was closed.',
    ],
  ],
  [
    'an actor that came to several stages with the same role',
    (b) => b.placements.push(...['s1', 's2', 's3'].map((s) => cell('today', s, 'coo', 'advises'))),
    ['Coompanion kom till steg 1, steg 2 och steg 3 (ger råd).'],
    ['Coompanion came to stage 1, stage 2 and stage 3 (advises).'],
  ],
  [
    'an actor that was moved and got another role on the way',
    (b) => {
      drop(b.placements, 0);
      b.placements.push(cell('today', 's2', 'ame', 'does'));
    },
    [
      'Arbetsmarknadsenheten flyttade från steg 1 till steg 2; bytte roll i steg 2 från leder till utför.',
    ],
    [
      'Arbetsmarknadsenheten moved from stage 1 to stage 2; changed role at stage 2 from leads to does.',
    ],
  ],
  [
    'what is said about how it should be, apart from today',
    (b) => {
      b.placements[3] = cell('wanted', 's3', 'af', 'buys', {
        note: 'Från 2027.',
        also: ['refers'],
      });
    },
    [
      'Så borde det vara: Arbetsförmedlingen bytte roll i steg 3 från beslutar till köper; fick ändrade uppgifter i steg 3 (gör också, anteckning).',
    ],
    [
      'How it should be: Arbetsförmedlingen changed role at stage 3 from decides to buys; got changed details at stage 3 (also, note).',
    ],
  ],
  [
    'how long a support lasts',
    (b) => {
      b.placements[0] = cell('today', 's1', 'ame', 'leads', {
        ...{ duration: 'project', until: '2026-12-31', level: 'local' },
      });
    },
    [
      'Arbetsmarknadsenheten fick ändrade uppgifter i steg 1 (varaktighet, beslutat till och med, nivå).',
    ],
    ['Arbetsmarknadsenheten got changed details at stage 1 (duration, decided until, level).'],
  ],
  [
    'needs: one added, one removed, one reworded',
    (b) => {
      drop(b.cards, 3);
      set(b.cards, 'n1', { text: 'En enda väg in.' });
      b.cards.push(card('n3', 'need', 's1', 'Pengar.'));
    },
    ['Ett behov tillkom, ett ändrades, ett togs bort.'],
    ['One need was added, one was changed, one was removed.'],
  ],
  [
    'gaps: one taken on, one opened again',
    (b) => {
      set(b.cards, 'g1', { status: 'taken', owner: 'Kommunen' });
      set(b.cards, 'g2', { status: 'open' });
    },
    ['En lucka fick någon som tar tag i saken, en öppnades igen, en ändrades.'],
    ['One gap was taken on by somebody, one was reopened, one was changed.'],
  ],
  [
    'a card that moved to another stage and is about other actors',
    (b) => {
      set(b.cards, 'n1', { stage: 's4', actors: ['af'] });
    },
    ['Ett behov flyttades till ett annat steg, ett ändrades.'],
    ['One need was moved to another stage, one was changed.'],
  ],
  [
    'thirteen cards, and one of each of the other kinds',
    (b) => {
      const more = Array.from({ length: 13 }, (_, index) =>
        card(`p${index}`, 'practice', 's1', 'x'),
      );
      b.cards.push(...more, card('f', 'funding', 's1', 'x'), card('u', 'support', 's1', 'x'));
      b.cards.push(card('e', 'equality', 's1', 'x'));
    },
    [
      'Ett befintligt stöd tillkom.',
      'Ett finansieringskort tillkom.',
      '13 goda exempel tillkom.',
      'En jämställdhetsiakttagelse tillkom.',
    ],
    [
      'One existing support was added.',
      'One funding card was added.',
      '13 good practices were added.',
      'One equality observation was added.',
    ],
  ],
  [
    'the order of cards',
    (b) => b.cards.reverse(),
    ['Korten i steg 2 och steg 1 fick en ny ordning.'],
    ['The cards at stage 2 and stage 1 got a new order.'],
  ],
  [
    'what was agreed on: more, otherwise',
    (b) => {
      b.settled = [
        cell('today', 's1', 'ame', 'decides', { dissent: ['kommun'] }),
        cell('wanted', 's4', 'af', 'none'),
      ];
    },
    [
      'Det ni är eniga om för Arbetsmarknadsenheten i steg 1 ändrades från leder till beslutar.',
      'Det ni är eniga om för Arbetsmarknadsenheten i steg 1 fick ändrade uppgifter (håller inte med).',
      'Så borde det vara: Ni enades om Arbetsförmedlingen i steg 4: ingen roll.',
    ],
    [
      'What you agree on for Arbetsmarknadsenheten at stage 1 changed from leads to decides.',
      'What you agree on for Arbetsmarknadsenheten at stage 1 got changed details (do not agree).',
      'How it should be: You agreed on Arbetsförmedlingen at stage 4: no role.',
    ],
  ],
  [
    'what is no longer agreed on',
    (b) => {
      b.settled = [];
    },
    ['Det ni var eniga om för Arbetsmarknadsenheten i steg 1 togs bort: leder.'],
    ['What you had agreed on for Arbetsmarknadsenheten at stage 1 was taken away: leads.'],
  ],
  [
    'a new stage first, after which numbers would mislead',
    (b) => {
      b.stages.unshift({ id: 's0', name: 'Före allt' });
      b.placements[1] = cell('today', 's3', 'af', 'funds');
    },
    [
      'Steget ”Före allt” lades till.',
      'Arbetsförmedlingen bytte roll i steget ”Gruppen bildas” från anvisar till finansierar.',
    ],
    [
      'The stage “Före allt” was added.',
      'Arbetsförmedlingen changed role at the stage “Gruppen bildas” from refers to funds.',
    ],
  ],
  [
    'stages renamed, hidden, described, removed and put in another order',
    (b) => {
      set(b.stages, 's1', { name: 'Behov och initiativ' });
      set(b.stages, 's2', { hidden: true });
      set(b.stages, 's3', { description: 'De träffas.', questions: ['Vem?'] });
      b.stages.splice(0, 4, ...[2, 1, 0].map((index) => b.stages[index] as never));
      b.placements.splice(2, 1);
    },
    [
      'Steget ”Gruppen bildas” fick ändrade uppgifter (beskrivning, frågor att prata om).',
      'Steget ”Förankring” doldes.',
      'Steget ”Behov” heter nu ”Behov och initiativ”.',
      'Steget ”Starten” togs bort.',
      'Stegen fick en ny ordning.',
      'Arbetsförmedlingen lämnade steget ”Starten”.',
    ],
    [
      'The stage “Gruppen bildas” got changed details (description, questions to talk about).',
      'The stage “Förankring” was hidden.',
      'The stage “Behov” is now called “Behov och initiativ”.',
      'The stage “Starten” was removed.',
      'The stages got a new order.',
      'Arbetsförmedlingen left the stage “Starten”.',
    ],
  ],
  [
    'actors and organisation types',
    (b) => {
      set(b.actors, 'coo', { mandate: 'Vi ger råd.', hidden: true });
      b.actors.push({ id: 'fk', name: 'Försäkringskassan' });
      set(b.organisationTypes, 'kommun', { actors: ['ame', 'coo'] });
      b.organisationTypes.push({ id: 'fk', name: 'Försäkringskassan', actors: ['fk'] });
    },
    [
      'Aktören ”Coompanion” doldes.',
      'Aktören ”Coompanion” fick ändrade uppgifter (det här får vi göra).',
      'Aktören ”Försäkringskassan” lades till.',
      'Organisationstypen ”Kommun” fick ändrade uppgifter (företräder de här aktörerna).',
      'Organisationstypen ”Försäkringskassan” lades till.',
    ],
    [
      'The actor “Coompanion” was hidden.',
      'The actor “Coompanion” got changed details (what we may do).',
      'The actor “Försäkringskassan” was added.',
      'The organisation type “Kommun” got changed details (stands for these actors).',
      'The organisation type “Försäkringskassan” was added.',
    ],
  ],
  [
    'the fields of the board',
    (b) => {
      b.board = {
        ...{ title: 'Dag två', definition: 'Nytt.', place: '', region: 'Region Mellansjö' },
        ...{ locale: 'en', meetingUrl: 'https://meet.example/x' },
      } as never;
    },
    [
      'Tavlan heter nu ”Dag två”.',
      'Plats togs bort. Där stod ”Lillköping”.',
      'Region är nu ”Region Mellansjö”.',
      'Språk ändrades från ”svenska” till ”engelska”.',
      'Arbetsdefinitionen ändrades.',
      'Länk till videomötet är nu ”https://meet.example/x”.',
    ],
    [
      'The board is now called “Dag två”.',
      'Place was removed. It said “Lillköping”.',
      'Region is now “Region Mellansjö”.',
      'Language was changed from “Swedish” to “English”.',
      'The working definition was changed.',
      'Link to the video meeting is now “https://meet.example/x”.',
    ],
  ],
  [
    'words and agenda',
    (b) => {
      b.vocabulary = { 'role.leads': { sv: 'håller i' }, 'kind.gap': { sv: 'Hål' } } as never;
      b.agenda = [{ id: 'd1', title: 'Fika' }];
    },
    ['2 ord i ordlistan ändrades.', 'Dagordningen ändrades.'],
    ['2 words of the vocabulary changed.', 'The agenda was changed.'],
  ],
  [
    'a round that was revealed',
    (b) => {
      b.rounds = [{ id: 'r1', layer: 'today', question: 'Så är det i dag' }];
    },
    ['Rundan ”Så är det i dag” tillkom.'],
    ['The round “Så är det i dag” was added.'],
  ],
  [
    'a survey, and votes on two cards that were there and on one that was not',
    (b) => {
      const votes = { total: 3, people: 2, organisationTypes: 2 };
      b.surveys = [{ id: 'e1', title: 'Hur tydliga är rollerna' }];
      for (const id of ['g1', 'n1']) set(b.cards, id, { votes });
      b.cards.push(card('n3', 'need', 's3', 'Ny.', { votes }));
    },
    [
      'Ett behov tillkom.',
      'Enkäten ”Hur tydliga är rollerna” tillkom.',
      'Rösterna på 2 kort ändrades.',
    ],
    [
      'One need was added.',
      'The survey “Hur tydliga är rollerna” was added.',
      'The votes on 2 cards changed.',
    ],
  ],
  [
    'names that hold what a message gives meaning',
    (b) => {
      set(b.actors, 'af', { name: "{af} 'AF' <b>" });
      b.placements.push(cell('today', 's1', 'af', 'informed'));
    },
    [
      "Aktören ”Arbetsförmedlingen” heter nu ”{af} 'AF' <b>”.",
      "{af} 'AF' <b> kom till steg 1 (informeras).",
    ],
    [
      "The actor “Arbetsförmedlingen” is now called “{af} 'AF' <b>”.",
      "{af} 'AF' <b> came to stage 1 (is informed).",
    ],
  ],
  [
    'everything being gone',
    (b) => {
      b.placements = [];
      b.cards = [];
      b.settled = [];
    },
    [
      'Arbetsmarknadsenheten lämnade steg 1.',
      'Arbetsförmedlingen lämnade steg 3 och steg 4.',
      'Så borde det vara: Arbetsförmedlingen lämnade steg 3.',
      'Det ni var eniga om för Arbetsmarknadsenheten i steg 1 togs bort: leder.',
      'Två behov togs bort.',
      'Två luckor togs bort.',
    ],
    [
      'Arbetsmarknadsenheten left stage 1.',
      'Arbetsförmedlingen left stage 3 and stage 4.',
      'How it should be: Arbetsförmedlingen left stage 3.',
      'What you had agreed on for Arbetsmarknadsenheten at stage 1 was taken away: leads.',
      'Two needs were removed.',
      'Two gaps were removed.',
    ],
  ],
];

describe('the difference between two snapshots', () => {
  it.each(PAIRS)('is told in Swedish: %s', (_what, change, expected) => {
    expect(describeDiff(differenceAfter(change), sv)).toEqual(expected);
  });

  it.each(PAIRS)('is told in English: %s', (_what, change, _sv, expected) => {
    expect(describeDiff(differenceAfter(change), en)).toEqual(expected);
  });

  it('is data that stands without the snapshots, and survives JSON', () => {
    const difference = differenceAfter((b) => {
      b.placements[1] = cell('today', 's2', 'af', 'refers');
      set(b.cards, 'g1', { status: 'closed' });
    });
    expect(JSON.parse(JSON.stringify(difference))).toEqual({
      from: { id: 'before', takenAt: '2026-04-13T09:00:00Z', label: '' },
      to: { id: 'before', takenAt: '2026-04-13T09:00:00Z', label: '' },
      sameStageNumbers: true,
      changes: [
        {
          ...{ of: 'placement', sort: 'moved', layer: 'today' },
          actor: { id: 'af', name: 'Arbetsförmedlingen' },
          from: { id: 's3', name: 'Gruppen bildas', number: 3 },
          stage: { id: 's2', name: 'Förankring', number: 2 },
        },
        {
          ...{ of: 'card', sort: 'field', id: 'g1', kind: 'gap', text: 'Ingen samordnar.' },
          stage: { id: 's1', name: 'Behov', number: 1 },
          ...{ field: 'status', from: 'open', to: 'closed' },
        },
      ],
    });
  });

  it('never pairs a move across layers, and prefers the placement with the same role', () => {
    const difference = differenceAfter((b) => {
      b.placements = [
        cell('today', 's1', 'ame', 'leads'),
        cell('today', 's1', 'af', 'does'),
        cell('wanted', 's2', 'ame', 'leads'),
      ];
    });
    expect(describeDiff(difference, sv)).toEqual([
      'Arbetsförmedlingen lämnade steg 3; flyttade från steg 4 till steg 1.',
      'Så borde det vara: Arbetsmarknadsenheten kom till steg 2 (leder).',
      'Så borde det vara: Arbetsförmedlingen lämnade steg 3.',
    ]);
  });

  it('does not count that the same things are written in another order', () => {
    const before = snapshotOf({ ...base(), vocabulary: { a: { sv: 'x', en: 'y' } } });
    const after = { ...base(), vocabulary: { a: { en: 'y', sv: 'x' } } };
    after.placements.reverse();
    expect(diffSnapshots(before, snapshotOf(after)).changes).toEqual([]);
  });
});
