import * as z from 'zod/mini';
import { levelCountsSchema, sectorCountsSchema } from './map-part.ts';

/** Who was there and who answered. Everything is null or empty where the snapshot does not say. */
export const balancePartSchema = z.object({
  people: z.nullable(z.number()),
  /** Share of people who were not in the room. */
  remoteShare: z.nullable(z.number()),
  /** People by organisation type, in the order of the template. */
  types: z.array(
    z.object({
      type: z.string(),
      people: z.number(),
      share: z.number(),
    }),
  ),
  /** Share of people of the type with most of them. */
  largestShare: z.nullable(z.number()),
  /** People by the sector and level of the actors that their type is. */
  sectors: sectorCountsSchema,
  levels: levelCountsSchema,
  /** Actors with a role on the map that nobody who was there is: whom the picture is without. */
  absentActors: z.array(z.string()),
  /** How many of those who were there answered each round. */
  answered: z.array(
    z.object({
      round: z.string(),
      people: z.number(),
      share: z.nullable(z.number()),
      types: z.array(z.object({ type: z.string(), people: z.number() })),
    }),
  ),
});

export type BalancePart = z.output<typeof balancePartSchema>;
