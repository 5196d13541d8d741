import {
  ANSWERS,
  type Board,
  CARD_KINDS,
  type Card,
  cellKey,
  DURATIONS,
  type FieldSpec,
  fieldsOf,
  initialFields,
  LAYERS,
  LEVELS,
  LIMITS,
  ROLES,
  SECTORS,
  type Template,
} from '@samsyn/board';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  boardFromSnapshot,
  readSnapshot,
  type Snapshot,
  type SnapshotSource,
  snapshotFromBoard,
  templateHash,
  writeSnapshot,
} from './index.ts';

const SEED = 20_260_413;

const id = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'abzAZ09_-'), minLength: 1, maxLength: 40 }),
  fc.constantFrom('__proto__', 'constructor', 'toString', 's1', 'a1'),
);
/** Strange letters: any Unicode, lone surrogates, line breaks, what JSON and ICU give meaning. */
const text = (maxLength: number) =>
  fc.oneof(
    fc.string({ maxLength }),
    fc.string({ unit: 'binary', maxLength: Math.floor(maxLength / 2) }),
    fc
      .constantFrom('', 'Åäö ÉŁ', '{"x": [1]}', '\u2028\n\r\t\0', '\ud800', '👩🏽‍🌾', "'{a}'")
      .filter((value) => value.length <= maxLength),
  );
const name = text(LIMITS.name).filter((value) => value.length > 0);
const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const orNull = <T>(values: readonly T[]) => fc.constantFrom(null, ...values);
const uniqueById = <T extends { id: string }>(entry: fc.Arbitrary<T>, maxLength: number) =>
  fc.uniqueArray(entry, { selector: (one) => one.id, maxLength });
const ids = fc.uniqueArray(id, { maxLength: 4 });

const template: fc.Arbitrary<Template> = fc.record({
  id,
  version: fc.integer({ min: 1, max: 99 }),
  stages: uniqueById(
    fc.record({
      ...{ id, name, phase: text(LIMITS.name), description: text(300) },
      questions: fc.array(text(100), { maxLength: 3 }),
      equalityPrompt: text(100),
      hidden: fc.boolean(),
    }),
    6,
  ),
  actors: uniqueById(
    fc.record({
      ...{ id, name, short: text(20), group: text(20), mandate: text(100) },
      sector: fc.constantFrom(...SECTORS, ''),
      level: fc.constantFrom(...LEVELS, ''),
      hidden: fc.boolean(),
    }),
    6,
  ),
  organisationTypes: uniqueById(fc.record({ id, name, actors: ids }), 4),
  vocabulary: fc.dictionary(
    fc.constantFrom('role.leads', 'kind.gap', 'constructor', 'a-b_c'),
    fc.record({ sv: text(20), en: text(20) }, { requiredKeys: [] }),
  ),
  agenda: uniqueById(
    fc.record({ id, title: text(50), minutes: fc.nat(600), opens: fc.jsonValue({ maxDepth: 2 }) }),
    3,
  ),
});

const cell = fc.record({ layer: fc.constantFrom(...LAYERS), stage: id, actor: id });

const placement = fc
  .record({
    at: cell,
    role: fc.constantFrom(...ROLES),
    others: fc.subarray([...ROLES]),
    note: text(300),
    duration: orNull(DURATIONS),
    until: fc.option(day),
    level: orNull(LEVELS),
    by: id,
  })
  .map(({ at, others, ...rest }) => ({
    ...{ ...at, ...rest, at: '2026-04-13T11:02:00.000Z' },
    also: others.filter((role) => role !== rest.role),
  }));

const settled = fc
  .record({
    at: cell,
    role: fc.constantFrom(...ROLES, 'none' as const),
    note: text(100),
    dissent: ids,
  })
  .map(({ at, dissent, ...rest }) => ({ ...at, ...rest, dissent: [...dissent].sort(), at: '' }));

