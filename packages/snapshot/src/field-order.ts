import type { core } from 'zod/mini';
import type { JsonObject } from './json-value.ts';
import { byText } from './snapshot-order.ts';

/** A schema, or null below a field that the schema does not know. */
export type KnownSchema = core.$ZodType | null;

/** A field of an object, with the schema of its value. */
export type OrderedField = readonly [name: string, value: unknown, schema: KnownSchema];

/**
 * The fields of an object in the order in which its schema names them; those that it does not
 * name follow, by name. Fields without a value are left out, as in JSON.
 */
export function orderedFields(value: JsonObject, schema: KnownSchema): OrderedField[] {
  const shape = shapeFor(value, schema);
  const place = (name: string) => shape.places.get(name) ?? Number.MAX_SAFE_INTEGER;
  return Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => place(a) - place(b) || byText(a, b))
    .map(([name, inner]) => [name, inner, shape.schemas.get(name) ?? shape.others]);
}

/** The schema of the entries of a list. */
export function entrySchema(schema: KnownSchema): KnownSchema {
  const def = definitionOf(schema);
  return def?.type === 'array' ? def.element : null;
}

interface Shape {
  readonly places: ReadonlyMap<string, number>;
  readonly schemas: ReadonlyMap<string, KnownSchema>;
  readonly others: KnownSchema;
}

const NO_SHAPE: Shape = { places: new Map(), schemas: new Map(), others: null };
const shapes = new WeakMap<object, Shape>();

function shapeFor(value: JsonObject, schema: KnownSchema): Shape {
  const def = definitionOf(schema);
  if (def?.type === 'record') return { ...NO_SHAPE, others: def.valueType };
  if (def?.type === 'union') return shapeFor(value, optionFor(value, def));
  if (def?.type !== 'object') return NO_SHAPE;
  const known = shapes.get(def);
  if (known !== undefined) return known;
  const fields = Object.entries(def.shape);
  const shape: Shape = {
    places: new Map(fields.map(([name], index) => [name, index])),
    schemas: new Map(fields),
    others: null,
  };
  shapes.set(def, shape);
  return shape;
}

/** The schema that a discriminated union, such as that of the cards, has for a value. */
function optionFor(value: JsonObject, def: core.$ZodUnionDef): KnownSchema {
  const name = 'discriminator' in def ? String(def.discriminator) : '';
  const option = def.options.find((one) => {
    const shape = definitionOf(one);
    const kind = shape?.type === 'object' ? definitionOf(shape.shape[name] ?? null) : null;
    return kind?.type === 'literal' && kind.values.some((literal) => literal === value[name]);
  });
  return option ?? null;
}

type Definition =
  | core.$ZodObjectDef
  | core.$ZodArrayDef
  | core.$ZodRecordDef
  | core.$ZodUnionDef
  | core.$ZodLiteralDef<core.util.Literal>;

/** What a schema is about when *may be left out* and *may be null* are taken off it. */
function definitionOf(schema: KnownSchema): Definition | null {
  const def = schema?._zod.def as { readonly innerType?: core.$ZodType } | undefined;
  if (def === undefined) return null;
  return def.innerType === undefined ? (def as Definition) : definitionOf(def.innerType);
}
