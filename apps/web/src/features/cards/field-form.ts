import {
  type CardKindId,
  COMMON_FIELDS,
  cardKind,
  type FieldSpec,
  type FieldValue,
  LIMITS,
} from '@samsyn/board';
import type { MessageKey } from '@samsyn/i18n';

/** A field of a card's form: what it holds and the keys of its words. */
export interface FormField {
  readonly spec: FieldSpec;
  readonly label: MessageKey;
  readonly help: MessageKey;
  /** Key of a choice's word; called only with the choices of the field. */
  readonly choice: (value: string) => MessageKey;
}

export interface CardForm {
  /** What belongs to the kind: always shown. */
  readonly own: readonly FormField[];
  /** What every card may carry: folded away until asked for. */
  readonly common: readonly FormField[];
}

/** The form of a kind of card, derived from its fields. */
export function cardForm(kind: CardKindId): CardForm {
  return {
    own: cardKind(kind).fields.map((spec) => formField(spec, kind, `choice.${kind}.${spec.name}`)),
    common: COMMON_FIELDS.map((spec: FieldSpec) =>
      formField(spec, 'common', spec.name === 'targets' ? 'target' : spec.name),
    ),
  };
}

/** The words of fields are named by rule; a test holds the texts to it. */
function formField(spec: FieldSpec, owner: string, choices: string): FormField {
  return {
    spec,
    label: `field.${owner}.${spec.name}` as MessageKey,
    help: `field.${owner}.${spec.name}.help` as MessageKey,
    choice: (value) => `${choices}.${value}` as MessageKey,
  };
}

/** What typing in a field comes to: a value, nothing (`null`), or a reason why it is not taken. */
export type FieldReading =
  | { readonly value: FieldValue | null }
  | { readonly problem: 'number' | 'low' | 'high'; readonly limit: number };

/** Reads a number as people write it: spaces between thousands, comma or point, `kr` after it. */
export function readNumber(
  spec: Extract<FieldSpec, { type: 'number' }>,
  typed: string,
): FieldReading {
  const plain = typed
    .replace(/[\s\u00a0]/g, '')
    .replace(/(kr|sek|:-)$/i, '')
    .replace(',', '.');
  if (plain === '') return { value: null };
  const value = Number(plain);
  if (!Number.isFinite(value)) return { problem: 'number', limit: 0 };
  if (spec.min !== undefined && value < spec.min) return { problem: 'low', limit: spec.min };
  if (spec.max !== undefined && value > spec.max) return { problem: 'high', limit: spec.max };
  return { value };
}

/** The tags after something typed is added: cut to the limit, never twice, never empty. */
export function addTag(tags: readonly string[], typed: string): readonly string[] {
  const tag = typed.trim().replace(/,+$/, '').trim().slice(0, LIMITS.tag);
  const known = tags.some((other) => other.toLocaleLowerCase() === tag.toLocaleLowerCase());
  return tag === '' || known || tags.length >= LIMITS.tags ? tags : [...tags, tag];
}

/** Whether a card says nothing yet: no text, no actors, and no more than its kind starts with. */
export function isUntouched(
  card: {
    readonly text: string;
    readonly actors: readonly string[];
    readonly fields: Readonly<Record<string, FieldValue>>;
  },
  initial: Readonly<Record<string, FieldValue>>,
): boolean {
  if (card.text.trim() !== '' || card.actors.length > 0) return false;
  return Object.entries(card.fields).every(([name, value]) => initial[name] === value);
}
