import { ID_PATTERN, LAYERS } from '@samsyn/board';
import * as z from 'zod/mini';

export const idSchema = z.string().check(z.regex(ID_PATTERN));

/** A stage and an actor; which layer it is about is said by what holds it. */
export const spotSchema = z.object({ stage: idSchema, actor: idSchema });

/**
 * Where eyes are drawn to: on the board a card, a stage, or a cell (stage and actor); or another
 * face of the page, such as `reveal`, by the name that pages have for it.
 */
export const placeSchema = z.object({
  face: z.optional(idSchema),
  layer: z.optional(z.enum(LAYERS)),
  stage: z.optional(idSchema),
  actor: z.optional(idSchema),
  card: z.optional(idSchema),
});

export type Spot = z.output<typeof spotSchema>;
export type Place = z.output<typeof placeSchema>;

/** Whether a place names anything on the board that can be looked at. */
export function isOnBoard(place: Place): boolean {
  return place.card !== undefined || place.stage !== undefined;
}

/** Whether a place names anything that one can go to. */
export function isSomewhere(place: Place): boolean {
  return isOnBoard(place) || place.face !== undefined;
}

/** One text per cell, for looking up; ids hold no slash. */
export function spotKey(spot: Spot): string {
  return `${spot.stage}/${spot.actor}`;
}

/** The cells of stages × actors, in the order of the board: stage by stage. */
export function allSpots(stages: readonly string[], actors: readonly string[]): Spot[] {
  return stages.flatMap((stage) => actors.map((actor) => ({ stage, actor })));
}
