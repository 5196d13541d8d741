import type { Actor, OrganisationType, Stage, Template } from '@samsyn/board';
import type { Bilingual, Language } from './bilingual.ts';

const STAGES: readonly (readonly [id: string, name: Bilingual])[] = [
  ['s1', { sv: 'Förbereda', en: 'Prepare' }],
  ['s2', { sv: 'Starta', en: 'Start' }],
  ['s3', { sv: 'Driva', en: 'Run' }],
];

type BlankActor = Pick<Actor, 'id' | 'group' | 'sector' | 'level'> & { readonly name: Bilingual };

/** One of each sort that most processes have, so that there is something to drag at once. */
const ACTORS: readonly BlankActor[] = [
  {
    id: 'a1',
    name: { sv: 'Kommun', en: 'Municipality' },
    group: 'kommun',
    sector: 'public',
    level: 'local',
  },
  {
    id: 'a2',
    name: { sv: 'Region', en: 'Region' },
    group: 'region',
    sector: 'public',
    level: 'regional',
  },
  {
    id: 'a3',
    name: { sv: 'Statlig myndighet', en: 'State authority' },
    group: 'stat',
    sector: 'public',
    level: 'national',
  },
  {
    id: 'a4',
    name: { sv: 'Förening', en: 'Association' },
    group: 'bildning',
    sector: 'civil',
    level: 'local',
  },
  {
    id: 'a5',
    name: { sv: 'Företag', en: 'Company' },
    group: 'naringsliv',
    sector: 'business',
    level: 'local',
  },
  {
    id: 'a6',
    name: { sv: 'Finansiär', en: 'Funder' },
    group: 'finans',
    sector: '',
    level: '',
  },
];

const OTHER: Bilingual = { sv: 'Annan', en: 'Other' };

/** Three stages without questions and six neutral actors: enough to begin, easy to replace. */
export function blankTemplate(language: Language): Template {
  const stages: Stage[] = STAGES.map(([id, name]) => ({
    id,
    name: name[language],
    phase: '',
    description: '',
    questions: [],
    equalityPrompt: '',
    hidden: false,
  }));
  const actors: Actor[] = ACTORS.map(({ name, ...actor }) => ({
    ...actor,
    name: name[language],
    short: '',
    mandate: '',
    hidden: false,
  }));
  const organisationTypes: OrganisationType[] = [
    ...ACTORS.map(({ id, group, name }) => ({ id: group, name: name[language], actors: [id] })),
    { id: 'annan', name: OTHER[language], actors: [] },
  ];
  return {
    id: 'blank',
    version: 1,
    stages,
    actors,
    organisationTypes,
    vocabulary: {},
    agenda: [],
  };
}