function fieldValue(spec: FieldSpec): fc.Arbitrary<string | number | boolean | string[]> {
  switch (spec.type) {
    case 'text':
      return text(LIMITS.field);
    case 'date':
      return day;
    case 'number':
      return fc.integer({ min: spec.min ?? -1e6, max: Math.min(spec.max ?? 1e6, 1e9) });
    case 'flag':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...spec.choices);
    case 'choices':
      return fc.subarray([...spec.choices]);
    case 'tags':
      return fc.array(
        text(LIMITS.tag).filter((tag) => tag !== ''),
        { maxLength: 3 },
      );
  }
}

const card: fc.Arbitrary<Card> = fc
  .constantFrom(...CARD_KINDS.map((kind) => kind.id))
  .chain((kind) =>
    fc.record({
      id,
      kind: fc.constant(kind),
      stage: id,
      text: text(500),
      actors: ids.map((list) => [...list].sort()),
      pos: fc.constantFrom('a0', 'a1', 'a0V', 'Zz', 'b00'),
      by: id,
      at: fc.constant('2026-04-13T11:02:00.000Z'),
      fields: fc
        .record(Object.fromEntries(fieldsOf(kind).map((spec) => [spec.name, fieldValue(spec)])), {
          requiredKeys: [],
        })
        .map((fields) => ({ ...initialFields(kind), ...fields }) as Card['fields']),
    }),
  );

const keyed = <T>(entry: fc.Arbitrary<T>, key: (one: T) => string, maxLength = 12) =>
  fc
    .array(entry, { maxLength })
    .map((list): ReadonlyMap<string, T> => new Map(list.map((one) => [key(one), one])));

const board: fc.Arbitrary<Omit<Board, 'skipped'>> = fc.record({
  meta: fc.record({
    title: text(LIMITS.title),
    place: text(LIMITS.name),
    region: text(LIMITS.name),
    locale: fc.constantFrom('sv' as const, 'en' as const),
    definition: text(500),
    meetingUrl: fc.constantFrom('', 'https://meet.example/room?x=1#å'),
  }),
  placements: keyed(placement, cellKey),
  settled: keyed(settled, cellKey),
  cards: keyed(card, (one) => one.id),
});

const round = fc.record({
  id: fc.uuid(),
  question: text(100),
  layer: fc.constantFrom(...LAYERS),
  ...{ openedAt: fc.constant('2026-04-13T11:02:00Z'), closedAt: fc.constant(null) },
  revealedAt: fc.constant(null),
  cells: fc.option(fc.array(fc.record({ stage: id, actor: id }), { maxLength: 3 })),
  controls: fc.array(fc.record({ stage: id, actor: id }), { maxLength: 2 }),
  templateHash: text(16),
  results: fc.record({ cells: fc.array(fc.jsonValue({ maxDepth: 1 }), { maxLength: 2 }) }),
  stages: ids,
  actors: ids,
  answers: fc.uniqueArray(
    fc.record({
      rater: id,
      organisationType: id,
      done: ids.map((list) => [...list].sort()),
      roles: fc.array(fc.record({ stage: id, actor: id, role: fc.constantFrom(...ANSWERS) }), {
        maxLength: 2,
      }),
    }),
    { maxLength: 3, selector: (one) => one.rater },
  ),
});

const moment = fc.option(fc.constantFrom('2026-04-13T11:02:00Z', '2031-01-01T00:00:00+02:00'));

const survey = fc.record({
  ...{ id, title: text(LIMITS.title), openedAt: moment, closedAt: moment },
  items: uniqueById(fc.record({ id, text: text(100) }), 3),
  answers: fc.uniqueArray(
    fc.record({
      rater: id,
      organisationType: id,
      values: fc.dictionary(fc.constantFrom('i1', 'i2'), fc.integer({ min: 1, max: 5 })),
    }),
    { maxLength: 3, selector: (one) => one.rater },
  ),
});

/** Votes on the cards of a board that were voted on. */
const votesOn = (cards: ReadonlyMap<string, Card>) =>
  fc.subarray([...cards.keys()]).chain((voted) =>
    fc
      .array(fc.record({ total: fc.nat(99), people: fc.nat(50), organisationTypes: fc.nat(9) }), {
        minLength: voted.length,
        maxLength: voted.length,
      })
      .map((votes) => new Map(voted.map((card, at) => [card, votes[at] ?? NO_VOTES]))),
  );
