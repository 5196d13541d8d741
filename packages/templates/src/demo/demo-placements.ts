import type { Duration, Layer, Level, Role } from '@samsyn/board';
import type { Bilingual } from '../bilingual.ts';

/** What is said about a placement besides its role. */
export interface PlacementDetails {
  readonly also?: readonly Role[];
  readonly duration?: Duration;
  readonly until?: string;
  readonly level?: Level;
  readonly note?: Bilingual;
}

type Row = readonly [stage: string, actor: string, role: Role, details?: PlacementDetails];

const PROJECT: PlacementDetails = { duration: 'project', until: '2026-12-31' };
const REGULAR: PlacementDetails = { duration: 'regular' };

const TODAY: readonly Row[] = [
  ['s1', 'a17', 'leads'],
  ['s1', 'a22', 'does', { duration: 'enthusiast' }],
  ['s1', 'a13', 'advises', REGULAR],
  ['s1', 'a02', 'informed'],
  ['s2', 'a01', 'decides'],
  ['s2', 'a02', 'leads', { duration: 'regular', also: ['does'] }],
  ['s2', 'a13', 'advises', { ...PROJECT, level: 'regional' }],
  ['s2', 'a11', 'funds', PROJECT],
  ['s2', 'a04', 'informed'],
  ['s3', 'a13', 'leads', PROJECT],
  [
    's3',
    'a05',
    'refers',
    {
      also: ['decides'],
      level: 'national',
      note: {
        sv: 'Anvisar bara personer som är inskrivna. Bytet av handläggare tar tid.',
        en: 'Refers only people who are registered. Changes of case officer take time.',
      },
    },
  ],
  ['s3', 'a02', 'refers', REGULAR],
  ['s3', 'a03', 'refers', REGULAR],
  ['s3', 'a06', 'informed'],
  ['s3', 'a11', 'funds', PROJECT],
  ['s3', 'a18', 'does'],
  [
    's3',
    'a21',
    'advises',
    {
      duration: 'enthusiast',
      note: {
        sv: 'En cirkelledare som brinner för saken. Vem tar vid efter henne?',
        en: 'One study circle leader who is devoted to this. Who takes over after her?',
      },
    },
  ],
  ['s4', 'a17', 'leads'],
  ['s4', 'a13', 'advises', REGULAR],
  ['s4', 'a16', 'advises', { duration: 'enthusiast' }],
  ['s4', 'a08', 'funds', { ...PROJECT, level: 'eu' }],
  ['s4', 'a19', 'funds', { duration: 'regular', also: ['advises'] }],
  ['s5', 'a17', 'leads', { also: ['does'] }],
  ['s5', 'a13', 'advises', REGULAR],
  [
    's5',
    'a19',
    'funds',
    {
      note: {
        sv: 'Garanti för hyran det första året.',
        en: 'Guarantee for the rent the first year.',
      },
    },
  ],
  ['s5', 'a05', 'funds', { also: ['refers'], duration: 'regular' }],
  ['s5', 'a20', 'funds'],
  ['s6', 'a17', 'leads', { also: ['does'] }],
  ['s6', 'a18', 'does'],
  ['s6', 'a05', 'refers', { also: ['funds'] }],
  ['s6', 'a02', 'buys', PROJECT],
  ['s6', 'a03', 'buys', REGULAR],
  ['s6', 'a16', 'advises', { duration: 'enthusiast' }],
  ['s6', 'a24', 'buys'],
  ['s7', 'a17', 'leads'],
  ['s7', 'a18', 'does'],
  ['s7', 'a24', 'buys'],
  ['s7', 'a03', 'buys', REGULAR],
  ['s7', 'a15', 'advises', { level: 'national' }],
  ['s8', 'a17', 'does'],
  ['s8', 'a15', 'advises'],
];

