import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { snapshotJsonSchema } from '@samsyn/snapshot';
import { ROOT } from './samsyn-server.ts';
import type { ScriptCorpus } from './script-corpus.ts';

type Json = Record<string, unknown>;
interface Schema {
  readonly type?: string;
  readonly $ref?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly format?: string;
  readonly maxLength?: number;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly additionalProperties?: Schema | boolean;
}

/** From here on a text is so long that all of the corpus fits into it. */
const LONG = 1000;
/** Addresses, ids and hashes: texts that no person writes. */
const NO_WORDS = new Set(['$schema', 'id', 'hash', 'templateHash', 'kind']);

/**
 * A snapshot of a whole workshop with a script in every text that its schema knows. A field that is
 * added to the format is filled in by itself.
 */
export function hostileSnapshot(corpus: ScriptCorpus, name = ''): Json {
  const file = join(ROOT, 'apps/server/fixtures/seeded-day.json');
  const snapshot = JSON.parse(readFileSync(file, 'utf8')) as Json;
  const root = snapshotJsonSchema() as Schema;
  const resolve = (schema: Schema): Schema =>
    schema.$ref === undefined
      ? schema
      : ((schema.$ref.split('/').slice(1) as string[]).reduce<unknown>(
          (at, key) => (at as Json)[key],
          root,
        ) as Schema);
  const branches = (schema: Schema): readonly Schema[] => {
    const { anyOf, oneOf } = resolve(schema);
    return [resolve(schema), ...[...(anyOf ?? []), ...(oneOf ?? [])].flatMap(branches)];
  };
  const words = (schema: Schema): Schema | undefined =>
    branches(schema).find(
      (one) =>
        one.type === 'string' &&
        !one.enum &&
        one.const === undefined &&
        !one.pattern &&
        !one.format,
    );
  const filled = (value: unknown, schema: Schema, place: string): unknown => {
    const text = words(schema);
    if (
      text !== undefined &&
      (value === undefined || value === null || typeof value === 'string')
    ) {
      const long = (text.maxLength ?? LONG) >= LONG;
      return long ? corpus.longTextFor(place) : corpus.textFor(place);
    }
    if (Array.isArray(value)) {
      const items = branches(schema).find((one) => one.items)?.items ?? {};
      const list = value.length === 0 && words(items) !== undefined ? [''] : value;
      return list.map((one) => filled(one, items, `${place}[]`));
    }
    if (typeof value !== 'object' || value === null) return value;
    return filledObject(value as Json, schema, place);
  };
  const filledObject = (value: Json, schema: Schema, place: string): Json => {
    const own = branches(schema).filter(
      ({ properties }) =>
        properties?.kind?.const === undefined || properties.kind.const === value.kind,
    );
    const result = { ...value };
    for (const { properties = {} } of own) {
      for (const [key, inner] of Object.entries(properties)) {
        if (NO_WORDS.has(key) || (!(key in value) && words(inner) === undefined)) continue;
        result[key] = filled(value[key], inner, `${place}.${key}`);
      }
    }
    return result;
  };
  const label = (place: string) => ({ sv: corpus.textFor(place), en: 'x' });
  const hostile = filledObject(snapshot, root, name);
  hostile.vocabulary = Object.fromEntries(
    ['role.leads', 'role.does', 'kind.gap', 'kind.need', 'layer.wanted'].map((term) => [
      term,
      label(`${name}.vocabulary.*.sv`),
    ]),
  );
  (hostile.board as Json).meetingUrl = 'https://evil.example/"onmouseover="ran()';
  return hostile;
}
