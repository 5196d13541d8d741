import * as z from 'zod/mini';
import type { AppParts, SamsynApp } from '../app-parts.ts';
import { admitCaller } from '../auth/callers.ts';
import { KEY_ROLES } from '../auth/keys.ts';
import { runCommand } from '../day/run-command.ts';

const commandSchema = z.looseObject({
  /** The caller's own: the same again is answered the same and does nothing. */
  id: z.string().check(z.minLength(1), z.maxLength(100)),
  type: z.string().check(z.minLength(1), z.maxLength(100)),
});

export function commandRoutes(app: SamsynApp, parts: AppParts): void {
  app.post(
    '/api/boards/:id/commands',
    {
      schema: {
        summary: 'Run the day: one step, such as board.lock. Who may depends on the command.',
        params: z.object({ id: z.string() }),
        body: commandSchema,
        response: { 200: z.object({ state: z.unknown() }) },
      },
    },
    async (request) => {
      const { visitor } = await admitCaller(request, parts, request.params.id, KEY_ROLES);
      return { state: await runCommand(request.body, visitor, parts) };
    },
  );
}