const WANTED: readonly Row[] = [
  [
    's1',
    'a02',
    'leads',
    {
      duration: 'regular',
      note: {
        sv: 'En väg in, med namn och telefonnummer.',
        en: 'One way in, with a name and a telephone number.',
      },
    },
  ],
  ['s1', 'a17', 'does'],
  ['s1', 'a22', 'does'],
  ['s1', 'a13', 'advises', REGULAR],
  ['s1', 'a05', 'informed'],
  ['s2', 'a01', 'decides'],
  ['s2', 'a02', 'leads', REGULAR],
  ['s2', 'a04', 'does', REGULAR],
  ['s2', 'a05', 'decides', { level: 'regional' }],
  ['s2', 'a13', 'advises', REGULAR],
  ['s2', 'a11', 'funds', REGULAR],
  ['s3', 'a02', 'leads', { duration: 'regular', also: ['refers'] }],
  ['s3', 'a13', 'advises', REGULAR],
  ['s3', 'a05', 'refers', REGULAR],
  ['s3', 'a03', 'refers', REGULAR],
  ['s3', 'a06', 'refers', REGULAR],
  ['s3', 'a11', 'funds', REGULAR],
  ['s3', 'a18', 'does'],
  ['s4', 'a17', 'leads'],
  ['s4', 'a13', 'advises', REGULAR],
  ['s4', 'a04', 'advises', REGULAR],
  ['s4', 'a16', 'advises', REGULAR],
  ['s4', 'a19', 'funds', REGULAR],
  ['s4', 'a09', 'funds', { duration: 'regular', level: 'regional' }],
  ['s5', 'a17', 'leads', { also: ['does'] }],
  ['s5', 'a13', 'advises', REGULAR],
  ['s5', 'a19', 'funds', REGULAR],
  ['s5', 'a05', 'funds', { also: ['refers'], duration: 'regular' }],
  ['s5', 'a04', 'advises'],
  ['s6', 'a17', 'leads', { also: ['does'] }],
  ['s6', 'a18', 'does'],
  ['s6', 'a05', 'buys', { duration: 'regular', also: ['refers'] }],
  ['s6', 'a02', 'buys', REGULAR],
  ['s6', 'a03', 'buys', REGULAR],
  ['s6', 'a16', 'advises', REGULAR],
  ['s6', 'a13', 'advises', REGULAR],
  ['s6', 'a24', 'buys'],
  ['s7', 'a17', 'leads'],
  ['s7', 'a18', 'decides', { also: ['does'] }],
  ['s7', 'a04', 'buys', REGULAR],
  ['s7', 'a03', 'buys', REGULAR],
  ['s7', 'a24', 'buys'],
  ['s7', 'a15', 'advises', { level: 'national' }],
  ['s7', 'a16', 'does', REGULAR],
  ['s8', 'a16', 'leads', REGULAR],
  ['s8', 'a17', 'does'],
  ['s8', 'a13', 'advises', REGULAR],
  ['s8', 'a02', 'does'],
  ['s8', 'a07', 'funds', { level: 'national' }],
];

export const DEMO_PLACEMENTS: readonly (readonly [Layer, ...Row])[] = [
  ...TODAY.map((row) => ['today', ...row] as const),
  ...WANTED.map((row) => ['wanted', ...row] as const),
];

interface AgreementText {
  readonly layer: Layer;
  readonly stage: string;
  readonly actor: string;
  readonly role: Role | 'none';
  readonly note: Bilingual;
  readonly dissent: readonly string[];
}

const UNSAID: Bilingual = { sv: '', en: '' };

/** What the room has agreed so far; on one point an organisation sees it differently. */
export const DEMO_AGREEMENTS: readonly AgreementText[] = [
  { layer: 'today', stage: 's2', actor: 'a01', role: 'decides', note: UNSAID, dissent: [] },
  {
    layer: 'today',
    stage: 's3',
    actor: 'a13',
    role: 'leads',
    note: {
      sv: 'Så länge projektet pågår.',
      en: 'As long as the project lasts.',
    },
    dissent: [],
  },
  {
    layer: 'today',
    stage: 's6',
    actor: 'a11',
    role: 'none',
    note: {
      sv: 'Förbundet har inga pengar till driften.',
      en: 'The association has no money for operation.',
    },
    dissent: [],
  },
  {
    layer: 'wanted',
    stage: 's3',
    actor: 'a02',
    role: 'leads',
    note: {
      sv: 'Ska ingå i det vanliga arbetet från och med nästa budgetår.',
      en: 'To be part of ordinary work from the next budget year.',
    },
    dissent: ['coompanion'],
  },
  { layer: 'wanted', stage: 's6', actor: 'a05', role: 'buys', note: UNSAID, dissent: ['af'] },
];
