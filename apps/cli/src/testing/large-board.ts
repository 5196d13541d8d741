import { ACTOR_GROUPS, CARD_KINDS, LEVELS, ROLES, SECTORS, TARGETS } from '@samsyn/board';
import { type Snapshot, snapshotSchema } from '@samsyn/snapshot';

/** As many as a large workshop has. */
const SIZE = { people: 50, stages: 12, actors: 40, cards: 300, types: 8 } as const;

const STAGE_NAMES = [
  ...['Behov och idé', 'Förankring i kommunen', 'Gruppen bildas', 'Uppdrag och mandat'],
  ...['Affärsidé och marknadsundersökning', 'Plan, kalkyl och finansiering', 'Företaget startar'],
  ...['Första året i drift', 'Arbetsträning och handledning', 'Upphandling och kunder'],
  ...['Stabil drift och samverkan', 'Växa, ställa om eller avsluta'],
];

const ACTOR_NAMES = [
  ...['Kommunens arbetsmarknadsenhet', 'Samordningsförbundet', 'Arbetsförmedlingen'],
  ...['Försäkringskassan', 'Företagsgruppen Älven', 'Näringslivskontoret', 'Studieförbundet'],
  ...['Överförmyndarnämnden', 'Regionala utvecklingsenheten', 'Kreditgarantiföreningen'],
];

const SENTENCES = [
  'Ingen har sagt vem som tar över samordningen när projektet är slut.',
  'Handläggarna vet inte vad de får göra, och frågan går runt mellan tre förvaltningar i flera månader.',
  'Gruppen behöver handledning på lätt svenska.',
  'Det saknas en lokal där det går att arbeta med både ljud och damm, nära en hållplats som är öppen också på kvällen.',
  'Ett år i taget räcker inte: den som anställs behöver veta mer.',
  'Överenskommelsen mellan kommunen och föreningen är skriven men inte känd.',
];

/**
 * An invented large workshop: fifty people, twelve stages, forty actors, three hundred cards, two
 * rounds with changes, both layers, votes and settled cells. The same for the same seed.
 */
