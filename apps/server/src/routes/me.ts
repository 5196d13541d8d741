import * as z from 'zod/mini';
import type { AppParts, SamsynApp } from '../app-parts.ts';
import { admitCaller } from '../auth/callers.ts';
import { KEY_ROLES } from '../auth/keys.ts';

const listing = z.object({
  listed: z
    .boolean()
    .check(
      z.describe(
        'Whether the caller agrees to stand on the participation list with name, organisation and ' +
          'hours. Without that nothing is noted of when they are here.',
      ),
    ),
});

export function meRoutes(app: SamsynApp, parts: AppParts): void {
  app.get(
    '/api/boards/:id/me',
    {
      schema: {
        summary: 'Read whether the caller stands on the participation list.',
        params: z.object({ id: z.string() }),
        response: { 200: listing },
      },
    },
    async (request) => {
      const { visitor } = await admitCaller(request, parts, request.params.id, KEY_ROLES);
      const person = await parts.storage.readParticipant(visitor.board, visitor.participant);
      return { listed: person?.listed === true };
    },
  );

  app.patch(
    '/api/boards/:id/me',
    {
      schema: {
        summary: 'Agree to stand on the participation list, or no longer.',
        description: 'No longer: what was noted of when the caller was here is deleted.',
        params: z.object({ id: z.string() }),
        body: listing,
        response: { 200: listing },
      },
    },
    async (request) => {
      const roles = ['facilitator', 'participant'] as const;
      const { visitor } = await admitCaller(request, parts, request.params.id, roles);
      const { board, participant } = visitor;
      return { listed: await parts.attendance.agree(board, participant, request.body.listed) };
    },
  );

  app.delete(
    '/api/boards/:id/me',
    {
      schema: {
        summary: 'Forget the caller: answers, votes and name. Cards stay, without author.',
        params: z.object({ id: z.string() }),
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const { visitor } = await admitCaller(request, parts, request.params.id, KEY_ROLES);
      await parts.leaving.forget(visitor.board, visitor.participant);
      return reply.code(204).send(null);
    },
  );
}
