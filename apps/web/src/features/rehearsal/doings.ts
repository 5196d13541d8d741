import type { Answer, CardKindId, Cell, FieldValue, Role } from '@samsyn/board';
import type { Round } from '@samsyn/workshop';

/** One thing that an invented person does, as a hand would. */
export type Doing =
  | { readonly do: 'answer'; readonly round: Round; readonly cell: Cell; readonly role: Answer }
  | { readonly do: 'finish'; readonly round: Round; readonly stage: string }
  | { readonly do: 'rate'; readonly survey: string; readonly item: string; readonly rating: number }
  | { readonly do: 'vote'; readonly vote: string; readonly card: string; readonly count: number }
  | { readonly do: 'place'; readonly cell: Cell; readonly role: Role }
  | {
      readonly do: 'write';
      readonly kind: CardKindId;
      readonly stage: string;
      readonly text: string;
      readonly actors: readonly string[];
      readonly fields: Readonly<Record<string, FieldValue>>;
    }
  | { readonly do: 'raise-hand'; readonly word: string }
  | { readonly do: 'lower-hand' }
  | { readonly do: 'propose'; readonly name: string }
  | { readonly do: 'consent'; readonly round: string }
  | { readonly do: 'lose-line' }
  | { readonly do: 'find-line' };

/** How long somebody usually needs for it, in seconds. */
export const SECONDS: Readonly<Record<Doing['do'], number>> = {
  answer: 8,
  finish: 4,
  rate: 7,
  vote: 9,
  place: 16,
  write: 30,
  'raise-hand': 25,
  'lower-hand': 3,
  propose: 20,
  consent: 6,
  'lose-line': 2,
  'find-line': 5,
};
