import {
  CARD_KINDS,
  type CardKindId,
  type FieldSpec,
  type FieldValue,
  fieldSchema,
  fieldsOf,
} from '@samsyn/board';
import * as z from 'zod/mini';
import { CARD_FIELD_DESCRIPTIONS } from './card-field-descriptions.ts';
import { about, count, id, list, text } from './described.ts';

/** A card as it stands in a snapshot. Its kind's own fields stand beside these. */
export interface SnapshotCard {
  readonly id: string;
  readonly kind: CardKindId;
  readonly stage: string;
  readonly text: string;
  readonly actors: string[];
  readonly votes?: CardVotes | undefined;
  readonly [field: string]: unknown;
}

export interface CardVotes {
  readonly total: number;
  readonly people: number;
  readonly organisationTypes: number;
}

/**
 * As long as a whole document may be: whatever stands on a board can be written in a snapshot and
 * read again, also what no honest client lets anybody type.
 */
const LONGEST_TEXT = 16 << 20;

const votes = z.looseObject({
  total: about('Votes in all.', count()),
  people: about('People who gave at least one vote.', count()),
  organisationTypes: about('Organisation types among them.', count()),
});

const describedField = (kind: CardKindId, spec: FieldSpec): z.ZodMiniType => {
  const key = `${kind}.${spec.name}`;
  const description =
    CARD_FIELD_DESCRIPTIONS[key] ?? CARD_FIELD_DESCRIPTIONS[`common.${spec.name}`] ?? '';
  const schema: z.ZodMiniType<FieldValue> = fieldSchema(spec);
  // A kind's first choice stands for *not said*, in files as on the board.
  if (spec.type === 'choice' && spec.initial !== undefined) {
    return about(description, z._default(schema, spec.initial));
  }
  if (spec.type === 'text' && spec.required) return about(description, z._default(schema, ''));
  return about(description, z.optional(schema));
};

const cardOf = (kind: CardKindId) =>
  z.looseObject({
    id: about('Id of the card.', id()),
    kind: about('Kind of card; decides which further fields it has.', z.literal(kind)),
    stage: about('Id of the stage where the card lies.', id()),
    text: about('What the card says.', text(LONGEST_TEXT)),
    actors: about('Ids of the actors that the card is about.', list(id())),
    ...Object.fromEntries(fieldsOf(kind).map((spec) => [spec.name, describedField(kind, spec)])),
    votes: about('How the room voted on the card; missing when it did not.', z.optional(votes)),
  });

const [first, ...others] = CARD_KINDS.map(({ id: kind }) => cardOf(kind));
if (first === undefined) throw new Error('There are no kinds of cards.');

/** One schema a kind, made from the kinds' own fields. */
export const cardSchema = about(
  'A card: a need, existing support, gap, funding, practice or equality observation.',
  z.discriminatedUnion('kind', [first, ...others]),
) as unknown as z.ZodMiniType<SnapshotCard>;
