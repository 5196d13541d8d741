import { mkdtemp, rm } from 'node:fs/promises';
import { Agent } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seededChance } from '../chance.ts';
import {
  makeBoard,
  type OwnBoard,
  type ShippedServer,
  startShipped,
} from '../durability/shipped-server.ts';
import { residentKiB } from '../load/machine.ts';
import { type Spread, spreadOf } from '../load/percentiles.ts';
import { AttackGround } from './attack-ground.ts';
import { badBody, badSnapshot } from './bad-calls.ts';
import { badFrame } from './bad-frames.ts';
import { spoilBoardFiles, spoilSnapshotFile } from './bad-storage.ts';
import { HonestPair, type Pair } from './honest-pair.ts';
import { garbageOnLine, LineAttack } from './line-attack.ts';
import { PairApart } from './pair-apart.ts';
import { sendCall } from './send-call.ts';

export interface FuzzOptions {
  readonly script: string;
  /** How many bad things are sent or stored. */
  readonly things: number;
  readonly seed: number;
  /** Bad things a second; as many as go when it is left out. */
  readonly rate?: number;
  /** For how long the honest pair works alone first. */
  readonly calmSeconds: number;
  /** The built thread that the pair works in; left out, it works beside the attackers. */
  readonly honestScript?: URL;
  readonly say: (line: string) => void;
}

export interface FuzzResult {
  readonly tried: Readonly<Record<Kind, number>>;
  /** What became of them: the status, or how the line went on. */
  readonly outcomes: Readonly<Record<string, number>>;
  /** Everything that must not be: empty when all is well. */
  readonly problems: readonly string[];
  readonly seconds: number;
  /** From writing until the other of the honest pair has it, in milliseconds. */
  readonly calm: Spread;
  readonly attacked: Spread;
  /**
   * Of a pair on a server that nobody attacks, at the same time: what it costs that attackers,
   * servers and pairs share the processor and the disk of one machine.
   */
  readonly beside: Spread;
  /** Resident memory in MiB: mean of the second quarter and of the last; null where unknown. */
  readonly memory: { readonly early: number; readonly late: number } | null;
}

const KINDS = ['frame', 'line', 'body', 'snapshot', 'stored'] as const;
type Kind = (typeof KINDS)[number];
/** Of fifty things so many are of each kind. */
const MIX: readonly Kind[] = KINDS.flatMap((kind) =>
  Array<Kind>({ frame: 42, line: 1, body: 4, snapshot: 2, stored: 1 }[kind]).fill(kind),
);
const ATTACKERS = 8;
/** After so many a board has had enough, and another one is attacked. */
const THINGS_EACH_BOARD = 4000;
const LOOKS = 40;

/** Attacks a server with bad things, each drawn from the seed and its number, beside honest work. */
export async function runFuzz(options: FuzzOptions): Promise<FuzzResult> {
  const folder = await mkdtemp(join(tmpdir(), 'samsyn-fuzz-'));
  const dataDir = join(folder, 'attacked');
  // Behind a proxy as it were, so that guesses come from other addresses than honest people.
  const settings = { SAMSYN_PUBLIC_URL: 'http://samsyn.example' };
  const start = (data = dataDir) => startShipped(options.script, data, [], settings);
  const spared = await start(join(folder, 'spared'));
  try {
    const run = new FuzzRun(options, dataDir, await start(), spared);
    try {
      await run.calmAndAttack();
      await run.spoilStore(start);
      return run.result();
    } finally {
      await run.end();
    }
  } finally {
    await spared.end('SIGTERM');
    await rm(folder, { recursive: true, force: true });
  }
}

class FuzzRun {
  readonly #options: FuzzOptions;
  readonly #dataDir: string;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: ATTACKERS });
  readonly #tried: Record<Kind, number> = { frame: 0, line: 0, body: 0, snapshot: 0, stored: 0 };
  readonly #outcomes: Record<string, number> = {};
  readonly #problems = new Set<string>();
  readonly #resident: number[] = [];
  readonly #spared: ShippedServer;
  #server: ShippedServer;
  #calm: readonly number[] = [];
  #attacked: readonly number[] = [];
  #beside: readonly number[] = [];
  #seconds = 0;

  constructor(options: FuzzOptions, dataDir: string, server: ShippedServer, spared: ShippedServer) {
    this.#options = options;
    this.#dataDir = dataDir;
    this.#server = server;
    this.#spared = spared;
  }

