import type { ActorId, CardId, StageId } from '../ids.ts';
import type { FieldValue } from './card-kind.ts';
import type { CardKindId } from './registry.ts';

/** A card on the board, as read: deleted cards are not among them. */
export interface Card {
  readonly id: CardId;
  readonly kind: CardKindId;
  readonly stage: StageId;
  readonly text: string;
  /** Fractional index within its stage and kind. */
  readonly pos: string;
  /** Participant id of its author; empty when unknown or gone. */
  readonly by: string;
  readonly at: string;
  readonly actors: readonly ActorId[];
  /** Values by field name, as the kind's fields say. */
  readonly fields: Readonly<Record<string, FieldValue>>;
}
