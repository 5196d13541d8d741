import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CARD_FIELD_DESCRIPTIONS } from './card-field-descriptions.ts';
import { snapshotJsonSchema } from './json-schema.ts';

interface Node {
  readonly description?: string;
  readonly required?: readonly string[];
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
  readonly additionalProperties?: Node | boolean;
  readonly anyOf?: readonly Node[];
  readonly oneOf?: readonly Node[];
}

interface Field {
  readonly path: string;
  readonly description: string;
  readonly required: boolean;
  readonly choices: readonly string[];
}

/** Every field that the schema names, such as `placements[].role`. */
function fieldsIn(node: Node, path = ''): Field[] {
  const { properties = {}, items, additionalProperties: rest, anyOf = [], oneOf = [] } = node;
  const own = Object.entries(properties).flatMap(([name, inner]) => {
    const below = path === '' ? name : `${path}.${name}`;
    const field = {
      path: below,
      description: inner.description ?? '',
      required: node.required?.includes(name) === true,
      choices: choicesOf(inner),
    };
    return [field, ...fieldsIn(inner, below)];
  });
  return [
    ...own,
    ...(items === undefined ? [] : fieldsIn(items, `${path}[]`)),
    ...(typeof rest === 'object' ? fieldsIn(rest, `${path}.*`) : []),
    ...[...anyOf, ...oneOf].flatMap((option) => fieldsIn(option, path)),
  ];
}

function choicesOf({ enum: choices = [], items, anyOf = [] }: Node): readonly string[] {
  const inner = [...anyOf, ...(items === undefined ? [] : [items])].flatMap(choicesOf);
  return [...choices, ...inner].filter((choice) => choice !== '');
}

const file = (path: string) =>
  readFileSync(new URL(`../../../../${path}`, import.meta.url), 'utf8');
const schema = snapshotJsonSchema();
const fields = fieldsIn(schema as Node);
const paths = [...new Set(fields.map(({ path }) => path))];

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
    expect(fields.filter(({ description }) => description.length < 8)).toEqual([]);
  });

  it('has a description for every field of a card that there is, and none for others', () => {
    const described = new Set(fields.map(({ description }) => description));
    const unused = Object.values(CARD_FIELD_DESCRIPTIONS).filter((text) => !described.has(text));
    expect(unused).toEqual([]);
  });
});

/** The tables of a description: path, what it holds, whether it is demanded, what it means. */
function rowsOf(name: string) {
  const cells = /^\| `([^`]+)` *\|([^|]+)\|([^|]*)\| ([^|]+?) *\|$/gm;
  return [...file(name).matchAll(cells)].map(
    ([, path = '', holds = '', demanded = '', meaning = '']) => {
      return { path, holds, demanded: demanded.trim() !== '', meaning };
    },
  );
}

describe.each(['docs/snapshot-format.md', 'docs/lagesbild-format.md'])('%s', (name) => {
  const rows = rowsOf(name);
  const fieldsAt = (path: string) => fields.filter((field) => field.path === path);

  it('describes every field of the schema, and no field that is not there', () => {
    const described = rows.map(({ path }) => path);
    expect(paths.filter((path) => !described.includes(path))).toEqual([]);
    expect(described.filter((path) => !paths.includes(path))).toEqual([]);
    expect(rows.filter(({ meaning }) => meaning.length < 6)).toEqual([]);
  });

  it('says what is demanded as the schema does', () => {
    const wrong = rows.filter(({ path, demanded }) => {
      // What one kind of card demands is no demand on cards.
      const all = fieldsAt(path);
      return all.length > 0 && demanded !== all.every(({ required }) => required);
    });
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('names every choice that there is, and no other', () => {
    const wrong = rows.filter(({ path, holds }) => {
      const named = [...holds.matchAll(/`([^`]+)`/g)].map(([, word]) => word);
      const choices = [...new Set(fieldsAt(path).flatMap((field) => field.choices))];
      return choices.length > 0 && choices.sort().join() !== named.sort().join();
    });
    expect(wrong.map(({ path, holds }) => `${path}: ${holds}`)).toEqual([]);
  });
});

it('means the same in the English description as in the schema', () => {
  // Of a field of cards it is also said which kinds have it.
  const rows = rowsOf('docs/snapshot-format.md').filter(({ path }) => !/^cards\[\]\./.test(path));
  const wrong = rows.filter(({ path, meaning }) => {
    return !fields.some((field) => field.path === path && field.description === meaning);
  });
  expect(rows.length).toBeGreaterThan(80);
  expect(wrong.map(({ path, meaning }) => `${path}: ${meaning}`)).toEqual([]);
});
