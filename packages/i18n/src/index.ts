export type { DateStyle } from './formats.ts';
export { GLOSSARY, type GlossaryTerm } from './glossary.ts';
export {
  isLocale,
  LOCALES,
  type Locale,
  type MessageKey,
  type Messages,
  type Texts,
} from './messages.ts';
export { createTranslator, type MessageValues, type Translator } from './translator.ts';
