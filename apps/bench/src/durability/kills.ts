import { cpSync, readdirSync, statSync, truncateSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seededChance } from '../chance.ts';
import { makeBoard, type OwnBoard, type ShippedServer, startShipped } from './shipped-server.ts';
import { ownState, Writer } from './writer.ts';

export interface KillsOptions {
  readonly script: string;
  readonly rounds: number;
  readonly seed: number;
  /** Also cuts one of the store's files of a copy at a random length, after each kill. */
  readonly cut: boolean;
  readonly say: (line: string) => void;
}

export interface KillsResult {
  readonly rounds: number;
  /** Frames that had been called durable when the kills came, and those of them that were gone. */
  readonly acknowledged: number;
  readonly lost: number;
  /** Frames that were on their way when the kills came. */
  readonly onTheirWay: number;
  /** Copies with a cut file: that were served less what was cut, that could not be served, unsaid. */
  readonly cutServed: number;
  readonly cutRefused: number;
  readonly cutUnsaid: number;
  readonly problems: readonly string[];
}

const WRITERS = 4;
const LONGEST_LIFE_MS = 800;
const SAID = /was damaged|not whole|cannot be read|damaged rows|completed from|could not be opened/;

/**
 * Kills a server that people write to and delete from, at random moments and they with it, and
 * looks whether all that it had called durable is there when it has been started again.
 */
export async function runKills(options: KillsOptions): Promise<KillsResult> {
  const { script, rounds, seed, cut, say } = options;
  const chance = seededChance(seed);
  const dataDir = await mkdtemp(join(tmpdir(), 'samsyn-kills-'));
  const problems: string[] = [];
  const total = { acknowledged: 0, lost: 0, onTheirWay: 0 };
  const cuts = { cutServed: 0, cutRefused: 0, cutUnsaid: 0 };
  /** How everyone's own things stood when they were last seen: nobody changes them any more. */
  const seen = new Map<string, string>();
  try {
    let server = await startShipped(script, dataDir);
    const board = await makeBoard(server.origin);
    const quiet = await makeBoard(server.origin);
    for (let round = 0; round < rounds; round++) {
      const ids = Array.from({ length: WRITERS }, (_, at) => `r${round}w${at}`);
      const writers = ids.map((id) => new Writer(roomOf(server, board), board.token, id));
      await Promise.all(writers.map(({ synced }) => synced));
      const writing = Promise.all(writers.map((writer) => write(writer, chance)));
      await pause(20 + chance(LONGEST_LIFE_MS));
      await server.end('SIGKILL');
      for (const writer of writers) writer.drop();
      await writing;
      if (cut) await lookAtCut({ options, chance, dataDir, board, quiet, seen, cuts, problems });
      server = await startShipped(script, dataDir);
      const reader = new Writer(roomOf(server, board), board.token, 'reader');
      if (!(await reader.synced)) problems.push(`Round ${round}: the board could not be opened.`);
      for (const [at, id] of ids.entries()) {
        const { states, acknowledged } = writers[at] as Writer;
        const now = ownState(reader.doc, id);
        const frames = states.lastIndexOf(now) + 1;
        total.acknowledged += acknowledged;
        total.onTheirWay += states.length - acknowledged;
        if (frames < acknowledged) {
          total.lost += acknowledged - frames;
          problems.push(`Round ${round}: ${id} had ${acknowledged} frames, ${frames} are there.`);
        }
        seen.set(id, now);
      }
      for (const [id, before] of seen) {
        if (ownState(reader.doc, id) !== before)
          problems.push(`Round ${round}: ${id} has changed.`);
      }
      reader.drop();
      if (round % 10 === 9) say(`  ${round + 1} kills, ${total.acknowledged} frames acknowledged`);
    }
    await server.end('SIGTERM');
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
  return { rounds, ...total, ...cuts, problems };
}

/** Writes until the line breaks; slower than a server's limit, in bursts and pauses. */
async function write(writer: Writer, chance: (below: number) => number): Promise<void> {
  for (let nth = 0; writer.open && nth < 450; nth++) {
    writer.act(chance);
    if (chance(3) === 0) await pause(chance(6));
  }
}

interface CutLook {
  readonly options: KillsOptions;
  readonly chance: (below: number) => number;
  readonly dataDir: string;
  readonly board: OwnBoard;
  readonly quiet: OwnBoard;
  readonly seen: ReadonlyMap<string, string>;
  readonly cuts: { cutServed: number; cutRefused: number; cutUnsaid: number };
  readonly problems: string[];
}

/** A log ends whole after its header and so many frames of a page each. */
const [LOG_HEADER, LOG_FRAME] = [32, 24 + 4096];

/** Cuts a file of a copy, and sees what is made of it: the rest served, or refused, but said. */
async function lookAtCut(look: CutLook): Promise<void> {
  const { options, chance, dataDir, board, quiet, seen, cuts, problems } = look;
  const copy = await mkdtemp(join(tmpdir(), 'samsyn-cut-'));
  // A socket that a killed server left behind holds nothing, and cannot be copied.
  cpSync(dataDir, copy, { recursive: true, filter: (path) => !statSync(path).isSocket() });
  const files = readdirSync(join(copy, 'boards')).filter(
    (name) => name.startsWith(`${board.id}.db`) && !name.includes('corrupt'),
  );
  const path = join(copy, 'boards', files[chance(files.length)] as string);
  const length = chance(Math.max(1, statSync(path).size));
  truncateSync(path, length);
  const server = await startShipped(options.script, copy);
  const other = new Writer(roomOf(server, quiet), quiet.token, 'reader');
  if (!(await other.synced)) problems.push(`A cut of ${path} stopped another board.`);
  const reader = new Writer(roomOf(server, board), board.token, 'reader');
  const served = await reader.synced;
  for (const one of [other, reader]) one.drop();
  await server.end('SIGTERM');
  if (served) cuts.cutServed++;
  else cuts.cutRefused++;
  if (!SAID.test(server.output())) {
    cuts.cutUnsaid++;
    const whole = served && [...seen].every(([id, before]) => ownState(reader.doc, id) === before);
    // A log that is cut where a commit ended looks like one that never went on.
    const betweenCommits = path.endsWith('-wal') && (length - LOG_HEADER) % LOG_FRAME === 0;
    if (!whole && !betweenCommits) problems.push(`Nothing was said of ${path} cut at ${length}.`);
  }
  await rm(copy, { recursive: true, force: true });
}

function roomOf(server: ShippedServer, { id }: OwnBoard): string {
  return `${server.sync}/boards/${id}`;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
