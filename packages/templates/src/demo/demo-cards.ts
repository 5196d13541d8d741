import type { CardKindId, FieldValue } from '@samsyn/board';
import type { Bilingual } from '../bilingual.ts';

type InBothLanguages = { readonly sv: FieldValue; readonly en: FieldValue };

interface CardText {
  readonly kind: CardKindId;
  readonly stage: string;
  readonly text: Bilingual;
  readonly actors: readonly string[];
  readonly fields: Readonly<Record<string, FieldValue | InBothLanguages>>;
}

/** Cards of all six kinds, invented. */
export const DEMO_CARDS: readonly CardText[] = [
  {
    kind: 'need',
    stage: 's1',
    text: {
      sv: 'En kontaktperson i kommunen som vet vad ett ASF är.',
      en: 'A contact person in the municipality who knows what a WISE is.',
    },
    actors: ['a02'],
    fields: {
      competence: { sv: 'Kunskap om ASF', en: 'Knowledge of WISEs' },
      people: 2,
      level: 'local',
    },
  },
  {
    kind: 'need',
    stage: 's3',
    text: {
      sv: 'Deltagarna behöver veta att ersättningen inte försvinner när de är med och planerar.',
      en: 'The participants need to know that their benefit does not disappear when they take part and plan.',
    },
    actors: ['a05', 'a06'],
    fields: { people: 12, targets: ['longterm', 'sickleave'] },
  },
  {
    kind: 'need',
    stage: 's6',
    text: {
      sv: 'Handledare i vardagen som kan både människor och produktion.',
      en: 'Supervisors from day to day who know both people and production.',
    },
    actors: ['a17', 'a05'],
    fields: {
      competence: { sv: 'Handledning', en: 'Supervision' },
      people: 3,
      targets: ['disability', 'longterm'],
    },
  },
  {
    kind: 'support',
    stage: 's4',
    text: {
      sv: 'Coompanion räknar på affärsplanen tillsammans med gruppen.',
      en: 'Coompanion works out the business plan together with the group.',
    },
    actors: ['a13'],
    fields: { supportKind: 'advice', serves: 'new' },
  },
  {
    kind: 'support',
    stage: 's3',
    text: {
      sv: 'Studiecirkel för grupper som är på väg att bildas.',
      en: 'Study circle for groups that are about to form.',
    },
    actors: ['a21'],
    fields: {
      supportKind: 'training',
      serves: 'new',
      until: '2026-12-31',
      targets: ['newcomers', 'youth'],
    },
  },
  {
    kind: 'support',
    stage: 's7',
    text: {
      sv: 'Verkstan och två andra ASF delar ekonomi och lönehantering.',
      en: 'Verkstan and two other WISEs share accounting and payroll.',
    },
    actors: ['a16'],
    fields: {
      supportKind: 'administration',
      model: 'consortium',
      serves: 'existing',
      tags: { sv: ['delade tjänster'], en: ['shared services'] },
    },
  },
  {
    kind: 'gap',
    stage: 's6',
    text: {
      sv: 'Ingen har sagt att de tar över samordningen när projektet är slut.',
      en: 'Nobody has said that they will take over coordination when the project ends.',
    },
    actors: ['a02', 'a13', 'a11'],
    fields: { gap: 'role', status: 'open', level: 'local' },
  },
  {
    kind: 'gap',
    stage: 's4',
    text: {
      sv: 'Samordningsförbundets pengar går inte att söka direkt.',
      en: 'The coordination association’s money cannot be applied for directly.',
    },
    actors: ['a11'],
    fields: {
      gap: 'mandate',
      rule: {
        sv: 'Förbundet får bara betala genom sina parter.',
        en: 'The association may pay only through its parties.',
      },
      status: 'open',
      level: 'regional',
    },
  },
  {
    kind: 'gap',
    stage: 's7',
    text: {
      sv: 'Checkarna för affärsutveckling är slut, och inget nytt går att söka.',
      en: 'The vouchers for business development are used up, and there is nothing new to apply for.',
    },
    actors: ['a07'],
    fields: { gap: 'programme', status: 'open', level: 'national' },
  },
  {
    kind: 'gap',
    stage: 's1',
    text: {
      sv: 'Handläggarna vet inte vad de får göra.',
      en: 'The case officers do not know what they are allowed to do.',
    },
    actors: ['a05', 'a03'],
    fields: {
      gap: 'competence',
      status: 'taken',
      owner: { sv: 'Arbetsmarknadsenheten', en: 'The labour market unit' },
      due: '2026-10-01',
    },
  },
  {
    kind: 'gap',
    stage: 's8',
    text: {
      sv: 'Ingen leder när ett företag behöver ställa om.',
      en: 'Nobody leads when an enterprise needs to adapt.',
    },
    actors: ['a17'],
    fields: { gap: 'role', status: 'open' },
  },
  {
    kind: 'gap',
    stage: 's2',
    text: {
      sv: 'Det fanns inget beslut om vilken nämnd som ansvarar.',
      en: 'There was no decision about which committee is responsible.',
    },
    actors: ['a01'],
    fields: {
      gap: 'role',
      status: 'closed',
      owner: { sv: 'Kommunstyrelsen', en: 'The municipal board' },
    },
  },
  {
    kind: 'funding',
    stage: 's6',
    text: {
      sv: 'Pengar som räcker över första året i drift.',
      en: 'Money that lasts through the first year of operation.',
    },
    actors: ['a19', 'a02'],
    fields: { direction: 'need', amount: 400_000, status: 'missing', year: 2_026 },
  },
  {
    kind: 'funding',
    stage: 's5',
    text: { sv: 'Garanti för hyran.', en: 'Guarantee for the rent.' },
    actors: ['a19'],
    fields: {
      direction: 'possibility',
      source: { sv: 'Mikrofonden', en: 'Mikrofonden' },
      amount: 120_000,
      status: 'applied',
      year: 2_026,
    },
  },
  {
    kind: 'funding',
    stage: 's3',
    text: {
      sv: 'Förbundets projektpengar till förberedelserna.',
      en: 'The association’s project money for the preparations.',
    },
    actors: ['a11'],
    fields: {
      direction: 'possibility',
      source: { sv: 'Samordningsförbundet', en: 'The coordination association' },
      amount: 850_000,
      recurring: false,
      status: 'exists',
      year: 2_026,
      cofunder: {
        sv: 'Lillköpings kommun, arbetstid',
        en: 'Lillköping municipality, working hours',
      },
    },
  },
  {
    kind: 'practice',
    stage: 's7',
    text: {
      sv: 'Kommunen, Arbetsförmedlingen och företagen ses en timme varje månad.',
      en: 'The municipality, the employment service and the enterprises meet for an hour every month.',
    },
    actors: ['a02', 'a05', 'a17'],
    fields: {
      place: { sv: 'Granvik', en: 'Granvik' },
      period: { sv: 'sedan 2022', en: 'since 2022' },
      evidence: 'experience',
    },
  },
  {
    kind: 'practice',
    stage: 's5',
    text: {
      sv: 'Ny grupp började som en del av ett ASF som redan fanns.',
      en: 'A new group began as part of a WISE that already existed.',
    },
    actors: ['a16'],
    fields: {
      place: { sv: 'Norrvik', en: 'Norrvik' },
      evidence: 'evaluated',
      source: { sv: 'Utvärdering av Norrviksmodellen', en: 'Evaluation of the Norrvik model' },
    },
  },
  {
    kind: 'equality',
    stage: 's5',
    text: {
      sv: 'Deltagarna är mest kvinnor men de som leder är män.',
      en: 'The participants are mostly women but those who lead are men.',
    },
    actors: ['a17'],
    fields: {},
  },
  {
    kind: 'equality',
    stage: 's3',
    text: {
      sv: 'Den som inte läser lätt på svenska får inte veta att gruppen finns.',
      en: 'Somebody who does not read Swedish easily never hears that the group exists.',
    },
    actors: ['a05', 'a21'],
    fields: { targets: ['newcomers'] },
  },
];
