import type { Bilingual } from '../bilingual.ts';

export interface OrganisationTypeText {
  readonly id: string;
  readonly name: Bilingual;
  /** The actors that people of this type are. */
  readonly actors: readonly string[];
}

/** What participants choose among when they join. */
export const ASF_ORGANISATION_TYPES: readonly OrganisationTypeText[] = [
  {
    id: 'kommun',
    name: { sv: 'Kommun', en: 'Municipality' },
    actors: ['a01', 'a02', 'a03', 'a04'],
  },
  {
    id: 'af',
    name: { sv: 'Arbetsförmedlingen', en: 'Public Employment Service' },
    actors: ['a05'],
  },
  { id: 'fk', name: { sv: 'Försäkringskassan', en: 'Social Insurance Agency' }, actors: ['a06'] },
  {
    id: 'tvv',
    name: { sv: 'Tillväxtverket', en: 'Agency for Economic and Regional Growth' },
    actors: ['a07'],
  },
  { id: 'region', name: { sv: 'Region', en: 'Region' }, actors: ['a09', 'a10'] },
  {
    id: 'finsam',
    name: { sv: 'Samordningsförbund', en: 'Coordination association' },
    actors: ['a11'],
  },
  { id: 'skr', name: { sv: 'SKR', en: 'SALAR' }, actors: ['a12'] },
  { id: 'coompanion', name: { sv: 'Coompanion', en: 'Coompanion' }, actors: ['a13', 'a14'] },
  {
    id: 'asf',
    name: { sv: 'ASF, Skoopi och företagsgrupper', en: 'WISEs, Skoopi and their groups' },
    actors: ['a15', 'a16', 'a17', 'a18'],
  },
  { id: 'finans', name: { sv: 'Finansiär', en: 'Funder' }, actors: ['a08', 'a19', 'a20'] },
  {
    id: 'civil',
    name: { sv: 'Förening och bildning', en: 'Civil society and education' },
    actors: ['a21', 'a22'],
  },
  { id: 'naring', name: { sv: 'Näringsliv', en: 'Business' }, actors: ['a23', 'a24'] },
  { id: 'annan', name: { sv: 'Annan', en: 'Other' }, actors: [] },
];
