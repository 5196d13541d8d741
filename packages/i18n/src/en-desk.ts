import analysis from './locales/en/analysis.json' with { type: 'json' };
import attendees from './locales/en/attendees.json' with { type: 'json' };
import cards from './locales/en/cards.json' with { type: 'json' };
import day from './locales/en/day.json' with { type: 'json' };
import desk from './locales/en/desk.json' with { type: 'json' };
import figures from './locales/en/figures.json' with { type: 'json' };
import forms from './locales/en/forms.json' with { type: 'json' };
import glossary from './locales/en/glossary.json' with { type: 'json' };
import help from './locales/en/help.json' with { type: 'json' };
import line from './locales/en/line.json' with { type: 'json' };
import own from './locales/en/own.json' with { type: 'json' };
import paper from './locales/en/paper.json' with { type: 'json' };
import places from './locales/en/places.json' with { type: 'json' };
import preview from './locales/en/preview.json' with { type: 'json' };
import projector from './locales/en/projector.json' with { type: 'json' };
import rehearsal from './locales/en/rehearsal.json' with { type: 'json' };
import reveal from './locales/en/reveal.json' with { type: 'json' };
import statement from './locales/en/statement.json' with { type: 'json' };
import untaken from './locales/en/untaken.json' with { type: 'json' };
import views from './locales/en/views.json' with { type: 'json' };
import vote from './locales/en/vote.json' with { type: 'json' };
import workshop from './locales/en/workshop.json' with { type: 'json' };
import type { DeskMessages } from './messages.ts';

/** What is only said once somebody has opened something. A missing key is a type error. */
export const messages: DeskMessages = {
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
