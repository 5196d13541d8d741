import analysis from './locales/sv/analysis.json' with { type: 'json' };
import attendees from './locales/sv/attendees.json' with { type: 'json' };
import cards from './locales/sv/cards.json' with { type: 'json' };
import day from './locales/sv/day.json' with { type: 'json' };
import desk from './locales/sv/desk.json' with { type: 'json' };
import figures from './locales/sv/figures.json' with { type: 'json' };
import forms from './locales/sv/forms.json' with { type: 'json' };
import glossary from './locales/sv/glossary.json' with { type: 'json' };
import help from './locales/sv/help.json' with { type: 'json' };
import line from './locales/sv/line.json' with { type: 'json' };
import own from './locales/sv/own.json' with { type: 'json' };
import paper from './locales/sv/paper.json' with { type: 'json' };
import places from './locales/sv/places.json' with { type: 'json' };
import preview from './locales/sv/preview.json' with { type: 'json' };
import projector from './locales/sv/projector.json' with { type: 'json' };
import rehearsal from './locales/sv/rehearsal.json' with { type: 'json' };
import reveal from './locales/sv/reveal.json' with { type: 'json' };
import statement from './locales/sv/statement.json' with { type: 'json' };
import untaken from './locales/sv/untaken.json' with { type: 'json' };
import views from './locales/sv/views.json' with { type: 'json' };
import vote from './locales/sv/vote.json' with { type: 'json' };
import workshop from './locales/sv/workshop.json' with { type: 'json' };

/** What is only said once somebody has opened something: a form, a dialog, the help. */
export const messages = {
  ...analysis,
  ...attendees,
  ...forms,
  ...cards,
  ...desk,
  ...glossary,
  ...workshop,
  ...day,
  ...help,
  ...line,
  ...statement,
  ...own,
  ...rehearsal,
  ...reveal,
  ...untaken,
  ...vote,
  ...preview,
  ...projector,
  ...figures,
  ...paper,
  ...places,
  ...views,
};
