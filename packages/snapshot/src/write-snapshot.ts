import { entrySchema, type KnownSchema, orderedFields } from './field-order.ts';
import { isObject, type JsonObject } from './json-value.ts';
import { type Snapshot, snapshotSchema } from './schema/snapshot-schema.ts';
import { byCell, byPlaceIn, byText, rolesInOrder } from './snapshot-order.ts';

/**
 * The text of a snapshot file: UTF-8 JSON that reads well in a diff. Fields come in the order of
 * the schema (unknown ones after them, by name), one statement, card, stage, actor or answer on a
 * line, and lists whose order means nothing are sorted. The same snapshot gives the same text.
 */
export function writeSnapshot(snapshot: Snapshot): string {
  return `${fieldLines(canonical(snapshot), snapshotSchema, '', section)}\n`;
}

type Write = (value: unknown, schema: KnownSchema, name: string) => string;

const section: Write = (value, schema, name) => {
  if (name === 'rounds' || name === 'surveys') return lines(value, schema, '  ', withAnswers);
  if (name === 'board' || name === 'vocabulary') return fieldLines(value, schema, '  ', inline);
  return lines(value, schema, '  ', inline);
};

/** A round or survey with its fields and its answers on lines of their own. */
const withAnswers: Write = (value, schema) =>
  fieldLines(value, schema, '    ', (inner, innerSchema, name) =>
    name === 'answers'
      ? lines(inner, innerSchema, '      ', inline)
      : inline(inner, innerSchema, name),
  );

function lines(value: unknown, schema: KnownSchema, indent: string, write: Write): string {
  if (!Array.isArray(value) || value.length === 0) return inline(value, schema, '');
  const entry = entrySchema(schema);
  const entries = value.map((one) => `${indent}  ${write(one, entry, '')}`);
  return `[\n${entries.join(',\n')}\n${indent}]`;
}

function fieldLines(value: unknown, schema: KnownSchema, indent: string, write: Write): string {
  const entries = isObject(value) ? orderedFields(value, schema) : [];
  if (entries.length === 0) return inline(value, schema, '');
  const fields = entries.map(
    ([name, inner, innerSchema]) =>
      `${indent}  ${JSON.stringify(name)}: ${write(inner, innerSchema, name)}`,
  );
  return `{\n${fields.join(',\n')}\n${indent}}`;
}

const inline: Write = (value, schema) => {
  if (Array.isArray(value)) {
    const entry = entrySchema(schema);
    return `[${value.map((one) => inline(one, entry, '')).join(', ')}]`;
  }
  if (!isObject(value)) return JSON.stringify(value) ?? 'null';
  const fields = orderedFields(value, schema).map(
    ([name, inner, innerSchema]) => `${JSON.stringify(name)}: ${inline(inner, innerSchema, name)}`,
  );
  return `{${fields.join(', ')}}`;
};

/** The snapshot with everything sorted whose order means nothing. */
function canonical(snapshot: Snapshot): JsonObject {
  const { stages, actors } = snapshot;
  const [inFileOrder, byStage, byActor] = [
    byCell(stages, actors),
    byPlaceIn(stages),
    byPlaceIn(actors),
  ];
  return {
    ...snapshot,
    placements: snapshot.placements
      .map((placement) => ({ ...placement, also: rolesInOrder(placement.also) }))
      .sort(inFileOrder),
    settled: snapshot.settled
      .map((settled) => ({ ...settled, dissent: [...settled.dissent].sort(byText) }))
      .sort(inFileOrder),
    cards: snapshot.cards
      .map((card) => ({ ...card, actors: [...card.actors].sort(byText) }))
      .sort((a, b) => byStage(a.stage, b.stage)),
    rounds: snapshot.rounds.map((one) => ({
      ...one,
      answers: one.answers
        .map((answer) => ({
          ...answer,
          done: [...answer.done].sort(byStage),
          roles: [...answer.roles].sort(
            (a, b) => byStage(a.stage, b.stage) || byActor(a.actor, b.actor),
          ),
        }))
        .sort((a, b) => byText(a.rater, b.rater)),
    })),
  };
}
