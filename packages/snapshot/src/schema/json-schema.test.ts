import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CARD_FIELD_DESCRIPTIONS } from './card-field-descriptions.ts';
import { snapshotJsonSchema } from './json-schema.ts';

interface Node {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
  readonly additionalProperties?: Node | boolean;
  readonly anyOf?: readonly Node[];
  readonly oneOf?: readonly Node[];
}

/** Every field that the schema names, `placements[].role`, with its description. */
function fieldsIn(node: Node, path = ''): [path: string, description: string][] {
  const { properties = {}, items, additionalProperties: rest, anyOf = [], oneOf = [] } = node;
  const own = Object.entries(properties).flatMap(([name, inner]) => {
    const below = path === '' ? name : `${path}.${name}`;
    return [[below, inner.description ?? ''] as [string, string], ...fieldsIn(inner, below)];
  });
  return [
    ...own,
    ...(items === undefined ? [] : fieldsIn(items, `${path}[]`)),
    ...(typeof rest === 'object' ? fieldsIn(rest, `${path}.*`) : []),
    ...[...anyOf, ...oneOf].flatMap((option) => fieldsIn(option, path)),
  ];
}

const file = (path: string) =>
  readFileSync(new URL(`../../../../${path}`, import.meta.url), 'utf8');
const schema = snapshotJsonSchema();
const fields = fieldsIn(schema as Node);
const paths = [...new Set(fields.map(([path]) => path))];

describe('the published JSON Schema', () => {
  // After a wanted change of the schema, `vitest run -u` on this file writes it anew.
  it('is what the code validates by', async () => {
    const published = '../../schemas/snapshot.v1.json';
    await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(published);
  });

  it('is of draft 2020-12, and demands only what no snapshot can be without', () => {
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(schema.required).toEqual([
      ...['format', 'version', 'id', 'takenAt', 'board'],
      ...['stages', 'actors', 'placements', 'cards'],
    ]);
  });

  it('describes every field', () => {
    expect(paths.length).toBeGreaterThan(120);
    expect(fields.filter(([, description]) => description.length < 8)).toEqual([]);
  });

  it('has a description for every field of a card that there is, and none for others', () => {
    const described = new Set(fields.map(([, description]) => description));
    const unused = Object.values(CARD_FIELD_DESCRIPTIONS).filter((text) => !described.has(text));
    expect(unused).toEqual([]);
  });
});

describe.each(['docs/snapshot-format.md', 'docs/lagesbild-format.md'])('%s', (name) => {
  const rows = [...file(name).matchAll(/^\| `([^`]+)` *\|[^|]+\|[^|]*\| ([^|]+?) *\|$/gm)];

  it('describes every field of the schema, and no field that is not there', () => {
    const described = rows.map(([, path]) => path);
    expect(paths.filter((path) => !described.includes(path))).toEqual([]);
    expect(described.filter((path) => !paths.includes(path ?? ''))).toEqual([]);
    expect(rows.filter(([, , meaning]) => (meaning ?? '').length < 6)).toEqual([]);
  });
});
