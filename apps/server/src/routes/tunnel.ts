import { TUNNEL_HEADER, TUNNEL_PATH, TUNNEL_POST_BYTES, TUNNEL_UP_PATH } from '@samsyn/sync';
import * as z from 'zod/mini';
import type { AppParts, SamsynApp } from '../app-parts.ts';
import { networkOf } from '../auth/network-of.ts';
import { Problem } from '../errors/problem.ts';
import { HeldAtOnce } from '../limits/held-at-once.ts';
import { Tunnel } from '../tunnel/tunnel.ts';

/** Tunnels of one network through which nobody has been let in yet: a whole room may come at once. */
const WAITING_TUNNELS_OF_A_NETWORK = 200;

/** The live connections of a page in a network that lets no WebSocket through (see `tunnel.ts`). */
export function tunnelRoutes(app: SamsynApp, { hub }: Pick<AppParts, 'hub'>): void {
  const tunnels = new Map<string, Tunnel>();
  const waiting = new HeldAtOnce(WAITING_TUNNELS_OF_A_NETWORK);
  app.addHook('preClose', async () => {
    for (const tunnel of tunnels.values()) tunnel.end();
  });
  void app.register(async (scope) => {
    scope.addContentTypeParser(
      'application/octet-stream',
      { parseAs: 'buffer', bodyLimit: TUNNEL_POST_BYTES },
      (_request, body, done) => done(null, body),
    );
    scope.post(
      TUNNEL_PATH,
      {
        schema: {
          summary:
            'Live connections over HTTP where WebSocket is stopped: an answer that goes on, beginning with the name of the tunnel.',
          hide: true,
        },
      },
      async (request, reply) => {
        const letGo = waiting.take(networkOf(request.ip));
        if (letGo === null) throw new Problem('too-many-calls');
        const { origin, host } = request.headers;
        const tunnel = new Tunnel((...line) => hub.knock(...line), {
          ...(origin === undefined ? {} : { origin }),
          ...(host === undefined ? {} : { host }),
        });
        tunnel.whenLetIn(letGo);
        tunnels.set(tunnel.name, tunnel);
        reply.raw.on('close', () => {
          letGo();
          tunnels.delete(tunnel.name);
          tunnel.end();
        });
        // What stands between must neither wait for more, nor pack it, nor keep it.
        return (
          reply
            .header('content-type', 'application/octet-stream')
            .header('cache-control', 'no-store, no-transform')
            .header('x-accel-buffering', 'no')
            // Nothing comes after it: a server that stops need not wait for another call.
            .header('connection', 'close')
            .send(tunnel.down)
        );
      },
    );
    scope.post(
      TUNNEL_UP_PATH,
      {
        schema: {
          summary: 'What goes the other way, in the tunnel that the header names.',
          headers: z.object({ [TUNNEL_HEADER]: z.string() }),
          hide: true,
        },
      },
      async (request, reply) => {
        const tunnel = tunnels.get(request.headers[TUNNEL_HEADER] as string);
        if (tunnel === undefined) throw new Problem('not-found');
        const post = request.body;
        try {
          if (!(post instanceof Uint8Array)) throw new Error('No bytes.');
          await tunnel.take(post);
        } catch {
          tunnel.end();
          throw new Problem('malformed-body');
        }
        return reply.code(204).send();
      },
    );
  });
}
