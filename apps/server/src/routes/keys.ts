import * as z from 'zod/mini';
import type { AppParts, SamsynApp } from '../app-parts.ts';
import { admitCaller } from '../auth/callers.ts';
import { KEY_ROLES } from '../auth/keys.ts';
import { rotateKey } from '../auth/rotate-key.ts';

export function keyRoutes(app: SamsynApp, parts: AppParts): void {
  app.post(
    '/api/boards/:id/keys/rotate',
    {
      schema: {
        summary:
          "Replace a role's key. Old links, the code if it is the participants' key, and all that they opened end at once.",
        params: z.object({ id: z.string() }),
        body: z.object({ role: z.enum(KEY_ROLES) }),
        response: {
          200: z.object({ role: z.enum(KEY_ROLES), key: z.string(), code: z.string() }),
        },
      },
    },
    async (request) => {
      const { id } = request.params;
      const { role } = request.body;
      await admitCaller(request, parts, id, ['facilitator']);
      const { key, board } = await rotateKey(id, role, parts);
      return { role, key, code: board.code };
    },
  );
}
