import { createStore } from 'zustand/vanilla';

/** How far the server's clock is ahead of this one, in milliseconds: between `low` and `high`. */
export interface ClockBounds {
  readonly low: number;
  readonly high: number;
}

/** A `Date` header tells whole seconds, and up to one has gone since. */
const SECOND_MS = 1000;

/**
 * What one answer tells about the server's clock: its `Date` was true at some moment between the
 * question and the answer. Null when the answer had none.
 *
 * @param sentAt this clock when the question was sent, ms since 1970
 * @param receivedAt this clock when the answer came
 */
export function boundsFrom(
  date: string | null,
  sentAt: number,
  receivedAt: number,
): ClockBounds | null {
  const told = date === null ? Number.NaN : Date.parse(date);
  return Number.isNaN(told) || receivedAt < sentAt
    ? null
    : { low: told - receivedAt, high: told + SECOND_MS - sentAt };
}

/**
 * What is known after one more answer. Answers that cannot all be true mean that a clock was set
 * meanwhile: then the newest counts alone.
 */
export function narrowed(known: ClockBounds | null, next: ClockBounds): ClockBounds {
  if (known === null) return next;
  const low = Math.max(known.low, next.low);
  const high = Math.min(known.high, next.high);
  return low <= high ? { low, high } : next;
}

/** The best guess at the offset: 0 as long as no answer has told anything. */
export function offsetOf(bounds: ClockBounds | null): number {
  return bounds === null ? 0 : (bounds.low + bounds.high) / 2;
}

/** What the answers have told so far. */
export const serverClock = createStore<{ readonly bounds: ClockBounds | null }>(() => ({
  bounds: null,
}));

/** Takes note of an answer's `Date`. */
export function noteServerDate(date: string | null, sentAt: number, receivedAt: number): void {
  const next = boundsFrom(date, sentAt, receivedAt);
  if (next !== null) serverClock.setState(({ bounds }) => ({ bounds: narrowed(bounds, next) }));
}

/** The server's clock, ms since 1970, as well as it is known here. */
export function serverNow(): number {
  return Date.now() + offsetOf(serverClock.getState().bounds);
}

/** Asks the server what time it is. Without an answer, what was known goes on counting. */
export async function askServerTime(): Promise<void> {
  const sentAt = Date.now();
  try {
    const { headers } = await fetch('/healthz', { method: 'HEAD', cache: 'no-store' });
    noteServerDate(headers.get('date'), sentAt, Date.now());
  } catch {
    // Offline, or a proxy that does not let it through.
  }
}
