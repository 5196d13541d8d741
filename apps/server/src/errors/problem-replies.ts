import type { FastifyBaseLogger, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { StorageError } from '../storage/storage.ts';
import { translatorFor } from './caller-language.ts';
import { Problem, type ProblemKind } from './problem.ts';

/** Answers everything that goes wrong as `application/problem+json` in the caller's language. */
export function replyWithProblems(app: FastifyInstance): void {
  app.setErrorHandler((error, request, reply) => {
    const problem = problemOf(error, request.log);
    return sendProblem(problem, request, reply);
  });
}

export function sendProblem(
  problem: Problem,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const t = translatorFor(request.headers['accept-language']);
  const { kind, status, reason, errors } = problem;
  if (status === 401) reply.header('www-authenticate', 'Bearer');
  return reply
    .code(status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('content-language', t.locale)
    .header('cache-control', 'no-store')
    .serializer((payload: unknown) => JSON.stringify(payload))
    .send({
      type: `urn:samsyn:problem:${kind}`,
      title: t(`server.problem.${kind}`),
      status,
      ...(reason === null ? {} : { reason }),
      ...(errors.length === 0
        ? {}
        : { errors: errors.map(({ path, text, values }) => ({ path, message: t(text, values) })) }),
    });
}

/** What Fastify itself refuses, by its error code. */
const FASTIFY_PROBLEMS: Readonly<Record<string, ProblemKind>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'wrong-content-type',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'malformed-body',
  FST_ERR_CTP_INVALID_JSON_BODY: 'malformed-body',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'malformed-body',
  FST_ERR_NOT_FOUND: 'not-found',
};

function problemOf(error: unknown, log: FastifyBaseLogger): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof StorageError) {
    log.error({ failure: error.failure, reason: error.message }, 'The storage refused.');
    return new Problem(error.failure === 'full' ? 'storage-full' : 'storage-unavailable');
  }
  const { code, statusCode } = error as { code?: string; statusCode?: number };
  const known = FASTIFY_PROBLEMS[code ?? ''];
  if (known !== undefined) return new Problem(known);
  if (statusCode === 413) return new Problem('too-large');
  // A body that Fastify could not parse; its message would repeat what was in it.
  if (statusCode !== undefined && statusCode < 500) return new Problem('malformed-body');
  log.error({ err: error }, 'A call failed.');
  return new Problem('internal');
}
