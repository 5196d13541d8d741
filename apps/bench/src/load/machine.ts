import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';

/** Linux counts processor time in hundredths of a second. */
const TICK_MS = 10;

/** What a process and the machine have used since they began; null where it cannot be read. */
export interface Usage {
  readonly at: number;
  readonly serverMs: number | null;
  readonly ownMs: number;
  readonly machineMs: number | null;
}

export function usageNow(server: number): Usage {
  const { user, system } = process.cpuUsage();
  return {
    at: performance.now(),
    serverMs: processMs(server),
    ownMs: (user + system) / 1000,
    machineMs: machineMs(),
  };
}

/** Shares of one core that were used between two moments: server, load, and everybody else. */
export interface Shares {
  readonly seconds: number;
  readonly serverMs: number | null;
  readonly server: number | null;
  readonly load: number;
  readonly foreign: number | null;
}

export function sharesBetween(before: Usage, after: Usage): Shares {
  const passed = after.at - before.at;
  const load = after.ownMs - before.ownMs;
  const serverMs =
    before.serverMs === null || after.serverMs === null ? null : after.serverMs - before.serverMs;
  const machine =
    before.machineMs === null || after.machineMs === null
      ? null
      : after.machineMs - before.machineMs;
  const foreign =
    machine === null || serverMs === null
      ? null
      : Math.max(0, machine - load - serverMs) / (passed * cpus().length);
  return {
    seconds: passed / 1000,
    serverMs,
    server: serverMs === null ? null : serverMs / passed,
    load: load / passed,
    foreign,
  };
}

/** Resident memory of a process in kibibytes; null where it cannot be read. */
export function residentKiB(pid: number): number | null {
  const [, value] = /^VmRSS:\s+(\d+) kB$/m.exec(read(`/proc/${pid}/status`)) ?? [];
  return value === undefined ? null : Number(value);
}

function processMs(pid: number): number | null {
  const stat = read(`/proc/${pid}/stat`);
  // The name may hold spaces and brackets; what follows its last bracket does not.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [user, system] = [Number(fields[11]), Number(fields[12])];
  return Number.isFinite(user + system) ? (user + system) * TICK_MS : null;
}

function machineMs(): number | null {
  const [, line] = /^cpu +(.*)$/m.exec(read('/proc/stat')) ?? [];
  if (line === undefined) return null;
  const [user = 0, nice = 0, system = 0, , , interrupt = 0, soft = 0] = line.split(' ').map(Number);
  return (user + nice + system + interrupt + soft) * TICK_MS;
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
