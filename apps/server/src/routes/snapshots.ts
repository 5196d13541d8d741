import { LIMITS } from '@samsyn/board';
import * as z from 'zod/mini';
import type { AppParts, SamsynApp } from '../app-parts.ts';
import { admitCaller } from '../auth/callers.ts';
import { keepSnapshot } from '../snapshots/keep-snapshot.ts';
import { Problem } from '../errors/problem.ts';
import { sendSnapshot } from './snapshot-file.ts';

const entrySchema = z.object({
  id: z.string(),
  takenAt: z.string(),
  label: z.string(),
  trigger: z.enum(['manual', 'auto', 'step', 'round', 'restore', 'import']),
  bytes: z.number(),
});
const boardId = z.object({ id: z.string() });

export function snapshotRoutes(app: SamsynApp, parts: AppParts): void {
  const { storage } = parts;

  app.get(
    '/api/boards/:id/snapshots',
    {
      schema: {
        summary: "List a board's snapshots, newest first.",
        params: boardId,
        response: { 200: z.object({ snapshots: z.array(entrySchema) }) },
      },
    },
    async (request) => {
      const { id } = request.params;
      await admitCaller(request, parts, id, ['facilitator', 'participant']);
      return { snapshots: await storage.listSnapshots(id) };
    },
  );

  app.post(
    '/api/boards/:id/snapshots',
    {
      schema: {
        summary: 'Keep the board as it is now, as a snapshot.',
        params: boardId,
        body: z.object({
          label: z._default(z.string().check(z.trim(), z.maxLength(LIMITS.label)), ''),
        }),
        response: { 201: entrySchema },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      await admitCaller(request, parts, id, ['facilitator']);
      const { label } = request.body;
      const entry = await keepSnapshot(id, { label, trigger: 'manual' }, parts);
      return reply.code(201).send(entry);
    },
  );

  app.get(
    '/api/boards/:id/snapshots/:snapshot',
    {
      schema: {
        summary: 'Download a snapshot; only the facilitator gets the answers of the rounds.',
        params: z.object({ id: z.string(), snapshot: z.string() }),
      },
    },
    async (request, reply) => {
      const { id, snapshot } = request.params;
      const { visitor } = await admitCaller(request, parts, id, ['facilitator', 'participant']);
      const text = await storage.readSnapshot(id, snapshot);
      if (text === null) throw new Problem('no-such-snapshot');
      return sendSnapshot(reply, text, visitor.role);
    },
  );
}
