import { createTranslator } from '@samsyn/i18n';
import { messages } from '@samsyn/i18n/sv';

/** The app's own Swedish words: a journey finds a button by what it says to a person. */
export const t = createTranslator(messages, 'sv');
