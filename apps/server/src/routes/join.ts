import { ID_PATTERN, LIMITS } from '@samsyn/board';
import { readTemplate } from '@samsyn/documents';
import * as z from 'zod/mini';
import type { AppParts, SamsynApp } from '../app-parts.ts';
import { bearerOf } from '../auth/callers.ts';
import { KEY_ROLES } from '../auth/keys.ts';
import { boardViewSchema, viewBoard } from '../boards/board-meta.ts';
import { findEntrance } from '../people/find-entrance.ts';
import { joinBoard } from '../people/join-board.ts';

const text = (longest: number) => z.string().check(z.trim(), z.maxLength(longest));
const entranceFields = {
  key: z.optional(z.string().check(z.maxLength(200))),
  code: z.optional(z.string().check(z.maxLength(40))),
};

const joinInput = z.object({
  ...entranceFields,
  participant: z.optional(
    z.object({
      id: z.string().check(z.regex(ID_PATTERN)),
      secret: z.string().check(z.minLength(1), z.maxLength(200)),
    }),
  ),
  name: z.optional(text(LIMITS.name)),
  organisation: z.optional(text(LIMITS.name)),
  organisationType: z.optional(z.union([z.literal(''), z.string().check(z.regex(ID_PATTERN))])),
  attendance: z.optional(z.enum(['room', 'remote'])),
  device: z.optional(
    z
      .enum(['own', 'shared'])
      .check(z.describe("`shared` for somebody who answers on another's computer, or on paper.")),
  ),
});

const joined = z.object({
  board: boardViewSchema,
  role: z.enum(KEY_ROLES),
  participant: z.object({
    id: z.string(),
    name: z.string(),
    organisation: z.string(),
    organisationType: z.string(),
    attendance: z.enum(['room', 'remote']),
    secret: z.optional(z.string()),
  }),
  token: z.string(),
  expiresAt: z.string(),
});

const preview = z.object({
  board: z.object({ id: z.string() }),
  title: z.string(),
  locale: z.enum(['sv', 'en']),
  role: z.enum(KEY_ROLES),
  organisationTypes: z.array(z.object({ id: z.string(), name: z.string() })),
});

export function joinRoutes(app: SamsynApp, parts: AppParts): void {
  app.post(
    '/api/join',
    {
      schema: {
        summary:
          'Join a board with a key or a code; the same participant again is the same person.',
        body: joinInput,
        response: { 200: joined },
      },
    },
    async (request) => {
      const { board, role } = await findEntrance(request.body, request.ip, parts);
      const { person, madeSecret } = await joinBoard(
        board.id,
        role,
        request.body,
        request.ip,
        parts,
      );
      const { id, name, organisation, organisationType, attendance } = person;
      const generation = board.keys[role].generation;
      const issued = await parts.tokens.issue({
        board: board.id,
        participant: id,
        role,
        generation,
      });
      return {
        board: await viewBoard(board, parts),
        role,
        participant: {
          id,
          name,
          organisation,
          organisationType,
          attendance,
          ...(madeSecret === null ? {} : { secret: madeSecret }),
        },
        token: issued.token,
        expiresAt: new Date(issued.expiresAt).toISOString(),
      };
    },
  );

  app.get(
    '/api/join',
    {
      schema: {
        summary:
          'Look at what a code leads to before joining, or a key, sent as bearer token: no key stands in an address.',
        querystring: z.object({ code: entranceFields.code }),
        response: { 200: preview },
      },
    },
    async (request) => {
      const bearer = bearerOf(request);
      const offered = bearer === null ? request.query : { key: bearer };
      const { board, role } = await findEntrance(offered, request.ip, parts);
      const template = await parts.hub.read({ board: board.id, kind: 'template' }, readTemplate);
      const { title, locale } = await viewBoard(board, parts);
      const types = template.organisationTypes.map(({ id, name }) => ({ id, name }));
      return { board: { id: board.id }, title, locale, role, organisationTypes: types };
    },
  );
}
