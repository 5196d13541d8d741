import { randomBytes } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { PassThrough, type Readable } from 'node:stream';
import { encodeTunnel, TUNNEL, type TunnelMessage, TunnelReader } from '@samsyn/sync';
import * as z from 'zod/mini';
import { LET_IN } from '../rooms/admission.ts';
import type { RoomHub } from '../rooms/room-hub.ts';
import { TunnelledLine } from './tunnelled-line.ts';

/** A tunnel that nobody speaks through is ended after this. */
export const UNUSED_MS = 10_000;
/** No page opens more: somebody's own documents, or those of twelve invented people. */
const MOST_LINES = 128;

const knockSchema = z.object({
  path: z.string().check(z.maxLength(500)),
  protocols: z.array(z.string().check(z.maxLength(4000))).check(z.maxLength(8)),
});

/** What its own answer and posts said of where they come from. */
type Whence = Pick<IncomingHttpHeaders, 'origin' | 'host'>;

/** Many WebSockets of one page over one answer and posts, for networks that let none through. */
export class Tunnel {
  /** By which it is posted to: whoever does not know it cannot. */
  readonly name = randomBytes(18).toString('base64url');
  /** What goes down to the page. */
  readonly down: Readable;
  readonly #down = new PassThrough();
  readonly #lines = new Map<number, TunnelledLine>();
  readonly #knock: RoomHub['knock'];
  readonly #whence: Whence;
  #unused: ReturnType<typeof setTimeout> | null = null;
  #letIn: () => void = () => undefined;

  constructor(knock: RoomHub['knock'], whence: Whence, unusedMs = UNUSED_MS) {
    this.#knock = knock;
    this.#whence = whence;
    this.down = this.#down;
    this.#down.on('close', () => this.end());
    this.#send({ kind: TUNNEL.name, line: 0, payload: Buffer.from(this.name) });
    this.#endUnused = () => {
      this.#unused ??= setTimeout(() => this.end(), unusedMs);
      this.#unused.unref();
    };
    this.#endUnused();
  }

  readonly #endUnused: () => void;

  /** Does what a post says; done when there is room for the next. @throws for what is no such thing */
  async take(post: Uint8Array): Promise<void> {
    const reader = new TunnelReader();
    const messages = reader.read(post);
    if (!reader.whole) throw new Error('Half a message.');
    for (const { kind, line, payload } of messages) {
      if (kind === TUNNEL.open) this.#open(line, payload);
      // A copy: what is kept of a frame must not hold on to the whole post.
      else if (kind === TUNNEL.bytes) await this.#lines.get(line)?.receive(Buffer.from(payload));
      else if (kind === TUNNEL.end) this.#lines.get(line)?.hangUp();
    }
  }

  /** Somebody has been let into a room through it: no stranger holds it. */
  whenLetIn(letIn: () => void): void {
    this.#letIn = letIn;
  }

  end(): void {
    if (this.#unused !== null) clearTimeout(this.#unused);
    for (const line of [...this.#lines.values()]) line.hangUp();
    this.#down.end();
  }

  #open(number: number, payload: Uint8Array): void {
    const { path, protocols } = knockSchema.parse(JSON.parse(Buffer.from(payload).toString()));
    if (this.#lines.has(number) || this.#lines.size >= MOST_LINES) throw new Error('No such line.');
    const line = new TunnelledLine({
      send: (bytes, done) => this.#send({ kind: TUNNEL.bytes, line: number, payload: bytes }, done),
      ended: () => {
        if (!this.#lines.delete(number)) return;
        this.#send({ kind: TUNNEL.end, line: number, payload: Buffer.alloc(0) });
        if (this.#lines.size === 0) this.#endUnused();
      },
    });
    line.once(LET_IN, () => this.#letIn());
    this.#lines.set(number, line);
    if (this.#unused !== null) clearTimeout(this.#unused);
    this.#unused = null;
    // What a browser would have sent to upgrade: from here on it is a WebSocket like any other.
    const headers = {
      ...this.#whence,
      connection: 'Upgrade',
      upgrade: 'websocket',
      'sec-websocket-version': '13',
      'sec-websocket-key': randomBytes(16).toString('base64'),
      'sec-websocket-protocol': protocols.join(', '),
    };
    this.#knock({ method: 'GET', url: path, headers }, line);
  }

  #send(message: TunnelMessage, done?: (error?: Error | null) => void): void {
    if (this.#down.writable) this.#down.write(encodeTunnel(message), done);
    else done?.(new Error('The tunnel is gone.'));
  }
}