const NO_VOTES = { total: 0, people: 0, organisationTypes: 0 };

const source: fc.Arbitrary<SnapshotSource> = fc
  .record({
    id,
    takenAt: fc.constant('2026-04-13T11:02:00Z'),
    label: text(LIMITS.label),
    trigger: fc.constantFrom('manual' as const, 'step' as const),
    boardId: id,
    board,
    template,
    rounds: fc.uniqueArray(round, { maxLength: 2, selector: (one) => one.id }),
    surveys: fc.uniqueArray(survey, { maxLength: 2, selector: (one) => one.id }),
    participation: fc.record(
      {
        people: fc.nat(50),
        remote: fc.nat(9),
        byOrganisationType: fc.dictionary(
          id.filter((one) => one !== '__proto__'),
          fc.nat(9),
        ),
      },
      { requiredKeys: [] },
    ),
  })
  .chain((rest) => votesOn(rest.board.cards).map((votes) => ({ ...rest, votes })));

function read(text: string): Snapshot {
  const reading = readSnapshot(text);
  if ('problems' in reading) throw new Error(JSON.stringify(reading.problems));
  return reading.snapshot;
}

/** Takes a snapshot of the board, with everything else as it was the first time. */
const again = (first: SnapshotSource, snapshot: Snapshot): Snapshot => {
  const { board, template, results } = boardFromSnapshot(snapshot);
  return snapshotFromBoard({ ...first, ...results, board, template });
};

describe('a board', () => {
  it('gives the same snapshot again when it is opened from one, whatever is on it', () => {
    fc.assert(
      fc.property(source, (first) => {
        const taken = snapshotFromBoard(first);
        const text = writeSnapshot(taken);
        const opened = read(text);
        expect(writeSnapshot(opened)).toBe(text);
        expect(writeSnapshot(again(first, opened))).toBe(text);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  it('comes back with every statement, card, stage, actor and word it had', () => {
    fc.assert(
      fc.property(source, (first) => {
        const { board, template } = boardFromSnapshot(
          read(writeSnapshot(snapshotFromBoard(first))),
        );
        expect(board.meta).toEqual(first.board.meta);
        expect(template).toEqual(first.template);
        expect(templateHash(template)).toBe(templateHash(first.template));
        const anonymous = { by: '', at: '' };
        const unsigned = <T extends object>(map: ReadonlyMap<string, T>, more: object) =>
          new Map([...map].map(([key, value]) => [key, { ...value, ...more }]));
        expect(board.placements).toEqual(unsigned(first.board.placements, anonymous));
        expect(board.settled).toEqual(unsigned(first.board.settled, { at: '' }));
        const cards = unsigned(first.board.cards, { ...anonymous, pos: '' });
        expect(unsigned(board.cards, { pos: '' })).toEqual(cards);
      }),
      { seed: SEED + 1, numRuns: 300 },
    );
  });

  it('does not change while a snapshot is taken or written', () => {
    fc.assert(
      fc.property(source, (first) => {
        const before = structuredClone(first);
        const taken = snapshotFromBoard(first);
        const copy = structuredClone(taken);
        writeSnapshot(taken);
        expect(taken).toEqual(copy);
        expect(first).toEqual(before);
      }),
      { seed: SEED + 2, numRuns: 50 },
    );
  });

  it('that is empty, and one that is huge, come back whole', () => {
    const [empty] = fc.sample(source, { seed: SEED, numRuns: 1 });
    if (empty === undefined) throw new Error('No sample.');
    const cards = Array.from({ length: 5000 }, (_, index): [string, Card] => [
      `c${index}`,
      {
        ...{ id: `c${index}`, kind: 'gap', stage: `s${index % 8}`, text: 'å'.repeat(200) },
        ...{ pos: `a${String(index).padStart(5, '0')}`, by: '', at: '', actors: [] },
        fields: { gap: 'role', status: 'open' },
      },
    ]);
    for (const map of [new Map(), new Map(cards)]) {
      const first = { ...empty, board: { ...empty.board, cards: map } };
      const text = writeSnapshot(snapshotFromBoard(first));
      expect(writeSnapshot(again(first, read(text)))).toBe(text);
    }
  });
});
