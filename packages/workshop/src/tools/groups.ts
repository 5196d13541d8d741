import * as z from 'zod/mini';
import { idSchema, spotSchema } from '../day/place.ts';
import { FACILITATOR, tool } from './tool.ts';

const MOST_GROUPS = 50;
const MOST_PEOPLE = 500;
const MOST_CELLS_EACH = 20;

/** Nobody can sit at two tables. */
const apart = z.refine<readonly { people: readonly string[] }[]>((groups) => {
  const people = groups.flatMap((group) => group.people);
  return new Set(people).size === people.length;
});

/**
 * Divides the room into small groups with a few cells each; see `proposeGroups` for a mixed
 * proposal. The groups that were there before are replaced.
 */
const set = tool({
  type: 'groups.set',
  roles: FACILITATOR,
  schema: z.object({
    type: z.literal('groups.set'),
    groups: z
      .array(
        z.object({
          people: z.array(idSchema).check(z.maxLength(MOST_PEOPLE)),
          cells: z._default(z.array(spotSchema).check(z.maxLength(MOST_CELLS_EACH)), []),
        }),
      )
      .check(z.maxLength(MOST_GROUPS), apart),
  }),
  fold: (state, { groups }, { newId }) => ({
    ...state,
    groups: groups.map((group) => ({ id: newId(), ...group })),
  }),
});

/** Everybody together again. Without groups, nothing changes. */
const clear = tool({
  type: 'groups.clear',
  roles: FACILITATOR,
  schema: z.object({ type: z.literal('groups.clear') }),
  fold: (state) => ({ ...state, groups: [] }),
});

export const groupTools = [set, clear] as const;
