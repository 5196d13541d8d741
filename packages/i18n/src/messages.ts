import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import type { messages as swedish } from './sv.ts';
import type { messages as swedishApp } from './sv-app.ts';
import type { messages as swedishDesk } from './sv-desk.ts';

export const LOCALES = ['sv', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** The name of a text. A key that is in no Swedish file is a type error. */
export type MessageKey = keyof typeof swedish;

/** The texts of one language, as ICU messages. */
export type Messages = { readonly [Key in MessageKey]: string };

/** An ICU message, parsed. */
export type MessageAst = MessageFormatElement[];

/** Some or all texts of one language: ICU messages, parsed or as they are written. */
export type Texts = { readonly [Key in MessageKey]?: string | MessageAst };

/** The texts that the browser needs at once, and those that it fetches with what needs them. */
export type AppMessages = { readonly [Key in keyof typeof swedishApp]: string };
export type DeskMessages = { readonly [Key in keyof typeof swedishDesk]: string };

export function isLocale(value: unknown): value is Locale {
  return value === 'sv' || value === 'en';
}
