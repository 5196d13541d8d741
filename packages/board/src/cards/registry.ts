import { LEVELS, TARGETS } from '../layers.ts';
import type { CardKind, FieldSpec, FieldValue } from './card-kind.ts';
import { equality } from './equality.ts';
import { funding } from './funding.ts';
import { gap } from './gap.ts';
import { need } from './need.ts';
import { practice } from './practice.ts';
import { support } from './support.ts';

/** Every kind of card, in the order in which a stage lists them. */
export const CARD_KINDS = [need, support, gap, funding, practice, equality] as const;
export type CardKindId = (typeof CARD_KINDS)[number]['id'];

/** Fields that a card of any kind may carry. */
export const COMMON_FIELDS = [
  { name: 'targets', type: 'choices', choices: TARGETS },
  { name: 'level', type: 'choice', choices: LEVELS },
  { name: 'tags', type: 'tags' },
] as const satisfies readonly FieldSpec[];

const kindsById: ReadonlyMap<string, CardKind> = new Map(CARD_KINDS.map((kind) => [kind.id, kind]));

export function isCardKind(value: unknown): value is CardKindId {
  return typeof value === 'string' && kindsById.has(value);
}

export function cardKind(id: CardKindId): CardKind {
  const kind = kindsById.get(id);
  if (kind === undefined) throw new Error(`There is no card kind "${id}".`);
  return kind;
}

/** The kind's own fields, then those that every card may carry. */
export function fieldsOf(kind: CardKindId): readonly FieldSpec[] {
  return [...cardKind(kind).fields, ...COMMON_FIELDS];
}

/** The fields that a new card of the kind starts with. */
export function initialFields(kind: CardKindId): Record<string, FieldValue> {
  const fields: Record<string, FieldValue> = {};
  for (const spec of cardKind(kind).fields) {
    if (spec.type === 'choice' && spec.initial !== undefined) fields[spec.name] = spec.initial;
    if (spec.type === 'text' && spec.required) fields[spec.name] = '';
  }
  return fields;
}
