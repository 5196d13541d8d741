import * as z from 'zod/mini';

const total = z.optional(z.number());

/**
 * The room's one timer. All figures are milliseconds; `endsAt` is since 1970 by the **server's**
 * clock, so it needs no ticking and survives a restart. At zero nothing happens by itself.
 */
export const timerSchema = z.union([
  z.looseObject({ endsAt: z.number(), total }),
  z.looseObject({ remaining: z.number(), total }),
]);

export type Timer = z.output<typeof timerSchema>;

export function timerIsRunning(timer: Timer): timer is Extract<Timer, { endsAt: number }> {
  return typeof timer.endsAt === 'number';
}

/**
 * Milliseconds left; negative when the time ran out.
 *
 * @param now the server's clock. A page adds what its own clock lacks, since that may be wrong by hours.
 */
export function timeLeft(timer: Timer, now: number): number {
  return timerIsRunning(timer) ? timer.endsAt - now : Number(timer.remaining);
}
