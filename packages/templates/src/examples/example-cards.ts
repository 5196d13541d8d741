import { type CardKindId, type FieldValue, initialFields } from '@samsyn/board';
import type { Language } from '../bilingual.ts';
import { EXAMPLE_SOURCES } from './example-sources.ts';
import type { ExampleText } from './example-text.ts';
import { GAP_AND_NEED_EXAMPLES } from './gap-and-need-examples.ts';
import { PRACTICE_EXAMPLES } from './practice-examples.ts';

/** A card to copy, for the stages and actors of the ASF template. */
export interface ExampleCard {
  readonly id: string;
  readonly kind: CardKindId;
  readonly stage: string;
  /** A heading, a line break, and a sentence or two. */
  readonly text: string;
  readonly actors: readonly string[];
  readonly fields: Readonly<Record<string, FieldValue>>;
  /** Where it comes from; empty for an invented example. */
  readonly source: string;
}

/**
 * Twenty-six examples. Never shown before somebody asks for them, and never before a silent round:
 * they would colour the answers that the round is there to collect.
 */
export function exampleCards(language: Language): readonly ExampleCard[] {
  return [...PRACTICE_EXAMPLES, ...GAP_AND_NEED_EXAMPLES].map((example) => {
    const source = example.sources.map((code) => EXAMPLE_SOURCES[code]).join('; ');
    return {
      id: example.id,
      kind: example.kind,
      stage: example.stage,
      text: `${example.title[language]}\n${example.body[language]}`,
      actors: example.actors,
      fields: { ...initialFields(example.kind), ...ownFields(example, language, source) },
      source,
    };
  });
}

function ownFields(example: ExampleText, language: Language, source: string) {
  if (example.kind !== 'practice') return example.fields;
  return { ...example.fields, place: example.place?.[language] ?? '', source };
}
