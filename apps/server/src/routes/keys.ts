import * as z from 'zod/mini';
import type { AppParts, SamsynApp } from '../app-parts.ts';
import { admitCaller } from '../auth/callers.ts';
import { hashSecret, KEY_ROLES, makeKey } from '../auth/keys.ts';
import { newCode } from '../boards/shown-code.ts';
import { Problem } from '../errors/problem.ts';

export function keyRoutes(app: SamsynApp, parts: AppParts): void {
  const { storage, hub, chance, inTurn } = parts;

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
      const key = makeKey(id, chance);
      const code = await inTurn.run(`board/${id}`, async () => {
        const board = await storage.readBoard(id);
        if (board === null) throw new Problem('no-such-board');
        const generation = board.keys[role].generation + 1;
        const keys = { ...board.keys, [role]: { hash: hashSecret(key), generation } };
        // The code is the short form of the participants' link.
        const renewed = role === 'participant' ? await newCode(parts) : {};
        const next = { ...board, keys, ...renewed };
        await storage.writeBoard(next);
        return next.code;
      });
      hub.dismiss(id, (visitor) => visitor.role === role);
      return { role, key, code };
    },
  );
}
