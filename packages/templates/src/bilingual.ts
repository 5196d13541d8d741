import type { BoardMeta } from '@samsyn/board';

/** The languages that templates are written in. */
export type Language = BoardMeta['locale'];

/** A text in every language, so that none can be forgotten. */
export type Bilingual = Readonly<Record<Language, string>>;
