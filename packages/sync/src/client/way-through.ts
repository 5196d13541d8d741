import type { TunnelKnock } from '../tunnel-messages.ts';

/** What way-through needs of a tunnel; it is fetched only where it is needed. */
interface Opener {
  open(knock: TunnelKnock): object;
}

type Line = InstanceType<typeof WebSocket>;

export interface WayThroughParts {
  readonly WebSocket: typeof WebSocket;
  /** @param said is to be told whether the tunnel works, each time it is tried */
  readonly openTunnel: (said: (works: boolean) => void) => Promise<Opener>;
  /** Whether the server answers an ordinary call just now. */
  readonly serverAnswers: () => Promise<boolean>;
}

/** A socket that has not opened by then never will; nor says anything a server that has said nothing. */
const PATIENCE_MS = 8000;
/** So often must sockets fail beside a server that answers, before another way is taken. */
const FAILURES = 2;
/** And so often where one has opened before: more likely the server has just been restarted. */
const FAILURES_AFTER_ONE_OPENED = 4;

/**
 * Chooses how the page's live connections reach the server: by WebSocket as long as one opens, and
 * by the tunnel where the network stops WebSockets but lets HTTP through.
 */
export class WayThrough {
  /** Stands in for `WebSocket`, at whoever makes a new one for each connection. */
  readonly Socket: typeof WebSocket;
  readonly #parts: WayThroughParts;
  #tunnel: Opener | null = null;
  #suspicion = 0;
  #everOpened = false;
  #asking = false;
  #blocked = false;
  readonly #listeners = new Set<() => void>();

  constructor(parts: WayThroughParts) {
    this.#parts = parts;
    const open = (url: string, protocols: string[]): object =>
      this.#tunnel === null
        ? this.#watched(new parts.WebSocket(url, protocols))
        : this.#throughTunnel(this.#tunnel, url, protocols);
    // A constructor that gives back an object makes that one.
    this.Socket = function Socket(url: string, protocols: string[]) {
      return open(url, protocols);
    } as unknown as typeof WebSocket;
  }

  /** The network has changed: what was known of the last one does not hold. */
  forget(): void {
    this.#tunnel = null;
    this.#suspicion = 0;
    this.#everOpened = false;
  }

  /** Whether what is opened now goes through the tunnel. */
  get tunnelled(): boolean {
    return this.#tunnel !== null;
  }

  /** True while the server answers ordinary calls, and no live connection gets through in any way. */
  get blocked(): boolean {
    return this.#blocked;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #block(blocked: boolean): void {
    if (this.#blocked === blocked) return;
    this.#blocked = blocked;
    for (const listener of this.#listeners) listener();
  }

  readonly #tunnelSaid = async (works: boolean): Promise<void> => {
    if (works) return this.#block(false);
    // Sockets are tried again in between: perhaps it was the server that was away.
    this.#tunnel = null;
    this.#suspicion = FAILURES - 1;
    this.#block(await this.#parts.serverAnswers().catch(() => false));
  };

  #throughTunnel(tunnel: Opener, url: string, protocols: readonly string[]): object {
    const { pathname, search } = new URL(url);
    return tunnel.open({ path: pathname + search, protocols });
  }

  #watched(socket: Line): Line {
    let answered = false;
    let weight = 1;
    const giveUp = (): void => {
      // Long silence beside a server that answers at once says more than a refusal.
      weight = FAILURES;
      socket.close();
    };
    let patience = setTimeout(giveUp, PATIENCE_MS);
    socket.addEventListener('open', () => {
      clearTimeout(patience);
      // Some let the upgrade through and nothing after it.
      patience = setTimeout(giveUp, PATIENCE_MS);
    });
    socket.addEventListener('message', () => {
      if (answered) return;
      answered = true;
      clearTimeout(patience);
      this.#everOpened = true;
      this.#suspicion = 0;
      this.#block(false);
    });
    socket.addEventListener('close', ({ code }) => {
      clearTimeout(patience);
      // The server itself has said why.
      if (!answered && code < 4000) void this.#suspect(weight);
    });
    return socket;
  }

  async #suspect(weight: number): Promise<void> {
    if (this.#asking || this.#tunnel !== null) return;
    this.#asking = true;
    try {
      if (!(await this.#parts.serverAnswers())) return;
      this.#suspicion += weight;
      const enough = this.#everOpened ? FAILURES_AFTER_ONE_OPENED : FAILURES;
      if (this.#suspicion >= enough) {
        this.#tunnel = await this.#parts.openTunnel(this.#tunnelSaid);
      }
    } catch {
      // Asked again when the next one fails.
    } finally {
      this.#asking = false;
    }
  }
}
