import { CARD_KINDS, LAYERS, LEVELS, ROLES, TARGETS } from '@samsyn/board';
import * as z from 'zod/mini';
import { SIGNALS } from '../map/signal-names.ts';

const count = () => z.number();
const ids = () => z.array(z.string());
const stageAndLayer = { stage: z.string(), layer: z.enum(LAYERS) };
const roleCounts = () => z.partialRecord(z.enum(ROLES), count());

export const sectorCountsSchema = z.object({
  public: count(),
  civil: count(),
  business: count(),
  /** Of whom the template says no sector. */
  unsaid: count(),
});

/** What there is at one stage in one layer. */
export const coveragePartSchema = z.object({
  ...stageAndLayer,
  /** Actors with a role. */
  actors: count(),
  /** By main role; roles that nobody has are left out. */
  roles: roleCounts(),
  /** The further roles that actors have besides their main one. */
  also: roleCounts(),
  sectors: sectorCountsSchema.check(z.describe('Actors by sector.')),
  /** By kind; kinds that are not there are left out. Cards belong to both layers. */
  cards: z.partialRecord(z.enum(CARD_KINDS.map(({ id }) => id)), count()),
  signals: z
    .array(z.enum(SIGNALS))
    .check(z.describe('Questions for the room, each for a person to confirm into a gap.')),
  /** Target groups that a need or gap at the stage names and no support there does. */
  withoutSupport: z.array(z.enum(TARGETS)),
});

export type CoveragePart = z.output<typeof coveragePartSchema>;

/** How many of the shown stages have what a process needs; shares are null without stages. */
export const stageSharesSchema = z.object({
  layer: z.enum(LAYERS),
  stages: count(),
  lead: z.nullable(count()),
  does: z.nullable(count()),
  money: z.nullable(count()).check(z.describe('Somebody funds or buys.')),
  empty: z.nullable(count()),
});

/** Who is at both of two neighbouring stages; nobody means that nobody hands over. */
export const handoverPartSchema = z.object({
  from: z.string(),
  to: z.string(),
  layer: z.enum(LAYERS),
  actors: ids(),
});

/** A role that is wanted to be another than today; null where the actor is not placed. */
export const roleChangePartSchema = z.object({
  stage: z.string(),
  actor: z.string(),
  today: z.nullable(z.enum(ROLES)),
  wanted: z.nullable(z.enum(ROLES)),
});

/** How long support lasts. `share` is that of what ends, among all support. */
export const durationPartSchema = z.object({
  layer: z.enum(LAYERS),
  support: count(),
  limited: count(),
  share: z.nullable(count()),
  regular: count(),
  project: count(),
  enthusiast: count(),
  unsaid: count(),
});

export const sectorPartSchema = z.object({
  layer: z.enum(LAYERS),
  /** Placements by the sector of their actor. */
  placements: sectorCountsSchema,
  /** Shown stages where only one sector is. */
  oneSector: ids(),
});

export const levelCountsSchema = z.object({
  ...Object.fromEntries(LEVELS.map((level) => [level, count()])),
  unsaid: count(),
} as Record<(typeof LEVELS)[number] | 'unsaid', ReturnType<typeof count>>);

/** What the board says about one target group, and at which stages it lacks support. */
export const targetPartSchema = z.object({
  target: z.enum(TARGETS),
  needs: count(),
  supports: count(),
  gaps: count(),
  withoutSupport: ids(),
});
