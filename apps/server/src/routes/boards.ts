import { ActionHistory, BoardEditor } from '@samsyn/documents';
import * as z from 'zod/mini';
import type { AppParts, SamsynApp } from '../app-parts.ts';
import { holdsAdminKey } from '../auth/admin-key.ts';
import { admitCaller } from '../auth/callers.ts';
import { KEY_ROLES } from '../auth/keys.ts';
import { networkOf } from '../auth/network-of.ts';
import { noteEnding } from '../backup/note-ending.ts';
import { boardViewSchema, viewBoard } from '../boards/board-meta.ts';
import { createBoard } from '../boards/create-board.ts';
import { boardFields, newBoardInput } from '../boards/new-board-input.ts';
import { said } from '../boards/said.ts';
import { shownCode } from '../boards/shown-code.ts';
import { startOfBoard } from '../boards/start-of-board.ts';
import { Problem } from '../errors/problem.ts';
import { deleteOutlived } from '../snapshots/delete-snapshots.ts';
import { retentionOf, retentionSchema } from '../snapshots/retention.ts';
import { SNAPSHOT_BYTES } from '../snapshots/snapshot-format.ts';

const boardId = z.object({ id: z.string() });
const keysSchema = z.object({
  facilitator: z.string(),
  participant: z.string(),
  viewer: z.string(),
});
const boardChanges = z.extend(z.partial(z.object(boardFields)), {
  retention: z.optional(
    z
      .partial(retentionSchema)
      .check(z.describe('For how long snapshots are kept; what is left out stays as it is.')),
  ),
});

export function boardRoutes(app: SamsynApp, parts: AppParts): void {
  const { storage, hub, config, now } = parts;

  app.post(
    '/api/boards',
    {
      bodyLimit: SNAPSHOT_BYTES,
      schema: {
        summary: 'Create a board. Needs the admin key if the server has one.',
        body: newBoardInput,
        response: {
          201: z.object({ board: boardViewSchema, code: z.string(), keys: keysSchema }),
        },
      },
      // Before the body is read: a stranger's 20 MB are not worth parsing.
      onRequest: async (request) => {
        if (!holdsAdminKey(request, config.adminKey)) throw new Problem('admin-key-needed');
      },
    },
    async (request, reply) => {
      const fresh = startOfBoard(request.body);
      const anybodyMay = config.adminKey === null;
      if (anybodyMay && !parts.boardPace.spend(networkOf(request.ip))) {
        throw new Problem('too-many-calls');
      }
      const { record, keys } = await createBoard(fresh, parts);
      const board = await viewBoard(record, parts);
      return reply.code(201).send({ board, code: record.code, keys });
    },
  );

  app.get(
    '/api/boards/:id',
    {
      schema: {
        summary: 'Read what a board is called, and for its facilitator its code.',
        params: boardId,
        response: {
          200: z.extend(boardViewSchema, {
            role: z.enum(KEY_ROLES),
            code: z.optional(z.string()),
            codeExpiresAt: z.optional(z.string()),
          }),
        },
      },
    },
    async (request) => {
      const { visitor, board } = await admitCaller(request, parts, request.params.id, KEY_ROLES);
      const { role } = visitor;
      const view = await viewBoard(board, parts);
      return { ...view, role, ...(role === 'facilitator' ? await shownCode(board, parts) : {}) };
    },
  );

  app.patch(
    '/api/boards/:id',
    {
      schema: {
        summary: "Change a board's title and such, or for how long its snapshots are kept.",
        params: boardId,
        body: boardChanges,
        response: { 200: boardViewSchema },
      },
    },
    async (request) => {
      const { id } = request.params;
      const { visitor } = await admitCaller(request, parts, id, ['facilitator']);
      const { retention, ...fields } = request.body;
      await hub.change({ board: id, kind: 'board' }, (doc) => {
        const history = new ActionHistory(doc);
        const time = (): string => new Date(now()).toISOString();
        const { random, newId } = parts.chance;
        const editing = { by: visitor.participant, now: time, random, newId };
        const editor = new BoardEditor(doc, history, editing);
        for (const field of ['title', 'place', 'region', 'locale'] as const) {
          const value = fields[field];
          if (value !== undefined) editor.setMeta(field, value);
        }
        history.destroy();
      });
      const record = await parts.inTurn.run(`board/${id}`, async () => {
        const last = await storage.readBoard(id);
        if (last === null) throw new Problem('no-such-board');
        const kept = retention && { retention: { ...retentionOf(last), ...said(retention) } };
        const changed = { ...last, ...said(fields), ...kept };
        await storage.writeBoard(changed);
        return changed;
      });
      if (retention !== undefined) await deleteOutlived(id, parts);
      return viewBoard(record, parts);
    },
  );

  app.delete(
    '/api/boards/:id',
    {
      schema: {
        summary: 'Delete a board with its documents, people and snapshots, for good.',
        params: boardId,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      await admitCaller(request, parts, id, ['facilitator']);
      await parts.inTurn.run(`board/${id}`, async () => {
        await noteEnding({ what: 'board', board: id, id: '' }, parts);
        await hub.forget(id);
        await storage.deleteBoard(id);
        // Whoever came in between read a board that is no more.
        await hub.forget(id);
      });
      return reply.code(204).send(null);
    },
  );
}
