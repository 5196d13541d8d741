import swagger from '@fastify/swagger';
import { jsonSchemaTransform } from 'fastify-type-provider-zod';
import * as z from 'zod/mini';
import type { SamsynApp } from '../app-parts.ts';
import { PROBLEMS, type ProblemKind } from '../errors/problem.ts';

const kinds = Object.keys(PROBLEMS) as ProblemKind[];

const problemSchema = z.object({
  type: z.enum(kinds.map((kind) => `urn:samsyn:problem:${kind}` as const)),
  title: z.string().check(z.describe('What is wrong, in the language of Accept-Language.')),
  status: z.number(),
  reason: z.optional(z.string().check(z.describe('More for whoever writes a program.'))),
  errors: z.optional(
    z
      .array(z.object({ path: z.string(), message: z.string() }))
      .check(z.describe('What is wrong with single fields.')),
  ),
});

const PROBLEM_REPLY = {
  description: 'What went wrong, as RFC 9457 says.',
  content: { 'application/problem+json': { schema: problemSchema } },
};

/** Must come before the routes: what is registered later is described, from its own schemas. */
export async function describeApi(app: SamsynApp): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Samsyn',
        version: '1',
        description: 'Workshop boards. Live documents are on WebSocket, below /sync.',
      },
      components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
    },
    transform: jsonSchemaTransform,
  });
  app.addHook('onRoute', (route) => {
    const { schema } = route;
    if (schema === undefined || !route.url.startsWith('/api/')) return;
    const needsToken = route.url.startsWith('/api/boards');
    route.schema = {
      ...schema,
      ...(needsToken ? { security: [{ token: [] }] } : {}),
      response: { ...(schema.response as object | undefined), default: PROBLEM_REPLY },
    };
  });
}

export function openapiRoutes(app: SamsynApp): void {
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger());
}
