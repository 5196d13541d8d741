import * as z from 'zod/mini';
import { timeLeft, timerIsRunning } from '../day/timer.ts';
import { FACILITATOR, timestamp, tool } from './tool.ts';

/**
 * Lets everything stand still, the timer too, or go on. Own pictures stay open to their authors:
 * what somebody is just writing must not be lost. Pausing what is paused changes nothing.
 */
const pause = tool({
  type: 'pause.set',
  roles: FACILITATOR,
  schema: z.object({ type: z.literal('pause.set'), paused: z.boolean() }),
  fold: (state, command, context) => {
    const { now } = context;
    const { paused, timer } = state;
    if (command.paused === (paused !== null)) return state;
    if (paused === null) {
      const running = timer !== null && timerIsRunning(timer) && timeLeft(timer, now) > 0;
      return {
        ...state,
        paused: { since: timestamp(context), timerWasRunning: running },
        timer: running ? { remaining: timeLeft(timer, now), total: timer.total } : timer,
      };
    }
    const goesOn = paused.timerWasRunning && timer !== null && !timerIsRunning(timer);
    return {
      ...state,
      paused: null,
      timer: goesOn ? { endsAt: now + timeLeft(timer, now), total: timer.total } : timer,
    };
  },
});

export const pauseTools = [pause] as const;
