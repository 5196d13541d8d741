import * as z from 'zod/mini';
import { timeLeft, timerIsRunning } from '../day/timer.ts';
import { conflict } from '../refusals.ts';
import { FACILITATOR, tool } from './tool.ts';

const MINUTE = 60_000;
const LONGEST = 24 * 60;

/** Starts anew with `minutes`; without, a paused timer goes on. One that runs goes on running. */
const start = tool({
  type: 'timer.start',
  roles: FACILITATOR,
  schema: z.object({
    type: z.literal('timer.start'),
    minutes: z.optional(z.number().check(z.positive(), z.maximum(LONGEST))),
  }),
  fold: (state, { minutes }, { now }) => {
    if (minutes !== undefined) {
      const total = Math.round(minutes * MINUTE);
      return { ...state, timer: { endsAt: now + total, total } };
    }
    const { timer } = state;
    if (timer === null) return conflict('no-timer');
    if (timerIsRunning(timer)) return state;
    return { ...state, timer: { endsAt: now + timeLeft(timer, now), total: timer.total } };
  },
});

/**
 * Adds minutes, or takes some away when they are negative. A timer that ran out gets the minutes
 * from now on: *five more* means five more, however long ago it ended.
 */
const add = tool({
  type: 'timer.add',
  roles: FACILITATOR,
  schema: z.object({
    type: z.literal('timer.add'),
    minutes: z.number().check(z.minimum(-LONGEST), z.maximum(LONGEST)),
  }),
  fold: (state, { minutes }, { now }) => {
    const { timer } = state;
    if (timer === null) return conflict('no-timer');
    const change = Math.round(minutes * MINUTE);
    const left = Math.max(0, Math.max(0, timeLeft(timer, now)) + change);
    const total = Math.max(0, (timer.total ?? 0) + change);
    return {
      ...state,
      timer: timerIsRunning(timer) ? { endsAt: now + left, total } : { remaining: left, total },
    };
  },
});

/** Stops the clock where it is. Pausing a paused timer changes nothing. */
const pause = tool({
  type: 'timer.pause',
  roles: FACILITATOR,
  schema: z.object({ type: z.literal('timer.pause') }),
  fold: (state, _command, { now }) => {
    const { timer } = state;
    if (timer === null) return conflict('no-timer');
    if (!timerIsRunning(timer)) return state;
    const remaining = Math.max(0, timeLeft(timer, now));
    return { ...state, timer: { remaining, total: timer.total } };
  },
});

/** Takes the timer away. Without one, nothing changes. */
const stop = tool({
  type: 'timer.stop',
  roles: FACILITATOR,
  schema: z.object({ type: z.literal('timer.stop') }),
  fold: (state) => ({ ...state, timer: null }),
});

export const timerTools = [start, add, pause, stop] as const;