export function largeBoard(seed = 20_260_413): Snapshot {
  const draw = drawing(seed);
  const below = (count: number): number => Math.floor(draw() * count);
  const one = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  const stages = STAGE_NAMES.map((name, index) => ({
    ...{ id: `s${index + 1}`, name, phase: index < 7 ? 'start' : 'drift' },
    description: `${one(SENTENCES)} ${one(SENTENCES)}`,
    equalityPrompt: 'Vilka kommer till tals här, och vilka gör det inte?',
  }));
  const actors = Array.from({ length: SIZE.actors }, (_, index) => {
    const name = ACTOR_NAMES[index % ACTOR_NAMES.length] ?? '';
    const again = Math.floor(index / ACTOR_NAMES.length);
    return {
      ...{ id: `a${index + 1}`, name: again === 0 ? name : `${name} ${again + 1}` },
      ...{ group: one(ACTOR_GROUPS).id, sector: one(SECTORS), level: one(LEVELS) },
      mandate: index % 3 === 0 ? one(SENTENCES) : '',
    };
  });
  const types = Array.from({ length: SIZE.types }, (_, index) => ({
    id: `t${index + 1}`,
    name: actors[index]?.name ?? '',
    actors: [`a${index + 1}`, `a${index + 1 + SIZE.types}`],
  }));
  const typeOf = (person: number): string => `t${(person % SIZE.types) + 1}`;
  const spots = stages.flatMap(({ id: stage }) =>
    actors.map(({ id: actor }) => ({ stage, actor, view: draw() < 0.25 ? one(ROLES) : 'none' })),
  );
  const answersOf = (loyal: number) =>
    Array.from({ length: SIZE.people }, (_, person) => ({
      ...{ rater: `p${person}`, organisationType: typeOf(person) },
      done: stages.map(({ id }) => id),
      roles: spots.flatMap(({ stage, actor, view }) => {
        const role = draw() < loyal ? view : draw() < 0.15 ? one([...ROLES, 'unknown']) : 'none';
        return role === 'none' ? [] : [{ stage, actor, role }];
      }),
    }));
  const seen = spots.filter(({ view }) => view !== 'none');
  return snapshotSchema.parse({
    ...{ format: 'samsyn.snapshot', version: 1, id: 'n-large', takenAt: '2026-04-13T11:02:00Z' },
    board: {
      ...{ id: 'b-large', title: 'Två dagar om stödet i Åsnevik', place: 'Åsnevik' },
      ...{ region: 'Övre Älvlandet', locale: 'sv' },
      definition: 'De organisationer, pengar och arbetssätt som hjälper företagen att leva.',
    },
    ...{ stages, actors, organisationTypes: types },
    agenda: ['Välkommen', 'Egen bild', 'Avtäckning', 'Gemensam karta', 'Luckor'].map(
      (title, index) => ({ id: `g${index}`, kind: 'talk', title, minutes: 15 * (index + 1) }),
    ),
    placements: (['today', 'wanted'] as const).flatMap((layer) =>
      seen.flatMap(({ stage, actor, view }) =>
        draw() < 0.2
          ? []
          : [
              {
                ...{ layer, stage, actor, role: layer === 'today' ? view : one(ROLES) },
                also: draw() < 0.1 ? [one(ROLES.filter((role) => role !== view))] : [],
                duration: draw() < 0.3 ? 'project' : null,
                until: draw() < 0.2 ? '2027-12-31' : null,
                note: draw() < 0.1 ? one(SENTENCES) : '',
              },
            ],
      ),
    ),
    settled: seen.slice(0, 60).map(({ stage, actor, view }, index) => ({
      ...{ layer: 'today', stage, actor, role: view },
      note: index % 7 === 0 ? one(SENTENCES) : '',
      dissent: index % 5 === 0 ? [one(types).id] : [],
    })),
    cards: Array.from({ length: SIZE.cards }, (_, index) => {
      const { id: kind } = one(CARD_KINDS);
      return {
        ...{ id: `c${index + 1}`, kind, stage: one(stages).id, text: one(SENTENCES) },
        actors: draw() < 0.6 ? [one(actors).id] : [],
        targets: draw() < 0.4 ? [one(TARGETS)] : [],
        ...fieldsOf(kind, draw, one),
      };
    }),
    rounds: [0.6, 0.75].map((loyal, index) => ({
      ...{ id: `r${index + 1}`, layer: 'today', templateHash: 'h' },
      question: index === 0 ? 'Vem gör vad i dag?' : 'Hur ser du på det nu?',
      openedAt: `2026-04-13T0${8 + index}:00:00Z`,
      answers: answersOf(loyal),
    })),
    participation: {
      ...{ people: SIZE.people, remote: 7 },
      byOrganisationType: Object.fromEntries(
        types.map(({ id }) => [
          id,
          Array.from({ length: SIZE.people }, (_, person) => typeOf(person)).filter(
            (type) => type === id,
          ).length,
        ]),
      ),
    },
  });
}

/** A board on which nobody has done anything yet. */
export function emptyBoard(): Snapshot {
  return snapshotSchema.parse({
    ...{ format: 'samsyn.snapshot', version: 1, id: 'n-empty', takenAt: '2026-04-13T11:02:00Z' },
    board: { id: 'b-empty', title: '', locale: 'sv' },
    ...{ stages: [], actors: [], placements: [], cards: [] },
  });
}

function fieldsOf(kind: string, draw: () => number, one: <T>(list: readonly T[]) => T) {
  switch (kind) {
    case 'need':
      return draw() < 0.6
        ? { competence: 'Handledning i vardagen', people: 1 + Math.floor(draw() * 20) }
        : {};
    case 'support':
      return {
        supportKind: one(['training', 'advice', 'grant']),
        serves: one(['new', 'existing', 'both']),
      };
    case 'gap':
      return {
        gap: one(['role', 'mandate', 'programme', 'competence', 'other']),
        ...(draw() < 0.3
          ? { status: 'taken', owner: 'Åsneviks kommun', due: '2026-09-30' }
          : { status: 'open' }),
        votes: { total: 3 + Math.floor(draw() * 12), people: 3, organisationTypes: 2 },
      };
    case 'funding':
      return {
        ...{
          direction: one(['need', 'possibility']),
          amount: 50_000 * (1 + Math.floor(draw() * 30)),
        },
        ...{ source: 'Socialfonden', cofunder: 'Region Övre Älvlandet', year: 2026 },
        recurring: draw() < 0.3,
      };
    case 'practice':
      return { place: 'Granvik', period: '2021–2024', evidence: one(['experience', 'documented']) };
    default:
      return {};
  }
}

/** Chance that can be repeated (mulberry32). */
function drawing(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
