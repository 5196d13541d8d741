import { LIMITS } from '@samsyn/board';
import { describeDiff } from '@samsyn/snapshot';
import * as z from 'zod/mini';
import type { AppParts, SamsynApp } from '../app-parts.ts';
import { admitCaller } from '../auth/callers.ts';
import { translatorFor } from '../errors/caller-language.ts';
import { Problem } from '../errors/problem.ts';
import { compareSnapshots, NOW } from '../snapshots/compare-snapshots.ts';
import { deleteSnapshot } from '../snapshots/delete-snapshots.ts';
import { keepByHand } from '../snapshots/keep-snapshot.ts';
import { restoreSnapshot } from '../snapshots/restore-snapshot.ts';
import type { SnapshotRecord } from '../storage/storage.ts';
import { sendSnapshot } from './snapshot-file.ts';

const countSchema = z.object({ added: z.number(), removed: z.number(), changed: z.number() });
const entrySchema = z.object({
  id: z.string(),
  takenAt: z.string(),
  label: z.string(),
  trigger: z.enum(['manual', 'auto', 'step', 'round', 'restore', 'import']),
  bytes: z.number(),
  changes: z
    .nullable(
      z.object({
        since: z.string().check(z.describe('Id of the snapshot before.')),
        counts: z
          .record(z.string(), countSchema)
          .check(
            z.describe('By kind: placement, card, stage … Kinds without changes are left out.'),
          ),
      }),
    )
    .check(z.describe('What is different from the snapshot before; null for the first.')),
});
const sideSchema = z.object({
  id: z.string().check(z.describe('`now` for the board as it is.')),
  takenAt: z.string(),
  label: z.string(),
});
const boardId = z.object({ id: z.string() });
const snapshotId = z.object({ id: z.string(), snapshot: z.string() });

export function snapshotRoutes(app: SamsynApp, parts: AppParts): void {
  listRoute(app, parts);
  keepRoute(app, parts);
  diffRoute(app, parts);
  readRoute(app, parts);
  restoreRoute(app, parts);
  deleteRoute(app, parts);
}

function listRoute(app: SamsynApp, parts: AppParts): void {
  app.get(
    '/api/boards/:id/snapshots',
    {
      schema: {
        summary: "List a board's snapshots, newest first, with what changed since the one before.",
        params: boardId,
        response: { 200: z.object({ snapshots: z.array(entrySchema) }) },
      },
    },
    async (request) => {
      const { id } = request.params;
      await admitCaller(request, parts, id, ['facilitator', 'participant']);
      return { snapshots: (await parts.storage.listSnapshots(id)).map(entryOf) };
    },
  );
}

function keepRoute(app: SamsynApp, parts: AppParts): void {
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
      const record = await keepByHand(id, label, parts);
      return reply.code(201).send(entryOf(record));
    },
  );
}

function diffRoute(app: SamsynApp, parts: AppParts): void {
  app.get(
    '/api/boards/:id/snapshots/diff',
    {
      schema: {
        summary: 'Say what is different between two snapshots, as data and in sentences.',
        description: 'The sentences are in the language of Accept-Language, Swedish or English.',
        params: boardId,
        querystring: z.object({
          from: z.string().check(z.describe('Id of the earlier snapshot, or `now`.')),
          to: z._default(z.string().check(z.describe('Id of the later one, or `now`.')), NOW),
        }),
        response: {
          200: z.object({
            from: sideSchema,
            to: sideSchema,
            sameStageNumbers: z
              .boolean()
              .check(z.describe('Whether every shown stage has the same number in both.')),
            changes: z.array(
              z
                .looseObject({ of: z.string(), sort: z.optional(z.string()) })
                .check(z.describe('`of` says what has changed, `sort` how.')),
            ),
            sentences: z.array(z.string()),
          }),
        },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      await admitCaller(request, parts, id, ['facilitator', 'participant']);
      const difference = await compareSnapshots(id, request.query, parts);
      const t = translatorFor(request.headers['accept-language']);
      const changes = difference.changes.map((change) => ({ ...change }));
      reply.header('content-language', t.locale);
      return { ...difference, changes, sentences: describeDiff(difference, t) };
    },
  );
}

function readRoute(app: SamsynApp, parts: AppParts): void {
  app.get(
    '/api/boards/:id/snapshots/:snapshot',
    {
      schema: {
        summary: 'Download a snapshot; only the facilitator gets the answers of the rounds.',
        params: snapshotId,
      },
    },
    async (request, reply) => {
      const { id, snapshot } = request.params;
      const { visitor } = await admitCaller(request, parts, id, ['facilitator', 'participant']);
      const text = await parts.storage.readSnapshot(id, snapshot);
      if (text === null) throw new Problem('no-such-snapshot');
      return sendSnapshot(reply, text, visitor.role);
    },
  );
}

function restoreRoute(app: SamsynApp, parts: AppParts): void {
  app.post(
    '/api/boards/:id/snapshots/:snapshot/restore',
    {
      schema: {
        summary: 'Make the board say what a snapshot says, for everybody at once.',
        description:
          'The board as it was is kept first, as the snapshot `undo`: restoring that one is the ' +
          'undo. What others write at the same time is merged, and the cards and notes that they ' +
          'are typing in stay as they are: `left`. Not while a round is open: 409.',
        params: snapshotId,
        response: {
          200: z.object({
            restored: z.string(),
            undo: z.string(),
            left: z
              .array(z.string())
              .check(z.describe('`card:<id>` or `note:<layer>/<stage>/<actor>`.')),
          }),
        },
      },
    },
    async (request) => {
      const { id, snapshot } = request.params;
      await admitCaller(request, parts, id, ['facilitator']);
      const { undo, left } = await restoreSnapshot(id, snapshot, parts);
      return { restored: snapshot, undo: undo.id, left: [...left] };
    },
  );
}

function deleteRoute(app: SamsynApp, parts: AppParts): void {
  app.delete(
    '/api/boards/:id/snapshots/:snapshot',
    {
      schema: {
        summary: 'Delete a snapshot for good.',
        description:
          'The one that the board was opened from stays, 409, if it holds results of rounds: they ' +
          'are nowhere else.',
        params: snapshotId,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const { id, snapshot } = request.params;
      await admitCaller(request, parts, id, ['facilitator']);
      await deleteSnapshot(id, snapshot, parts);
      return reply.code(204).send(null);
    },
  );
}

/** What a call says of a snapshot. Records of older servers have no changes in them. */
function entryOf({ content: _content, ...record }: SnapshotRecord) {
  return { ...record, changes: record.changes ?? null };
}
