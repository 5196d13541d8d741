/** What a field of a card holds. Forms, validation and exports are all derived from this. */
export type FieldSpec =
  | { readonly name: string; readonly type: 'text'; readonly required?: true }
  | { readonly name: string; readonly type: 'date' }
  | { readonly name: string; readonly type: 'number'; readonly min?: number; readonly max?: number }
  | { readonly name: string; readonly type: 'flag' }
  | {
      readonly name: string;
      readonly type: 'choice';
      readonly choices: readonly string[];
      /** The value of a new card; a choice without one may be left out. */
      readonly initial?: string;
    }
  | { readonly name: string; readonly type: 'choices'; readonly choices: readonly string[] }
  | { readonly name: string; readonly type: 'tags' };

export type FieldValue = string | number | boolean | readonly string[];

/** A kind of card. To add one: a file here, a line in `registry.ts`, and its words in i18n. */
export interface CardKind {
  readonly id: string;
  /** Fields besides text, stage and actors, in the order of the form. */
  readonly fields: readonly FieldSpec[];
  /** Name of the symbol that stands beside the kind's name, so that colour is never alone. */
  readonly symbol: string;
}
