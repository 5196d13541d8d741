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
      const text = await snapshotText(id, request.query.snapshot, parts);
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
      const text = await snapshotText(id, snapshot, parts);
      const gone = new AbortController();
      request.raw.once('close', () => {
        if (!reply.raw.writableEnded) gone.abort();
      });
      const bytes = await parts.exports.make(
        {
          ...{ file, text, locale: lang ?? board.locale },
          everything: visitor.role === 'facilitator',
          ...(file === 'participation.docx'
            ? { attendance: await attendanceUntil(id, snapshot, parts) }
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

/**
 * @param snapshot id of a snapshot; of the board as it is now where left out
 * @throws {Problem} if there is no such snapshot
 */
async function snapshotText(
  board: string,
  snapshot: string | undefined,
  parts: AppParts,
): Promise<string> {
  if (snapshot === undefined) {
    return writeSnapshot(await takeSnapshot(board, { label: '', trigger: 'manual' }, parts));
  }
  const text = await parts.storage.readSnapshot(board, snapshot);
  if (text === null) throw new Problem('no-such-snapshot');
  return text;
}

/** Who was there until a snapshot was taken; until now where it is left out. */
async function attendanceUntil(board: string, snapshot: string | undefined, parts: AppParts) {
  const records = snapshot === undefined ? [] : await parts.storage.listSnapshots(board);
  return parts.attendance.list(board, records.find(({ id }) => id === snapshot)?.takenAt);
}
