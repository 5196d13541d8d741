import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** One person's line to the server, as bad as it is told to be; what happens by chance is seeded. */
export interface BadLine {
  /** What this person's browser opens. */
  readonly url: string;
  /** How bad it is from now on; what is not said stays as it is. */
  become(how: Partial<Badness>): void;
  /** Breaks every connection that is open, as a proxy does that has had enough of them. */
  cut(): void;
  stop(): Promise<void>;
}

export interface Badness {
  /** Every piece comes so much later, and up to as much again by chance. */
  readonly delayMs: number;
  /** Share of pieces that are lost and sent again, which holds up all behind them. */
  readonly loss: number;
  /** Nothing comes through either way, and nobody is told; what was on its way is lost. */
  readonly dead: boolean;
  /** Connections that say nothing for so long are broken; 0: none. */
  readonly idleMs: number;
  /** What becomes of a request to upgrade to a WebSocket. */
  readonly upgrades: 'pass' | 'refuse' | 'swallow';
  /** Whether the way round it is stopped as well. */
  readonly tunnel: 'pass' | 'refuse';
}

const GOOD: Badness = {
  delayMs: 0,
  loss: 0,
  dead: false,
  idleMs: 0,
  upgrades: 'pass',
  tunnel: 'pass',
};
/** How long a lost piece is late, at least. */
const AGAIN_MS = 250;
const REFUSED = 'HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n';

export async function startBadLine(to: string, random: () => number): Promise<BadLine> {
  const { hostname, port } = new URL(to);
  let how = GOOD;
  const lines = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    const ends = [near, far] as const;
    for (const end of ends) {
      lines.add(end);
      end.setNoDelay(true);
      end.on('error', () => undefined);
      end.on('close', () => {
        lines.delete(end);
        for (const one of ends) one.destroy();
      });
      end.on('timeout', () => end.destroy());
      end.setTimeout(how.idleMs);
    }
    const stopped = (piece: Buffer): boolean => {
      const head = piece.toString('latin1', 0, 4096);
      const upgrade = /^GET .*\r\nupgrade: websocket\r\n/is.test(head);
      if (upgrade && how.upgrades === 'swallow') return true;
      const refused = upgrade ? how.upgrades === 'refuse' : how.tunnel === 'refuse';
      if (!refused || (!upgrade && !head.startsWith('POST /api/tunnel'))) return false;
      near.end(REFUSED);
      return true;
    };
    carry(near, far, stopped);
    carry(far, near, () => false);
  });
  /** Hands on what comes from one end to the other, in order, as late as the line is bad. */
  function carry(from: Socket, into: Socket, stopped: (piece: Buffer) => boolean): void {
    let last = Promise.resolve();
    from.on('data', (piece) => {
      if (stopped(piece)) return;
      const late = how.delayMs * (1 + random()) + (random() < how.loss ? AGAIN_MS : 0);
      const due = late === 0 ? null : new Promise((done) => setTimeout(done, late));
      last = last.then(async () => {
        await due;
        if (!how.dead && into.writable) into.write(piece);
      });
    });
  }
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const cut = (): void => {
    for (const line of lines) line.destroy();
  };
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    become: (next) => {
      const wasDead = how.dead;
      how = { ...how, ...next };
      if (wasDead && !how.dead) cut();
      for (const line of lines) line.setTimeout(how.idleMs);
    },
    cut,
    stop: async () => {
      server.close();
      cut();
      await once(server, 'close');
    },
  };
}
