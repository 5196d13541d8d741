import { encodeUpdate } from '@samsyn/sync';
import { type Filling, fill } from './filling.ts';
import { Member, type Seat } from './member.ts';

/** Fills documents over the wire, as people would. */
export interface SeedJob {
  readonly kind: 'seed';
  readonly seats: readonly Seat[];
  readonly filling: Filling;
  readonly patienceSeconds: number;
}

export interface SeedResult {
  readonly bytes: number;
}

/** A server takes 100 frames a second and 500 in a burst. */
const PAUSE_EVERY = 400;
const PAUSE_MS = 4500;

export async function runSeed({ seats, filling, patienceSeconds }: SeedJob): Promise<SeedResult> {
  const writers = await fillRooms(seats, filling, patienceSeconds);
  for (const { wire } of writers) wire.end();
  return { bytes: fill(filling).state.length };
}

/** Fills the room of each seat; whoever did it is still there: some servers keep no empty rooms. */
export async function fillRooms(
  seats: readonly Seat[],
  filling: Filling,
  patienceSeconds: number,
): Promise<Member[]> {
  const { updates, state } = fill(filling);
  const writers: Member[] = [];
  for (const seat of seats) {
    const writer = new Member(seat);
    writers.push(writer);
    await writer.enter();
    for (const [at, update] of updates.entries()) {
      writer.say(encodeUpdate(update));
      if (at % PAUSE_EVERY === PAUSE_EVERY - 1) await pause(PAUSE_MS);
    }
    await all(seat, state.length * 0.9, patienceSeconds);
  }
  return writers;
}

/** Asks until somebody who comes empty-handed is given all of it. */
async function all(seat: Seat, bytes: number, patienceSeconds: number): Promise<void> {
  const end = performance.now() + patienceSeconds * 1000;
  for (;;) {
    const reader = new Member(seat);
    const { bytesWhenSynced } = await reader.enter();
    reader.wire.end();
    if (bytesWhenSynced >= bytes) return;
    if (performance.now() > end) throw new Error(`The document of ${seat.room} did not fill.`);
    await pause(100);
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
