import cards from './locales/sv/cards.json' with { type: 'json' };
import desk from './locales/sv/desk.json' with { type: 'json' };
import forms from './locales/sv/forms.json' with { type: 'json' };
import glossary from './locales/sv/glossary.json' with { type: 'json' };
import workshop from './locales/sv/workshop.json' with { type: 'json' };

/** What is only said once somebody has opened something: a form, a dialog, the help. */
export const messages = { ...forms, ...cards, ...desk, ...glossary, ...workshop };
