import { EXPORT_FILES, isExportName } from '@samsyn/office';
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
    '/api/boards/:id/export/:file',
    {
      schema: {
        summary:
          'Download a report, slides, tables or a picture of the board as it is now, or of one of its snapshots.',
        params: z.object({
          id: z.string(),
          file: z.string().check(z.describe(`One of ${Object.keys(EXPORT_FILES).join(', ')}.`)),
        }),
        querystring: z.object({
          snapshot: z.optional(z.string()),
          lang: z.optional(z.enum(['sv', 'en'])),
        }),
      },
    },
    async (request, reply) => {
      const { id, file } = request.params;
      if (!isExportName(file)) throw new Problem('not-found');
      const { type, facilitatorOnly } = EXPORT_FILES[file];
      const roles = facilitatorOnly
        ? (['facilitator'] as const)
        : (['facilitator', 'participant'] as const);
      const { visitor, board } = await admitCaller(request, parts, id, roles);
      const { snapshot, lang } = request.query;
      const text =
        snapshot === undefined
          ? writeSnapshot(await takeSnapshot(id, { label: '', trigger: 'manual' }, parts))
          : await parts.storage.readSnapshot(id, snapshot);
      if (text === null) throw new Problem('no-such-snapshot');
      const gone = new AbortController();
      request.raw.once('close', () => {
        if (!reply.raw.writableEnded) gone.abort();
      });
      const bytes = await parts.exports.make(
        {
          ...{ file, text, locale: lang ?? board.locale },
          everything: visitor.role === 'facilitator',
          ...(file === 'participation.docx'
            ? { attendance: await parts.attendance.list(id, takenAtOf(text)) }
            : {}),
        },
        gone.signal,
      );
      return reply
        .header('content-type', type)
        .header('content-disposition', `attachment; filename="${file}"`)
        .send(bytes);
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

/** Until when a list of who was there goes. */
function takenAtOf(text: string): string | undefined {
  const { takenAt } = JSON.parse(text) as { takenAt?: unknown };
  return typeof takenAt === 'string' ? takenAt : undefined;
}
