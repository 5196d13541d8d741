import {
  ANSWERS,
  CARD_KINDS,
  DURATIONS,
  type FieldSpec,
  fieldsOf,
  LAYERS,
  LEVELS,
  LIMITS,
  ROLES,
} from '@samsyn/board';
import type { SnapshotInput } from '@samsyn/snapshot';
import fc from 'fast-check';

const IDS = ['s1', 'a-b_C', '__proto__', 'constructor', 'toString', 'x'.repeat(40)];
const id = fc.constantFrom(...IDS);

/** Strange letters, but whole ones: documents are stored as UTF-8, which has no halves. */
const text = (maxLength: number) =>
  fc.oneof(
    fc.string({ unit: 'binary', maxLength: Math.floor(maxLength / 2) }),
    fc
      .constantFrom('', 'Åäö ÉŁ', '{"x": [1]}', '\u2028\n\r\t\0', '👩🏽‍🌾', "'{a}'")
      .filter((value) => value.length <= maxLength),
  );
const name = text(LIMITS.name).filter((value) => value !== '');
const orNull = <T>(values: readonly T[]) => fc.constantFrom(null, ...values);
const day = fc.constantFrom('1990-01-01', '2027-12-31');
const each = <T extends { id: string }>(entry: fc.Arbitrary<T>) =>
  fc.uniqueArray(entry, { selector: (one) => one.id, maxLength: 5 });
const ids = fc.uniqueArray(id, { maxLength: 3 });

function fieldValue(spec: FieldSpec): fc.Arbitrary<unknown> {
  switch (spec.type) {
    case 'text':
      return text(100);
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

const cell = { layer: fc.constantFrom(...LAYERS), stage: id, actor: id };
const inCells = <T extends { layer: string; stage: string; actor: string }>(
  entry: fc.Arbitrary<T>,
) =>
  fc.uniqueArray(entry, {
    selector: ({ layer, stage, actor }) => [layer, stage, actor].join('/'),
    maxLength: 12,
  });

const card = fc.constantFrom(...CARD_KINDS).chain(({ id: kind }) =>
  fc
    .record({
      shared: fc.record({ id, kind: fc.constant(kind), stage: id, text: text(300), actors: ids }),
      fields: fc.record(
        Object.fromEntries(fieldsOf(kind).map((spec) => [spec.name, fieldValue(spec)])),
        { requiredKeys: [] },
      ),
      votes: fc.option(
        fc.record({ total: fc.nat(30), people: fc.nat(20), organisationTypes: fc.nat(5) }),
        { nil: undefined },
      ),
    })
    .map(({ shared, fields, votes }) => ({
      ...shared,
      ...fields,
      ...(votes === undefined ? {} : { votes }),
    })),
);

/** Any snapshot that is one, with all there can be in it. */
export const randomSnapshot = fc.record({
  format: fc.constant('samsyn.snapshot' as const),
  version: fc.constant(1 as const),
  id: fc.constant('n1'),
  takenAt: fc.constant('2026-04-13T11:02:00Z'),
  board: fc.record({
    id: fc.constant('b1'),
    // Whatever is typed is trimmed; what comes in a file is not.
    title: text(LIMITS.title),
    place: text(LIMITS.name),
    region: text(LIMITS.name),
    locale: fc.constantFrom('sv' as const, 'en' as const),
    definition: text(500),
  }),
  stages: each(
    fc.record({
      ...{ id, name, phase: text(LIMITS.name), description: text(300) },
      questions: fc.array(text(100), { maxLength: 3 }),
      equalityPrompt: text(100),
      hidden: fc.boolean(),
    }),
  ),
  actors: each(fc.record({ id, name, mandate: text(100), hidden: fc.boolean() })),
  organisationTypes: each(fc.record({ id, name, actors: ids })),
  vocabulary: fc.dictionary(
    fc.constantFrom('role.leads', 'kind.gap', 'constructor'),
    fc.record({ sv: text(20), en: text(20) }, { requiredKeys: [] }),
  ),
  agenda: each(fc.record({ id, title: text(50), minutes: fc.nat(600) })),
  placements: inCells(
    fc
      .record({
        ...cell,
        role: fc.constantFrom(...ROLES),
        also: fc.subarray([...ROLES]),
        note: text(300),
        duration: orNull(DURATIONS),
        until: fc.option(day),
        level: orNull(LEVELS),
      })
      .map((one) => ({ ...one, also: one.also.filter((role) => role !== one.role) })),
  ),
  settled: inCells(
    fc.record({
      ...cell,
      role: fc.constantFrom(...ROLES, 'none' as const),
      note: text(100),
      dissent: ids,
    }),
  ),
  cards: each(card),
  rounds: each(
    fc.record({
      id,
      question: text(100),
      layer: fc.constantFrom(...LAYERS),
      answers: fc.uniqueArray(
        fc.record({
          rater: id,
          organisationType: id,
          done: ids,
          roles: fc.array(fc.record({ stage: id, actor: id, role: fc.constantFrom(...ANSWERS) }), {
            maxLength: 1,
          }),
        }),
        { selector: ({ rater }) => rater, maxLength: 3 },
      ),
    }),
  ),
  participation: fc.record({ people: fc.nat(50) }, { requiredKeys: [] }),
}) satisfies fc.Arbitrary<SnapshotInput>;
