import { writeSnapshot } from '@samsyn/snapshot';
import * as z from 'zod/mini';
import type { AppParts, SamsynApp } from '../app-parts.ts';
import { admitCaller } from '../auth/callers.ts';
import { Problem } from '../errors/problem.ts';
import { boardArchive } from '../snapshots/board-archive.ts';
import { takeSnapshot } from '../snapshots/take-snapshot.ts';
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

  app.get(
    '/api/boards/:id/export/board.zip',
    {
      schema: {
        summary: 'Download everything of the board as one archive: all its snapshots and a text.',
        params: z.object({ id: z.string() }),
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      await admitCaller(request, parts, id, ['facilitator']);
      const { name, bytes } = await boardArchive(id, parts);
      return reply
        .header('content-type', 'application/zip')
        .header('content-disposition', `attachment; filename="${name}"`)
        .send(bytes);
    },
  );
}
