import { CARD_KINDS, fieldsOf } from '@samsyn/board';
import { isObject, type JsonObject } from './json-value.ts';
import { type Snapshot, snapshotSchema } from './schema/snapshot-schema.ts';
import { byCell, byPlaceIn, byText, rolesInOrder } from './snapshot-order.ts';

/**
 * The text of a snapshot file: UTF-8 JSON that reads well in a diff. Fields come in the order of
 * the schema (unknown ones after them, by name), one statement, card, stage, actor or answer on a
 * line, and lists whose order means nothing are sorted. The same snapshot gives the same text.
 */
export function writeSnapshot(snapshot: Snapshot): string {
  const root = canonical(snapshot);
  const parts = entriesOf(root, TOP_FIELDS).map(
    ([name, value]) => `  ${JSON.stringify(name)}: ${section(name, value)}`,
  );
  return `{\n${parts.join(',\n')}\n}\n`;
}

function section(name: string, value: unknown): string {
  if (name === 'rounds' || name === 'surveys') return lines(value, '  ', round);
  if (name === 'board' || name === 'vocabulary') return fieldLines(value, '  ', inline);
  return lines(value, '  ', inline);
}

/** A round with its fields and its answers on lines of their own. */
function round(value: unknown): string {
  return fieldLines(value, '    ', (inner, name) =>
    name === 'answers' ? lines(inner, '      ', inline) : inline(inner),
  );
}

function lines(value: unknown, indent: string, write: (entry: unknown) => string): string {
  if (!Array.isArray(value) || value.length === 0) return inline(value);
  const entries = value.map((entry) => `${indent}  ${write(entry)}`);
  return `[\n${entries.join(',\n')}\n${indent}]`;
}

function fieldLines(
  value: unknown,
  indent: string,
  write: (value: unknown, name: string) => string,
): string {
  const entries = isObject(value) ? entriesOf(value, FIELDS) : [];
  if (entries.length === 0) return inline(value);
  const fields = entries.map(
    ([name, inner]) => `${indent}  ${JSON.stringify(name)}: ${write(inner, name)}`,
  );
  return `{\n${fields.join(',\n')}\n${indent}}`;
}

function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  if (!isObject(value)) return JSON.stringify(value) ?? 'null';
  const fields = entriesOf(value, FIELDS).map(
    ([name, inner]) => `${JSON.stringify(name)}: ${inline(inner)}`,
  );
  return `{${fields.join(', ')}}`;
}

const TOP_FIELDS = placesOf(Object.keys(snapshotSchema._zod.def.shape));

/** The order of the fields of all smaller objects; those not named here follow by name. */
const FIELDS = placesOf([
  ...['id', 'rater', 'organisationType', 'kind', 'layer', 'stage', 'actor', 'role', 'also'],
  ...[
    'title',
    'place',
    'region',
    'locale',
    'definition',
    'meetingUrl',
    'template',
    'version',
    'hash',
  ],
  ...['name', 'short', 'group', 'sector', 'phase', 'description', 'questions', 'equalityPrompt'],
  ...['question', 'openedAt', 'closedAt', 'revealedAt', 'text', 'stages', 'actors', 'cells'],
  ...['controls', 'templateHash', 'done', 'roles', 'items', 'values', 'answers'],
  ...CARD_KINDS.flatMap(({ id }) => fieldsOf(id).map(({ name }) => name)),
  ...['mandate', 'note', 'duration', 'minutes', 'dissent', 'votes', 'hidden'],
]);

function placesOf(names: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const name of names) if (!places.has(name)) places.set(name, places.size);
  return places;
}

function entriesOf(value: JsonObject, order: ReadonlyMap<string, number>): [string, unknown][] {
  const place = (name: string) => order.get(name) ?? Number.MAX_SAFE_INTEGER;
  return Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => place(a) - place(b) || byText(a, b));
}

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
