import * as z from 'zod/mini';
import type { AppParts, SamsynApp } from '../app-parts.ts';
import { admitCaller } from '../auth/callers.ts';
import { KEY_ROLES } from '../auth/keys.ts';

export function meRoutes(app: SamsynApp, parts: AppParts): void {
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
