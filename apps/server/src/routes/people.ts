import * as z from 'zod/mini';
import type { AppParts, SamsynApp } from '../app-parts.ts';
import { admitCaller } from '../auth/callers.ts';
import { KEY_ROLES } from '../auth/keys.ts';
import { inTurnOfCommands } from '../day/day-state.ts';

const person = z.object({
  id: z.string(),
  name: z.string(),
  organisation: z.string(),
  organisationType: z.string(),
  attendance: z.enum(['room', 'remote']),
  role: z.enum(KEY_ROLES),
  device: z
    .enum(['own', 'shared'])
    .check(z.describe("`shared`: answers on somebody else's computer, or on paper.")),
  joinedAt: z.string(),
  removed: z.boolean().check(z.describe('Whether a facilitator has shown them out.')),
});

/** Everybody who has ever joined, whether they are here now or not: presence says who is. */
export function peopleRoutes(app: SamsynApp, { storage, ...parts }: AppParts): void {
  app.get(
    '/api/boards/:id/people',
    {
      schema: {
        summary: 'List everybody who has joined the board, in the order in which they came.',
        description:
          'Also those who have left or were shown out, so that what they have made is known to be ' +
          'of their type of organisation. Whoever has had themselves forgotten is not in it.',
        params: z.object({ id: z.string() }),
        response: { 200: z.object({ people: z.array(person) }) },
      },
    },
    async (request) => {
      const { id } = request.params;
      await admitCaller(request, { storage, ...parts }, id, ['facilitator']);
      // Whoever has seen in the day's state that somebody is shown out finds them so here too.
      const records = await inTurnOfCommands(id, parts, () => storage.listParticipants(id));
      // Of those who had themselves forgotten there is a record without anything in it.
      const known = records.filter(({ secretHash }) => secretHash);
      return {
        people: known
          .map(
            ({ secretHash: _secret, stays: _stays, listed: _listed, device = 'own', ...said }) => ({
              ...said,
              device,
            }),
          )
          .sort((a, b) => (a.joinedAt < b.joinedAt ? -1 : a.joinedAt > b.joinedAt ? 1 : 0)),
      };
    },
  );
}
