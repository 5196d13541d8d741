import { once } from 'node:events';
import { type IncomingMessage, request, type ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import { type AddressInfo, connect } from 'node:net';
import type { Duplex } from 'node:stream';
import { generate } from 'selfsigned';

/** Ends TLS in front of a server, with a certificate of its own making, as a reverse proxy does. */
export interface TlsProxy {
  /** `https://localhost:<port>` */
  readonly url: string;
  /** What it has passed on from now on goes there. */
  pointTo(url: string): void;
  /** How many live connections it has upgraded. */
  readonly upgraded: () => number;
  stop(): Promise<void>;
}

/** Nothing is behind it before it is told what. */
export async function startTlsProxy(): Promise<TlsProxy> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }]);
  let behind = { host: '127.0.0.1', port: 0 };
  let upgrades = 0;
  const server = createServer({ key, cert }, (asked, reply) => pass(asked, reply, behind));
  const lines = new Set<Duplex>();
  server.on('upgrade', (asked, line, head) => {
    upgrades++;
    for (const one of [line, connect(behind)]) {
      lines.add(one);
      one.once('close', () => lines.delete(one));
    }
    const onward = [...lines].at(-1) as Duplex;
    onward.write(
      `${asked.method} ${asked.url} HTTP/1.1\r\n${headersOf(asked).join('\r\n')}\r\n\r\n`,
    );
    onward.write(head);
    line.pipe(onward).pipe(line);
    // Whichever end breaks takes the other with it.
    line.on('error', () => onward.destroy());
    onward.on('error', () => line.destroy());
    line.on('close', () => onward.destroy());
    onward.on('close', () => line.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `https://localhost:${(server.address() as AddressInfo).port}`,
    pointTo: (url) => {
      const { hostname, port } = new URL(url);
      behind = { host: hostname, port: Number(port) };
    },
    upgraded: () => upgrades,
    stop: async () => {
      for (const line of lines) line.destroy();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function pass(
  asked: IncomingMessage,
  reply: ServerResponse,
  behind: { readonly host: string; readonly port: number },
): void {
  const { method, url: path } = asked;
  const onward = request({ ...behind, method, path, headers: onwardHeaders(asked) }, (answer) => {
    reply.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(reply);
  });
  // What proxies say while nothing is behind them.
  onward.on('error', () => {
    if (reply.headersSent) reply.destroy();
    else reply.writeHead(502).end();
  });
  asked.pipe(onward);
}

/** As in `deploy/nginx.conf`: the client's address is set, whatever it says of itself. */
function onwardHeaders({ headers, socket }: IncomingMessage): IncomingMessage['headers'] {
  return {
    ...headers,
    'x-forwarded-for': socket.remoteAddress,
    'x-forwarded-proto': 'https',
  };
}

function headersOf(asked: IncomingMessage): string[] {
  return Object.entries(onwardHeaders(asked)).map(([name, value]) => `${name}: ${value}`);
}
