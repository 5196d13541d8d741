import { LAYERS } from '@samsyn/board';
import { COMPARISON_WAITS } from '@samsyn/workshop';
import * as z from 'zod/mini';
import type { AppParts, SamsynApp } from '../app-parts.ts';
import { admitCaller } from '../auth/callers.ts';
import { KEY_ROLES } from '../auth/keys.ts';
import { noteEnding } from '../backup/note-ending.ts';
import { keepComparison } from '../comparisons/keep-comparison.ts';
import {
  compareWithBoard,
  readComparison,
  shownComparisons,
} from '../comparisons/show-comparison.ts';
import { translatorFor } from '../errors/caller-language.ts';
import { Problem } from '../errors/problem.ts';
import { receiveSnapshot, SNAPSHOT_BYTES, snapshotInput } from '../snapshots/snapshot-format.ts';
import { sendSnapshot } from './snapshot-file.ts';

const entrySchema = z.object({
  id: z.string(),
  addedAt: z.string(),
  takenAt: z.string().check(z.describe("When the other place's snapshot was taken.")),
  title: z.string(),
  place: z.string(),
  region: z.string(),
  bytes: z.number(),
});
const list = <One extends z.ZodMiniType>(one: One) => z.readonly(z.array(one));
const named = list(z.object({ id: z.string(), name: z.string() }));
const sides = z.object({ there: named, here: named });
const role = z.nullable(z.string());
const boardId = z.object({ id: z.string() });
const comparisonId = z.object({ id: z.string(), comparison: z.string() });

/** Maps of other places beside a board's own: an experienced municipality's for a new one. */
export function comparisonRoutes(app: SamsynApp, parts: AppParts): void {
  listRoute(app, parts);
  addRoute(app, parts);
  readRoute(app, parts);
  differenceRoute(app, parts);
  deleteRoute(app, parts);
}

function listRoute(app: SamsynApp, parts: AppParts): void {
  app.get(
    '/api/boards/:id/comparisons',
    {
      schema: {
        summary: 'List the maps of other places that are kept beside a board.',
        description:
          'Until the board has revealed a silent round of its own, and while one is open, the ' +
          'list is empty for everybody but the facilitator; `waits` says for what.',
        params: boardId,
        response: {
          200: z.object({
            comparisons: list(entrySchema),
            waits: z.nullable(z.enum(COMPARISON_WAITS)),
          }),
        },
      },
    },
    async (request) => {
      const { id } = request.params;
      const { visitor } = await admitCaller(request, parts, id, KEY_ROLES);
      return shownComparisons(id, visitor.role, parts);
    },
  );
}

function addRoute(app: SamsynApp, parts: AppParts): void {
  app.post(
    '/api/boards/:id/comparisons',
    {
      bodyLimit: SNAPSHOT_BYTES,
      schema: {
        summary: 'Keep the map of another place beside a board, to be compared with its own.',
        description: 'What single people have answered at the other place is not kept.',
        params: boardId,
        body: z.object({ snapshot: snapshotInput }),
        response: { 201: entrySchema },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      await admitCaller(request, parts, id, ['facilitator']);
      const record = await keepComparison(id, receiveSnapshot(request.body.snapshot), parts);
      return reply.code(201).send(record);
    },
  );
}

function readRoute(app: SamsynApp, parts: AppParts): void {
  app.get(
    '/api/boards/:id/comparisons/:comparison',
    {
      schema: {
        summary: 'Read the map of another place, as a snapshot without answers.',
        description:
          'For everybody but the facilitator 409 `comparison-waits` until the board has revealed ' +
          'a silent round of its own, and while one is open.',
        params: comparisonId,
      },
    },
    async (request, reply) => {
      const { id, comparison } = request.params;
      const { visitor } = await admitCaller(request, parts, id, KEY_ROLES);
      const text = await readComparison(id, comparison, visitor.role, parts);
      return sendSnapshot(reply, text, visitor.role);
    },
  );
}

function differenceRoute(app: SamsynApp, parts: AppParts): void {
  app.get(
    '/api/boards/:id/comparisons/:comparison/difference',
    {
      schema: {
        summary: 'Say how the map of another place differs from the board as it is now.',
        description:
          'Stages and actors are matched by id; `there` is the other place, `here` the board. The ' +
          'sentences are in the language of Accept-Language. Refused as the map itself.',
        params: comparisonId,
        querystring: z.object({ layer: z._default(z.enum(LAYERS), 'today') }),
        response: {
          200: z.object({
            layer: z.enum(LAYERS),
            stages: list(
              z.object({
                ...{ id: z.string(), name: z.string(), nameThere: z.string(), number: z.number() },
                cells: list(
                  z.object({
                    ...{ stage: z.string(), actor: z.string(), there: role, here: role },
                    kind: z.enum(['same', 'otherRole', 'onlyThere', 'onlyHere']),
                  }),
                ),
                cards: list(z.object({ kind: z.string(), there: z.number(), here: z.number() })),
              }),
            ),
            actors: named,
            without: z
              .object({ stages: sides, actors: sides })
              .check(z.describe('What one of the maps has and the other has not.')),
            sentences: z.object({
              whole: list(z.string()),
              stages: list(
                z.object({
                  ...{ id: z.string(), number: z.number(), name: z.string() },
                  sentences: list(z.string()),
                }),
              ),
            }),
          }),
        },
      },
    },
    async (request, reply) => {
      const { id, comparison } = request.params;
      const { visitor } = await admitCaller(request, parts, id, KEY_ROLES);
      const text = await readComparison(id, comparison, visitor.role, parts);
      const t = translatorFor(request.headers['accept-language']);
      reply.header('content-language', t.locale);
      return compareWithBoard(id, text, request.query.layer, parts, t);
    },
  );
}

function deleteRoute(app: SamsynApp, parts: AppParts): void {
  app.delete(
    '/api/boards/:id/comparisons/:comparison',
    {
      schema: {
        summary: 'Take the map of another place away from a board, for good.',
        params: comparisonId,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const { id, comparison } = request.params;
      await admitCaller(request, parts, id, ['facilitator']);
      if ((await parts.storage.readComparison(id, comparison)) === null) {
        throw new Problem('no-such-comparison');
      }
      await noteEnding({ what: 'comparison', board: id, id: comparison }, parts);
      await parts.storage.deleteComparison(id, comparison);
      return reply.code(204).send(null);
    },
  );
}
