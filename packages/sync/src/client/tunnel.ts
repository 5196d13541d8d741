import {
  encodeTunnel,
  joined,
  TUNNEL,
  TUNNEL_HEADER,
  TUNNEL_PATH,
  TUNNEL_POST_BYTES,
  TUNNEL_UP_PATH,
  type TunnelKnock,
  TunnelReader,
} from '../tunnel-messages.ts';
import { TunnelledSocket } from './tunnelled-socket.ts';

/** So long may the answer be silent: every line that is alive says something every 15 s. */
const SILENT_MS = 25_000;
/** So long may it take until the answer begins; something between that waits for its end takes longer. */
const BEGIN_MS = 10_000;
const POST_MS = 20_000;
const PIECE_BYTES = 256 << 10;

const text = new TextEncoder();

/**
 * The way through a network that lets no WebSocket through: one answer over HTTP that goes on for as
 * long as the page is open, and posts the other way. All sockets of a page share it, because a
 * browser keeps no more than six connections to a server.
 */
export class Tunnel {
  readonly #origin: string;
  readonly #fetch: typeof fetch;
  readonly #sockets = new Map<number, TunnelledSocket>();
  readonly #said: (works: boolean) => void;
  #lastLine = 0;
  #run: Run | null = null;

  /**
   * @param origin `https://host`
   * @param said hears whether the server's first word came through, each time it is tried
   */
  constructor(
    origin: string,
    said: (works: boolean) => void,
    fetch_: typeof fetch = (...asked) => fetch(...asked),
  ) {
    this.#origin = origin;
    this.#said = said;
    this.#fetch = fetch_;
  }

  open(knock: TunnelKnock): TunnelledSocket {
    const run = this.#run ?? this.#begin();
    const line = ++this.#lastLine;
    const socket = new TunnelledSocket({
      send: (bytes) => {
        // In pieces: how large a frame may be is for whoever reads frames to say, not for a post.
        for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
          run.send(TUNNEL.bytes, line, bytes.subarray(at, at + PIECE_BYTES));
        }
      },
      leave: () => {
        this.#sockets.delete(line);
        run.send(TUNNEL.end, line);
        if (this.#sockets.size === 0) run.endSoon();
      },
    });
    this.#sockets.set(line, socket);
    run.send(TUNNEL.open, line, text.encode(JSON.stringify(knock)));
    return socket;
  }

  #begin(): Run {
    const run: Run = new Run(this.#origin, this.#fetch, {
      heard: (kind, line, payload) => {
        const socket = this.#sockets.get(line);
        if (kind === TUNNEL.bytes) socket?.received(payload);
        else if (kind === TUNNEL.end) socket?.ended();
      },
      // A page that goes on is on another run by then.
      inUse: () => this.#run === run && this.#sockets.size > 0,
      said: this.#said,
      over: () => {
        if (this.#run !== run) return;
        this.#run = null;
        for (const socket of [...this.#sockets.values()]) socket.ended();
      },
    });
    this.#run = run;
    return run;
  }
}

interface RunListener {
  readonly heard: (kind: number, line: number, payload: Uint8Array) => void;
  readonly inUse: () => boolean;
  readonly said: (works: boolean) => void;
  readonly over: () => void;
}

/** One such answer, from its beginning until it breaks. */
class Run {
  readonly #origin: string;
  readonly #fetch: typeof fetch;
  readonly #listener: RunListener;
  readonly #abort = new AbortController();
  #waiting: Uint8Array[] = [];
  #posting = false;
  #name: string | null = null;
  #patience: ReturnType<typeof setTimeout>;

  constructor(origin: string, fetch_: typeof fetch, listener: RunListener) {
    this.#origin = origin;
    this.#fetch = fetch_;
    this.#listener = listener;
    this.#patience = setTimeout(() => this.#end(), BEGIN_MS);
    this.#listen().then(
      () => this.#end(),
      () => this.#end(),
    );
  }

  send(kind: number, line: number, payload: Uint8Array = new Uint8Array(0)): void {
    if (this.#abort.signal.aborted) return;
    this.#waiting.push(encodeTunnel({ kind, line, payload }));
    // What is said in one go is posted in one go.
    queueMicrotask(() => this.#post());
  }

  /** Nobody uses it; what the last one said is still posted. */
  endSoon(): void {
    setTimeout(() => {
      if (!this.#listener.inUse()) this.#end();
    }, 1000);
  }

  #end(): void {
    if (this.#abort.signal.aborted) return;
    clearTimeout(this.#patience);
    this.#abort.abort();
    if (this.#name === null) this.#listener.said(false);
    this.#listener.over();
  }

  async #listen(): Promise<void> {
    const answer = await this.#fetch(this.#origin + TUNNEL_PATH, {
      method: 'POST',
      signal: this.#abort.signal,
    });
    if (!answer.ok || answer.body === null) return;
    const pieces = answer.body.getReader();
    const reader = new TunnelReader();
    for (;;) {
      const { done, value } = await pieces.read();
      if (done) return;
      clearTimeout(this.#patience);
      this.#patience = setTimeout(() => this.#end(), SILENT_MS);
      for (const { kind, line, payload } of reader.read(value)) {
        if (kind === TUNNEL.name) this.#named(new TextDecoder().decode(payload));
        else this.#listener.heard(kind, line, payload);
      }
    }
  }

  #named(name: string): void {
    this.#name = name;
    this.#listener.said(true);
    this.#post();
  }

  /** One post at a time, so that nothing overtakes anything. */
  async #post(): Promise<void> {
    const name = this.#name;
    if (this.#posting || name === null || this.#waiting.length === 0) return;
    this.#posting = true;
    const body = joined(this.#takeAsMuchAsFits());
    try {
      const answer = await this.#fetch(this.#origin + TUNNEL_UP_PATH, {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream', [TUNNEL_HEADER]: name },
        body,
        signal: AbortSignal.any([this.#abort.signal, AbortSignal.timeout(POST_MS)]),
      });
      if (!answer.ok) this.#end();
    } catch {
      // Whether it came is not known: the lines begin anew, and say what the server lacks.
      this.#end();
    }
    this.#posting = false;
    void this.#post();
  }

  #takeAsMuchAsFits(): Uint8Array[] {
    let bytes = 0;
    const fitting = this.#waiting.findIndex((message) => {
      bytes += message.length;
      return bytes > TUNNEL_POST_BYTES;
    });
    return this.#waiting.splice(0, fitting < 0 ? this.#waiting.length : Math.max(fitting, 1));
  }
}
