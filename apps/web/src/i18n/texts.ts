import { createTranslator, type Locale, type Texts, type Translator } from '@samsyn/i18n';

type Fetch = () => Promise<Texts>;

/** What the pages everybody meets say. */
const APP: Record<Locale, Fetch> = {
  sv: async () => (await import('@samsyn/i18n/sv/app')).messages,
  en: async () => (await import('@samsyn/i18n/en/app')).messages,
};

/** What forms, dialogs and the help say, more than half of all texts. */
const DESK: Record<Locale, Fetch> = {
  sv: async () => (await import('@samsyn/i18n/sv/desk')).messages,
  en: async () => (await import('@samsyn/i18n/en/desk')).messages,
};

/** A language as far as it has been fetched. */
interface Language {
  readonly translator: Translator;
  /** Adds what forms, dialogs and the help say; the translator knows it from then on. */
  addDesk(): Promise<void>;
}

const languages = new Map<Locale, Promise<Language>>();
let deskIsWanted = false;

/** Does a thing once; one that failed on a shaky line may be tried again. */
function once<T>(act: () => Promise<T>): () => Promise<T> {
  let doing: Promise<T> | null = null;
  return () => {
    doing ??= act().catch((error: unknown) => {
      doing = null;
      throw error;
    });
    return doing;
  };
}

async function fetchLanguage(locale: Locale): Promise<Language> {
  const texts = { ...(await APP[locale]()) };
  const addDesk = once(async () => void Object.assign(texts, await DESK[locale]()));
  return { translator: createTranslator(texts, locale), addDesk };
}

function languageOf(locale: Locale): Promise<Language> {
  const known = languages.get(locale);
  if (known !== undefined) return known;
  const fetching = fetchLanguage(locale);
  languages.set(locale, fetching);
  fetching.catch(() => languages.delete(locale));
  return fetching;
}

/** The texts of a language: those at hand in the language before are at hand in this one too. */
export async function loadLanguage(locale: Locale): Promise<Translator> {
  const language = await languageOf(locale);
  if (deskIsWanted) await language.addDesk();
  return language.translator;
}

/** Fetches what forms, dialogs and the help say, in the language of the page. */
export async function loadDeskTexts(locale: Locale): Promise<void> {
  deskIsWanted = true;
  await (await languageOf(locale)).addDesk();
}
