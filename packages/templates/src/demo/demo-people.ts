import type { Bilingual } from '../bilingual.ts';

/** Somebody who takes part in the demo. Invented; so is every municipality. */
export interface DemoPerson {
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
  /** Id of an organisation type of the ASF template. */
  readonly organisationType: string;
  readonly attendance: 'room' | 'remote';
}

type PersonText = readonly [
  id: string,
  name: string,
  organisationType: string,
  organisation: Bilingual,
  attendance?: 'remote',
];

const MUNICIPALITY: Bilingual = { sv: 'Lillköpings kommun', en: 'Lillköping municipality' };
const NEIGHBOUR: Bilingual = { sv: 'Granviks kommun', en: 'Granvik municipality' };
const PES: Bilingual = { sv: 'Arbetsförmedlingen', en: 'Public Employment Service' };
const COOMPANION: Bilingual = { sv: 'Coompanion', en: 'Coompanion' };
const WORKSHOP: Bilingual = { sv: 'Kooperativet Verkstan', en: 'The Verkstan co-operative' };
const SKOOPI: Bilingual = { sv: 'Skoopi', en: 'Skoopi' };

/** Twenty people in the proportions of a real working group: eight of them municipal. */
const PEOPLE: readonly PersonText[] = [
  ['demo-01', 'Maja Ekdunge', 'kommun', MUNICIPALITY],
  ['demo-02', 'Tomas Blåklint', 'kommun', MUNICIPALITY],
  ['demo-03', 'Leyla Sandviksson', 'kommun', MUNICIPALITY],
  ['demo-04', 'Göran Aspkvist', 'kommun', MUNICIPALITY],
  ['demo-05', 'Ingrid Storkulle', 'kommun', MUNICIPALITY],
  ['demo-06', 'Per-Olof Myrhed', 'kommun', NEIGHBOUR, 'remote'],
  ['demo-07', 'Amina Vretberg', 'kommun', NEIGHBOUR],
  ['demo-08', 'Sara Tallbacke', 'kommun', NEIGHBOUR, 'remote'],
  ['demo-09', 'Johan Kvarnå', 'af', PES],
  ['demo-10', 'Elif Rönnhag', 'af', PES, 'remote'],
  ['demo-11', 'Karin Hasselbro', 'coompanion', COOMPANION],
  ['demo-12', 'David Ljungmo', 'coompanion', COOMPANION],
  ['demo-13', 'Noor Björkhamn', 'coompanion', COOMPANION],
  ['demo-14', 'Ulla Slånbäck', 'coompanion', COOMPANION],
  ['demo-15', 'Marcus Enelund', 'coompanion', COOMPANION, 'remote'],
  ['demo-16', 'Rebecka Ålgren', 'asf', WORKSHOP],
  ['demo-17', 'Hassan Lindö', 'asf', WORKSHOP],
  ['demo-18', 'Britta Furuskog', 'asf', SKOOPI],
  ['demo-19', 'Kim Hagtorn', 'asf', SKOOPI],
  [
    'demo-20',
    'Vera Norrstrand',
    'tvv',
    { sv: 'Tillväxtverket', en: 'Agency for Economic and Regional Growth' },
  ],
];

export function demoPeople(language: 'sv' | 'en'): readonly DemoPerson[] {
  return PEOPLE.map(([id, name, organisationType, organisation, attendance]) => ({
    id,
    name,
    organisationType,
    organisation: organisation[language],
    attendance: attendance ?? 'room',
  }));
}
