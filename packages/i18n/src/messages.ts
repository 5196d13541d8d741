import type { messages as swedish } from './sv.ts';

export const LOCALES = ['sv', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** The name of a text. A key that is in no Swedish file is a type error. */
export type MessageKey = keyof typeof swedish;

/** The texts of one language, as ICU messages. */
export type Messages = { readonly [Key in MessageKey]: string };

export function isLocale(value: unknown): value is Locale {
  return value === 'sv' || value === 'en';
}
