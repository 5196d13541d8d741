import { type Filling, fill } from './filling.ts';
import { type Shares, sharesBetween, usageNow } from './machine.ts';
import { Member, type Seat } from './member.ts';
import { type Spread, spreadOf } from './percentiles.ts';
import { fillRooms } from './seed.ts';

/** Everyone comes at once, onto documents that are there. */
export interface StormJob {
  readonly kind: 'storm';
  readonly serverPid: number;
  readonly rooms: readonly (readonly Seat[])[];
  /** What the documents hold. */
  readonly filling: Filling;
  /** True when they are still to be filled; whoever fills one stays in it. */
  readonly fillFirst: boolean;
  /** True for clients that have it all already, as after a short break. */
  readonly upToDate: boolean;
  readonly patienceSeconds: number;
}

export interface StormResult {
  readonly shares: Shares;
  /** Until the server said that this was all, and until all was there. */
  readonly synced: Spread;
  readonly whole: Spread;
  /** Clients that were told that this was all when most of it was not there. */
  readonly toldTooEarly: number;
  readonly missing: number;
  readonly megabytes: number;
}

export async function runStorm(job: StormJob): Promise<StormResult> {
  const { state, baggage } = fill(job.filling);
  // Servers write the same document a little shorter or longer.
  const expected = job.upToDate ? 0 : state.length * 0.9;
  const seats = job.rooms.flat();
  const firsts = job.rooms.flatMap((room) => room.slice(0, 1));
  const holders = job.fillFirst ? await fillRooms(firsts, job.filling, job.patienceSeconds) : [];
  const before = usageNow(job.serverPid);
  const members = seats.map((seat) => new Member(seat));
  const late = new Promise<null>((resolve) =>
    setTimeout(() => resolve(null), job.patienceSeconds * 1000).unref(),
  );
  const arrivals = await Promise.all(
    members.map((member) => {
      const entering = member.enter(job.upToDate ? baggage : undefined, expected).catch(() => null);
      return Promise.race([entering, late]);
    }),
  );
  const shares = sharesBetween(before, usageNow(job.serverPid));
  const came = arrivals.filter((arrival) => arrival !== null);
  const received = members.reduce((sum, { wire }) => sum + wire.received, 0);
  for (const { wire } of [...members, ...holders]) wire.end();
  return {
    shares,
    synced: spreadOf(came.map(({ synced }) => synced)),
    whole: spreadOf(came.map(({ whole }) => whole)),
    toldTooEarly: came.filter(({ bytesWhenSynced }) => bytesWhenSynced < expected).length,
    missing: arrivals.length - came.length,
    megabytes: received / 1e6,
  };
}
