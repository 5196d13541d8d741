import { writeSnapshot } from '@samsyn/snapshot';
import * as z from 'zod/mini';
import type { AppParts, SamsynApp } from '../app-parts.ts';
import { admitCaller } from '../auth/callers.ts';
import { takeSnapshot } from '../snapshots/take-snapshot.ts';
import { Problem } from '../errors/problem.ts';
import { sendSnapshot } from './snapshot-file.ts';

export function exportRoutes(app: SamsynApp, parts: AppParts): void {
  app.get(
    '/api/boards/:id/export/snapshot.json',
    {
      schema: {
        summary: 'Download the board as it is now, or one of its snapshots.',
        params: z.object({ id: z.string() }),
        querystring: z.object({ snapshot: z.optional(z.string()), lang: z.optional(z.string()) }),
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const roles = ['facilitator', 'participant'] as const;
      const { visitor } = await admitCaller(request, parts, id, roles);
      const { snapshot } = request.query;
      const text =
        snapshot === undefined
          ? writeSnapshot(await takeSnapshot(id, { label: '', trigger: 'manual' }, parts))
          : await parts.storage.readSnapshot(id, snapshot);
      if (text === null) throw new Problem('no-such-snapshot');
      return sendSnapshot(reply, text, visitor.role);
    },
  );
}
