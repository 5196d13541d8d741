import { residentKiB } from './machine.ts';
import { Member, type Seat } from './member.ts';

/** Many who only are there, and then leave at once. */
export interface IdleJob {
  readonly kind: 'idle';
  readonly serverPid: number;
  readonly seats: readonly Seat[];
  readonly syncs: boolean;
  readonly settleSeconds: number;
}

export interface IdleResult {
  readonly kibPerConnection: number | null;
  readonly kibBefore: number | null;
  readonly kibThere: number | null;
  /** The most that was used while and after everyone left at once. */
  readonly kibLeaving: number | null;
}

const DOORS = 20;

export async function runIdle(job: IdleJob): Promise<IdleResult> {
  const { serverPid, seats, syncs, settleSeconds } = job;
  // The code of coming and going is loaded and warm before anything is measured.
  await come(seats.slice(0, DOORS), syncs).then(leave);
  await pause(settleSeconds);
  const kibBefore = residentKiB(serverPid);
  const members = await come(seats, syncs);
  await pause(settleSeconds);
  const kibThere = residentKiB(serverPid);
  let kibLeaving = kibThere;
  const looking = setInterval(() => {
    const now = residentKiB(serverPid);
    if (now !== null && now > (kibLeaving ?? 0)) kibLeaving = now;
  }, 20);
  leave(members);
  await pause(settleSeconds);
  clearInterval(looking);
  return {
    kibPerConnection:
      kibBefore === null || kibThere === null ? null : (kibThere - kibBefore) / seats.length,
    kibBefore,
    kibThere,
    kibLeaving,
  };
}

async function come(seats: readonly Seat[], syncs: boolean): Promise<Member[]> {
  const members: Member[] = [];
  for (let at = 0; at < seats.length; at += DOORS) {
    const some = seats.slice(at, at + DOORS).map((seat) => new Member(seat));
    await Promise.all(some.map((one) => (syncs ? one.enter() : one.wire.opened())));
    members.push(...some);
  }
  return members;
}

function leave(members: readonly Member[]): void {
  for (const { wire } of members) wire.end();
}

function pause(seconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, seconds * 1000));
}
