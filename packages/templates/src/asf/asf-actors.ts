import type { Level, Sector } from '@samsyn/board';
import type { Bilingual } from '../bilingual.ts';

export interface ActorText {
  readonly id: string;
  readonly name: Bilingual;
  /** Fits on a small token. */
  readonly short: Bilingual;
  /** An id of `ACTOR_GROUPS`. */
  readonly group: string;
  readonly sector: Sector;
  readonly level: Level;
}

/** A name that is the same in both languages. */
const same = (name: string): Bilingual => ({ sv: name, en: name });

/** The support actors around work-integrating social enterprises, a proposal to start from. */
export const ASF_ACTORS: readonly ActorText[] = [
  {
    id: 'a01',
    name: { sv: 'Kommunens politiska ledning', en: 'Municipal political leadership' },
    short: { sv: 'Politiken', en: 'Politicians' },
    group: 'kommun',
    sector: 'public',
    level: 'local',
  },
  {
    id: 'a02',
    name: { sv: 'Kommunens arbetsmarknadsenhet', en: 'Municipal labour market unit' },
    short: { sv: 'AME', en: 'Labour unit' },
    group: 'kommun',
    sector: 'public',
    level: 'local',
  },
  {
    id: 'a03',
    name: { sv: 'Socialtjänst / LSS', en: 'Social services / disability support' },
    short: { sv: 'Socialtjänsten', en: 'Social services' },
    group: 'kommun',
    sector: 'public',
    level: 'local',
  },
  {
    id: 'a04',
    name: {
      sv: 'Kommunens näringsliv och upphandling',
      en: 'Municipal business and procurement',
    },
    short: { sv: 'Upphandling', en: 'Procurement' },
    group: 'kommun',
    sector: 'public',
    level: 'local',
  },
  {
    id: 'a05',
    name: { sv: 'Arbetsförmedlingen', en: 'Public Employment Service' },
    short: { sv: 'AF', en: 'PES' },
    group: 'stat',
    sector: 'public',
    level: 'national',
  },
  {
    id: 'a06',
    name: { sv: 'Försäkringskassan', en: 'Social Insurance Agency' },
    short: { sv: 'FK', en: 'SIA' },
    group: 'stat',
    sector: 'public',
    level: 'national',
  },
  {
    id: 'a07',
    name: { sv: 'Tillväxtverket', en: 'Agency for Economic and Regional Growth' },
    short: { sv: 'TVV', en: 'Growth Agency' },
    group: 'stat',
    sector: 'public',
    level: 'national',
  },
  {
    id: 'a08',
    name: { sv: 'Svenska ESF-rådet', en: 'Swedish ESF Council' },
    short: { sv: 'ESF', en: 'ESF' },
    group: 'finans',
    sector: 'public',
    level: 'eu',
  },
  {
    id: 'a09',
    name: { sv: 'Regionen – regional utveckling', en: 'Region – regional development' },
    short: { sv: 'Regionen', en: 'Region' },
    group: 'region',
    sector: 'public',
    level: 'regional',
  },
  {
    id: 'a10',
    name: { sv: 'Regionen – hälso- och sjukvård', en: 'Region – health care' },
    short: { sv: 'Vården', en: 'Health care' },
    group: 'region',
    sector: 'public',
    level: 'regional',
  },
  {
    id: 'a11',
    name: { sv: 'Samordningsförbundet', en: 'Finsam coordination association' },
    short: { sv: 'Finsam', en: 'Finsam' },
    group: 'region',
    sector: 'public',
    level: 'regional',
  },
  {
    id: 'a12',
    name: { sv: 'SKR (f.d. SKL) och nätverket ASF', en: 'SALAR and its WISE network' },
    short: { sv: 'SKR', en: 'SALAR' },
    group: 'kommun',
    sector: 'public',
    level: 'national',
  },
  {
    id: 'a13',
    name: { sv: 'Coompanion (regionalt)', en: 'Coompanion (regional)' },
    short: same('Coompanion'),
    group: 'radgivning',
    sector: 'civil',
    level: 'regional',
  },
  {
    id: 'a14',
    name: { sv: 'Coompanion Sverige', en: 'Coompanion Sweden' },
    short: { sv: 'Coompanion Sv.', en: 'Coompanion Sw.' },
    group: 'radgivning',
    sector: 'civil',
    level: 'national',
  },
  {
    id: 'a15',
    name: { sv: 'Skoopi', en: 'Skoopi (interest body of WISEs)' },
    short: same('Skoopi'),
    group: 'asf',
    sector: 'civil',
    level: 'national',
  },
  {
    id: 'a16',
    name: {
      sv: 'Erfaren ASF-grupp (t.ex. Vägen ut!, Kooptjänst, Basta)',
      en: 'Experienced WISE group (such as Vägen ut!, Kooptjänst, Basta)',
    },
    short: { sv: 'ASF-grupp', en: 'WISE group' },
    group: 'asf',
    sector: 'civil',
    level: 'regional',
  },
  {
    id: 'a17',
    name: {
      sv: 'Det nya företaget / initiativgruppen',
      en: 'The new enterprise / founding group',
    },
    short: { sv: 'Nya företaget', en: 'New enterprise' },
    group: 'asf',
    sector: 'civil',
    level: 'local',
  },
  {
    id: 'a18',
    name: { sv: 'Deltagare och medarbetare', en: 'Participants and members' },
    short: { sv: 'Deltagarna', en: 'Participants' },
    group: 'asf',
    sector: 'civil',
    level: 'local',
  },
  {
    id: 'a19',
    name: { sv: 'Mikrofonden', en: 'Mikrofonden (guarantee fund)' },
    short: same('Mikrofonden'),
    group: 'finans',
    sector: 'civil',
    level: 'national',
  },
  {
    id: 'a20',
    name: { sv: 'Bank / Ekobanken', en: 'Bank / Ekobanken' },
    short: { sv: 'Banken', en: 'Bank' },
    group: 'finans',
    sector: 'business',
    level: 'national',
  },
  {
    id: 'a21',
    name: { sv: 'Studieförbund och folkhögskola', en: 'Study association and folk high school' },
    short: { sv: 'Folkbildningen', en: 'Folk education' },
    group: 'bildning',
    sector: 'civil',
    level: 'local',
  },
  {
    id: 'a22',
    name: { sv: 'Förening / idéburen organisation', en: 'Association / civil society body' },
    short: { sv: 'Förening', en: 'Association' },
    group: 'bildning',
    sector: 'civil',
    level: 'local',
  },
  {
    id: 'a23',
    name: {
      sv: 'Lokal näringslivsorganisation, Almi, Nyföretagarcentrum',
      en: 'Local business organisation, Almi, start-up centre',
    },
    short: { sv: 'Näringslivet', en: 'Business org.' },
    group: 'naringsliv',
    sector: 'business',
    level: 'local',
  },
  {
    id: 'a24',
    name: { sv: 'Kund – privat företag', en: 'Customer – private company' },
    short: { sv: 'Kunder', en: 'Customers' },
    group: 'naringsliv',
    sector: 'business',
    level: 'local',
  },
];

/** The sixteen that a silent round asks about unless the room chooses others. */
export const preselectedActors: readonly string[] = [
  ...['a01', 'a02', 'a03', 'a04', 'a05', 'a06', 'a07', 'a08'],
  ...['a09', 'a11', 'a13', 'a15', 'a16', 'a17', 'a18', 'a19'],
];
