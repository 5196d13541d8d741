import { analysisSchema } from '@samsyn/analysis';
import * as z from 'zod/mini';
import type { AppParts, SamsynApp } from '../app-parts.ts';
import { admitCaller } from '../auth/callers.ts';
import { KEY_ROLES } from '../auth/keys.ts';
import { NOW } from '../snapshots/compare-snapshots.ts';

export function analysisRoutes(app: SamsynApp, parts: AppParts): void {
  app.get(
    '/api/boards/:id/analysis',
    {
      schema: {
        summary: 'Say what the board tells as it is now, or what one of its snapshots does.',
        description:
          'Only of rounds that are revealed. Numbers are neither rounded nor clamped, null where ' +
          'they are not defined. Of cells that fewer than five people answered, only the ' +
          'facilitator gets the counts, and of self-images that fewer than three others stand ' +
          'beside only the facilitator gets the figures.',
        params: z.object({ id: z.string() }),
        querystring: z.object({
          snapshot: z._default(
            z.string().check(z.describe('Id of a snapshot, or `now` for the board as it is.')),
            NOW,
          ),
        }),
        response: { 200: analysisSchema },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const { visitor } = await admitCaller(request, parts, id, KEY_ROLES);
      const texts = await parts.analyses.of(id, request.query.snapshot);
      const { facilitator, everybody } = texts;
      // It is JSON already, made where making it stops nobody.
      return reply
        .type('application/json; charset=utf-8')
        .serializer((payload: unknown) => String(payload))
        .send((visitor.role === 'facilitator' ? facilitator : everybody) as never);
    },
  );
}
