import { readdirSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seededChance } from '../chance.ts';
import { residentKiB } from '../load/machine.ts';
import { makeBoard, type OwnBoard, startShipped } from './shipped-server.ts';
import { Writer } from './writer.ts';

export interface ChurnOptions {
  readonly script: string;
  /** How many minutes of the clock the simulated day takes. */
  readonly minutes: number;
  readonly seed: number;
  readonly say: (line: string) => void;
}

/** What the server held at one time of the simulated day. */
export interface Held {
  readonly hour: number;
  readonly visits: number;
  readonly residentMiB: number | null;
  readonly storeMiB: number;
}

export interface ChurnResult {
  readonly held: readonly Held[];
  /** Means of the last quarter of the day over those of the second: 1 is flat. */
  readonly memoryGrowth: number | null;
  readonly storeGrowth: number;
}

const HOURS = 24;
const BOARDS = 40;
const ACTIONS = 25;

/**
 * A day in which people come to boards, write, and leave, some without a word; a board now and then
 * ends and another begins. What they write takes the place of what they wrote before, so that
 * whatever grows is the server's.
 */
export async function runChurn({ script, minutes, seed, say }: ChurnOptions): Promise<ChurnResult> {
  const chance = seededChance(seed);
  const dataDir = await mkdtemp(join(tmpdir(), 'samsyn-churn-'));
  const server = await startShipped(script, dataDir);
  const held: Held[] = [];
  let visits = 0;
  try {
    const boards: OwnBoard[] = [];
    while (boards.length < BOARDS) boards.push(await makeBoard(server.origin));
    const begun = performance.now();
    const day = minutes * 60_000;
    for (let hour = 1; hour <= HOURS; hour++) {
      while (performance.now() - begun < (day * hour) / HOURS) {
        const board = boards[chance(boards.length)] as OwnBoard;
        const people = Array.from({ length: 3 + chance(10) }, (_, at) => {
          const url = `${server.sync}/boards/${board.id}`;
          return new Writer(url, board.token, `p${at}`);
        });
        await Promise.all(people.map(({ synced }) => synced));
        for (let nth = 0; nth < ACTIONS; nth++) {
          for (const person of people) if (person.open) person.act(chance);
          await new Promise((later) => setTimeout(later, chance(12)));
        }
        if (chance(2) === 0) await Promise.all(people.map((person) => person.settled()));
        for (const person of people) person.drop();
        visits += people.length;
      }
      const kib = residentKiB(server.pid);
      const now: Held = {
        hour,
        visits,
        residentMiB: kib === null ? null : kib / 1024,
        storeMiB: bytesIn(dataDir) / 2 ** 20,
      };
      held.push(now);
      say(
        `  hour ${hour}: ${visits} visits, ${now.residentMiB?.toFixed(0) ?? '–'} MiB in memory, ${now.storeMiB.toFixed(1)} MiB stored`,
      );
    }
  } finally {
    await server.end('SIGTERM');
    await rm(dataDir, { recursive: true, force: true });
  }
  const quarter = (nth: number): Held[] => held.slice((nth * HOURS) / 4, ((nth + 1) * HOURS) / 4);
  const mean = (some: readonly Held[], of: (one: Held) => number): number =>
    some.reduce((sum, one) => sum + of(one), 0) / some.length;
  const growth = (of: (one: Held) => number): number => mean(quarter(3), of) / mean(quarter(1), of);
  const measured = held.every(({ residentMiB }) => residentMiB !== null);
  return {
    held,
    memoryGrowth: measured ? growth(({ residentMiB }) => residentMiB ?? 0) : null,
    storeGrowth: growth(({ storeMiB }) => storeMiB),
  };
}

function bytesIn(folder: string): number {
  return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    const path = join(folder, entry.name);
    return (
      sum +
      (entry.isDirectory() ? bytesIn(path) : (statSync(path, { throwIfNoEntry: false })?.size ?? 0))
    );
  }, 0);
}
