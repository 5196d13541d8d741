import type { CardKindId, FieldValue } from '@samsyn/board';
import type { Bilingual } from '../bilingual.ts';
import type { ExampleSource } from './example-sources.ts';

export interface ExampleText {
  readonly id: string;
  readonly kind: CardKindId;
  readonly stage: string;
  readonly title: Bilingual;
  readonly body: Bilingual;
  readonly actors: readonly string[];
  /** None: the example is invented. */
  readonly sources: readonly ExampleSource[];
  readonly fields?: Readonly<Record<string, FieldValue>>;
  readonly place?: Bilingual;
}
