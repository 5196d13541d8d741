import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seededChance } from '../chance.ts';
import { makeBoard, startShipped } from './shipped-server.ts';
import { Writer } from './writer.ts';

/** One system call that matters: the write to the store, the wait for the disk, the word to a client. */
export interface Step {
  readonly what: 'written' | 'on disk' | 'acknowledged' | 'sent on';
  readonly seconds: number;
  readonly call: string;
}

export interface TraceResult {
  readonly steps: readonly Step[];
  /** Acknowledgements with no finished wait for the disk between the frame's write and them. */
  readonly outOfOrder: number;
  readonly acknowledged: number;
}

const CALLS = 'pwrite64,write,writev,fsync,fdatasync,sendto,sendmsg';
const FRAMES = 5;

export function canTrace(): boolean {
  return spawnSync('strace', ['-V']).status === 0;
}

/** Has somebody make a few changes, one at a time, and reads from the system's own trace what came when. */
export async function runTrace(script: string): Promise<TraceResult> {
  const folder = await mkdtemp(join(tmpdir(), 'samsyn-trace-'));
  const log = join(folder, 'calls');
  // -D: what is traced stays our child, and hears our signals.
  const wrap = ['strace', '-D', '-f', '-ttt', '-yy', '-x', '-s', '12'];
  wrap.push('-e', `trace=${CALLS}`, '-o', log);
  try {
    const server = await startShipped(script, join(folder, 'data'), wrap);
    const board = await makeBoard(server.origin);
    const url = `${server.sync}/boards/${board.id}`;
    const [writer, reader] = [
      new Writer(url, board.token, 'writer'),
      new Writer(url, board.token, 'reader'),
    ];
    await Promise.all([writer.synced, reader.synced, writer.settled(), reader.settled()]);
    const from = Date.now() / 1000;
    const chance = seededChance(3);
    for (let nth = 0; nth < FRAMES; nth++) {
      writer.act(chance);
      await writer.settled();
    }
    const until = Date.now() / 1000;
    for (const one of [writer, reader]) one.drop();
    await server.end('SIGTERM');
    const steps = stepsIn(readFileSync(log, 'utf8'), `${board.id}.db-wal`).filter(
      ({ seconds }) => seconds >= from && seconds <= until,
    );
    return { steps, ...judge(steps) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function stepsIn(text: string, store: string): Step[] {
  const steps: Step[] = [];
  for (const line of text.split('\n')) {
    const [, seconds, call = ''] = /^\d+ +(\d+\.\d+) (.*)$/.exec(line) ?? [];
    const what = whatIs(call, store);
    if (what !== null) steps.push({ what, seconds: Number(seconds), call: call.slice(0, 120) });
  }
  return steps;
}

/** A WebSocket frame of the server begins with 0x82; its message with 100 for what is saved, 0 2 for an update. */
function whatIs(call: string, store: string): Step['what'] | null {
  const stored = call.includes(store);
  if (/^pwrite64\(/.test(call) && stored) return 'written';
  // Another thread may have had its turn meanwhile: what counts is the end of the call.
  if (/^(fsync|fdatasync)\(/.test(call) && stored && !call.includes('unfinished')) return 'on disk';
  if (/^<\.\.\. (fsync|fdatasync) resumed>/.test(call)) return 'on disk';
  const [, message = ''] = /"\\x82((?:\\x[0-9a-f]{2})+)/.exec(call) ?? [];
  const bytes = message
    .split('\\x')
    .slice(1)
    .map((byte) => Number.parseInt(byte, 16));
  const first = (bytes[0] ?? 0) < 126 ? 1 : 3;
  if (bytes[first] === 100) return 'acknowledged';
  if (bytes[first] === 0 && bytes[first + 1] === 2) return 'sent on';
  return null;
}

function judge(steps: readonly Step[]): Pick<TraceResult, 'outOfOrder' | 'acknowledged'> {
  let [outOfOrder, acknowledged] = [0, 0];
  let state: 'written' | 'durable' = 'durable';
  for (const { what } of steps) {
    if (what === 'written') state = 'written';
    else if (what === 'on disk') state = 'durable';
    else if (what === 'acknowledged') {
      acknowledged++;
      if (state !== 'durable') outOfOrder++;
    }
  }
  return { outOfOrder, acknowledged };
}
