import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SamsynApp } from '../app-parts.ts';
import { Problem } from '../errors/problem.ts';
import { sendProblem } from '../errors/problem-replies.ts';

/** What is served by a route of its own, or is a file: none of it is a page of the app. */
const NO_PAGE = /^\/(?:api|sync|schemas|healthz|readyz|metrics|assets)(?:\/|$)|\.[a-z0-9]{1,8}$/i;
/** A board's own page, whose browser is told at once what a board is made of. */
const BOARD_PAGE = /^\/b\//;
const YEAR_SECONDS = 365 * 24 * 60 * 60;

/**
 * Serves the built web app: its hashed files for ever, and its one page for every address that is
 * not something else, so that a link to a board can be opened and reloaded.
 */
export async function staticRoutes(app: SamsynApp, webDist: string): Promise<void> {
  const built = existsSync(join(webDist, 'index.html'));
  if (!built) app.log.warn('The web app is not built; only the API is served.');
  if (built) {
    await app.register(fastifyStatic, {
      root: webDist,
      index: 'index.html',
      wildcard: true,
      cacheControl: false,
      // Compressed files that the build has put beside the others go first.
      preCompressed: true,
      schemaHide: true,
      setHeaders: (reply, path) => {
        const hashed = path.startsWith(join(webDist, 'assets'));
        reply.header(
          'cache-control',
          hashed ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache',
        );
      },
    });
  }
  app.setNotFoundHandler((request, reply) => {
    if (built && isPage(request)) return sendPage(request, reply);
    return sendProblem(new Problem('not-found'), request, reply);
  });
}

function isPage({ method, url }: FastifyRequest): boolean {
  const [path = '/'] = url.split('?');
  return (method === 'GET' || method === 'HEAD') && !NO_PAGE.test(path);
}

function sendPage({ url }: FastifyRequest, reply: FastifyReply): FastifyReply {
  return reply.code(200).sendFile(BOARD_PAGE.test(url) ? 'board.html' : 'index.html');
}