  async calmAndAttack(): Promise<void> {
    const { calmSeconds, things, say } = this.#options;
    const pairs = [await this.#meetPair(this.#server), await this.#meetPair(this.#spared)] as const;
    const [pair, beside] = pairs;
    for (const each of pairs) await each.begin();
    await new Promise((later) => setTimeout(later, calmSeconds * 1000));
    this.#calm = (await pair.rest()).times;
    await beside.rest();
    for (const each of pairs) await each.begin();
    const begun = performance.now();
    let ground = await AttackGround.make(this.#server.origin);
    for (let first = 0; first < things; first += THINGS_EACH_BOARD) {
      const end = Math.min(things, first + THINGS_EACH_BOARD);
      let next = first;
      const attack = async (): Promise<void> => {
        const lines = ground.tokens.map((token) => new LineAttack(this.#room(ground.board), token));
        for (let nth = next++; nth < end; nth = next++) {
          await this.#inTime(nth, begun);
          await this.#try(nth, ground, lines);
          if (nth % Math.max(1, Math.floor(things / LOOKS)) === 0) await this.#look(nth, begun);
        }
        for (const line of lines) line.end();
      };
      await Promise.all(Array.from({ length: ATTACKERS }, attack));
      await this.#look(end, begun);
      await this.#readAll(ground);
      await ground.remove();
      if (end < things) ground = await AttackGround.make(this.#server.origin);
    }
    this.#seconds = (performance.now() - begun) / 1000;
    const [attacked, spared] = await Promise.all([pair.rest(), beside.rest()]);
    this.#attacked = attacked.times;
    this.#beside = spared.times;
    for (const { broken, seen, written } of [attacked, spared]) {
      if (broken) this.#problems.add('An honest pair was cut off.');
      if (seen < written) this.#problems.add('Something honest has not come.');
    }
    for (const each of pairs) await each.leave();
    say(`  attacked for ${this.#seconds.toFixed(0)} s`);
  }

  async #meetPair(server: ShippedServer): Promise<Pair> {
    const { honestScript } = this.#options;
    const { id, token } = await makeBoard(server.origin);
    const room = this.#room(id, server);
    return honestScript === undefined
      ? HonestPair.meet(room, token)
      : PairApart.meet(honestScript, room, token);
  }

  /** Stops the server, damages files of boards and starts it again: the others must not notice. */
  async spoilStore(start: () => Promise<ShippedServer>): Promise<void> {
    const chance = seededChance(this.#options.seed);
    const make = (count: number): Promise<OwnBoard[]> =>
      Promise.all(Array.from({ length: count }, () => makeBoard(this.#server.origin)));
    const spoilt = await make(Math.min(200, Math.ceil(this.#options.things / 300)));
    const sound = await make(3);
    await this.#server.end('SIGTERM');
    this.#takeLog();
    spoilBoardFiles(
      chance,
      this.#dataDir,
      spoilt.map(({ id }) => id),
    );
    this.#server = await start();
    for (const { id, token } of spoilt) {
      await this.#call('stored', { method: 'GET', path: `/api/boards/${id}`, headers: as(token) });
      const line = new LineAttack(this.#room(id), token);
      this.#note('stored', await line.send(badFrame(chance)));
      line.end();
    }
    for (const { id, token } of sound) {
      const reply = await fetch(`${this.#server.origin}/api/boards/${id}`, { headers: as(token) });
      if (reply.status !== 200) this.#problems.add('A sound board cannot be read any more.');
    }
  }

  result(): FuzzResult {
    this.#takeLog();
    const quarter = (nth: number): number[] =>
      this.#resident.slice(
        Math.floor((nth * this.#resident.length) / 4),
        Math.ceil(((nth + 1) * this.#resident.length) / 4),
      );
    const mean = (some: number[]): number => some.reduce((sum, one) => sum + one, 0) / some.length;
    return {
      tried: this.#tried,
      outcomes: this.#outcomes,
      problems: [...this.#problems],
      seconds: this.#seconds,
      calm: spreadOf(this.#calm),
      attacked: spreadOf(this.#attacked),
      beside: spreadOf(this.#beside),
      memory:
        this.#resident.length < 4 ? null : { early: mean(quarter(1)), late: mean(quarter(3)) },
    };
  }

  async end(): Promise<void> {
    this.#agent.destroy();
    await this.#server.end('SIGTERM');
  }

  async #try(nth: number, ground: AttackGround, lines: readonly LineAttack[]): Promise<void> {
    const chance = seededChance(this.#options.seed * 1_000_003 + nth);
    const kind = MIX[nth % MIX.length] as Kind;
    this.#tried[kind] += 1;
    switch (kind) {
      case 'frame':
        return this.#note(kind, await lines[chance(lines.length)]?.send(badFrame(chance)));
      case 'line': {
        const token = ground.tokens[0] ?? '';
        const { port } = new URL(this.#server.origin);
        const path = `/sync/boards/${ground.board}`;
        return this.#note(kind, await garbageOnLine(chance, Number(port), path, token));
      }
      case 'body':
        return this.#call(kind, badBody(chance, ground));
      case 'snapshot':
        return this.#call(kind, badSnapshot(chance, ground));
      case 'stored': {
        const id = spoilSnapshotFile(chance, this.#dataDir, ground.board, ground.kept);
        const about = `/api/boards/${ground.board}`;
        const paths = [
          ['GET', `/snapshots/${id}`],
          ['GET', `/snapshots/diff?from=${id}&to=now`],
          ['POST', `/snapshots/${id}/restore`],
          ['GET', `/analysis?snapshot=${id}`],
        ] as const;
        const [method, path] = paths[chance(paths.length)] ?? paths[0];
        return this.#call(kind, {
          method,
          path: about + path,
          headers: as(ground.tokens[0] ?? ''),
        });
      }
    }
  }

  async #call(kind: Kind, call: Parameters<typeof sendCall>[1]): Promise<void> {
    const { port } = new URL(this.#server.origin);
    const from = { 'x-forwarded-for': '192.0.2.66', ...call.headers };
    const status = await sendCall(Number(port), { ...call, headers: from }, this.#agent);
    this.#note(kind, String(status));
    if (Number(status) >= 500 && kind !== 'stored') {
      this.#problems.add(`${call.method} ${call.path.slice(0, 80)} was answered ${status}.`);
    }
  }

  #note(kind: Kind, outcome = 'nothing'): void {
    const name = `${kind}: ${outcome}`;
    this.#outcomes[name] = (this.#outcomes[name] ?? 0) + 1;
    if (outcome === 'hangs') this.#problems.add(`A ${kind} was not answered.`);
  }

  /** Whatever was put into an attacked board, its documents must still be read by everybody. */
  async #readAll(ground: AttackGround): Promise<void> {
    for (const path of ['', '/export/snapshot.json', '/analysis', '/export/cards.csv']) {
      await this.#call('body', {
        method: 'GET',
        path: `/api/boards/${ground.board}${path}`,
        headers: as(ground.tokens[0] ?? ''),
      });
    }
  }

  async #inTime(nth: number, begun: number): Promise<void> {
    const { rate } = this.#options;
    if (rate === undefined) return;
    const early = begun + (nth * 1000) / rate - performance.now();
    if (early > 1) await new Promise((later) => setTimeout(later, early));
  }

  async #look(nth: number, begun: number): Promise<void> {
    const reply = await fetch(`${this.#server.origin}/healthz`).catch(() => null);
    await reply?.arrayBuffer();
    if (reply?.ok !== true) {
      this.#problems.add(`It was not well after ${nth} bad things.`);
      throw new Error(`The server has ended:\n${this.#server.output().slice(-3000)}`);
    }
    const kib = residentKiB(this.#server.pid);
    if (kib !== null) this.#resident.push(kib / 1024);
    const seconds = ((performance.now() - begun) / 1000).toFixed(0);
    this.#options.say(`  ${nth} bad things in ${seconds} s, ${((kib ?? 0) / 1024).toFixed(0)} MiB`);
  }

  /** What the log says of mistakes of the server itself. */
  #takeLog(): void {
    for (const line of this.#server.output().split('\n')) {
      if (
        /A call failed|could not be served|TypeError|RangeError|FATAL|Unhandled|uncaught/.test(line)
      ) {
        this.#problems.add(line.slice(0, 600));
      }
    }
  }

  #room(board: string, { sync } = this.#server): string {
    return `${sync}/boards/${board}`;
  }
}

function as(token: string): Record<string, string> {
  return { authorization: `Bearer ${token}` };
}
