import type { Template } from '@samsyn/board';
import type { Language } from '../bilingual.ts';
import { ASF_ACTORS } from './asf-actors.ts';
import { ASF_ORGANISATION_TYPES } from './asf-organisation-types.ts';
import { ASF_STAGES } from './asf-stages.ts';

/**
 * Eight stages, 24 actors and 13 organisation types for work-integrating social enterprises. Ids
 * are the same in every language and year, so that two boards can be compared. It says nothing
 * about who does what, and `mandate` is empty: that is for the room.
 */
export function asfTemplate(language: Language): Template {
  return {
    id: 'asf',
    version: 1,
    stages: ASF_STAGES.map((stage) => ({
      id: stage.id,
      name: stage.name[language],
      phase: stage.phase[language],
      description: stage.description[language],
      questions: stage.questions.map((question) => question[language]),
      equalityPrompt: stage.equalityPrompt[language],
      hidden: false,
    })),
    actors: ASF_ACTORS.map(({ id, name, short, group, sector, level }) => ({
      id,
      name: name[language],
      short: short[language],
      group,
      sector,
      level,
      mandate: '',
      hidden: false,
    })),
    organisationTypes: ASF_ORGANISATION_TYPES.map(({ id, name, actors }) => ({
      id,
      name: name[language],
      actors: [...actors],
    })),
    vocabulary: {},
    agenda: [],
  };
}
