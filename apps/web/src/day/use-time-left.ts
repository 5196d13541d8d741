import { type Timer, timeLeft, timerIsRunning } from '@samsyn/workshop';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { askServerTime, offsetOf, serverClock } from '../api/server-clock.ts';
import { useWorkshop } from '../live/session-context.ts';
import { untilNextSecond } from './time-left.ts';

export interface TimeLeft {
  readonly timer: Timer;
  /** Milliseconds; negative when the time ran out. */
  readonly left: number;
  readonly running: boolean;
}

/** The room's timer by the server's clock, anew every second while it runs; null without one. */
export function useTimeLeft(): TimeLeft | null {
  const timer = useWorkshop((day) => day.timer);
  const offset = useStore(serverClock, ({ bounds }) => offsetOf(bounds));
  const [, drawAnew] = useState(0);
  const running = timer !== null && timerIsRunning(timer);
  useEffect(() => {
    if (timer === null || !running) return;
    let wait: ReturnType<typeof setTimeout>;
    const tick = (): void => {
      drawAnew((times) => times + 1);
      wait = setTimeout(tick, untilNextSecond(timeLeft(timer, Date.now() + offset)));
    };
    tick();
    return () => clearTimeout(wait);
  }, [timer, running, offset]);
  return timer === null ? null : { timer, left: timeLeft(timer, Date.now() + offset), running };
}

const ASK_AGAIN_MS = 300_000;

/** Knows what the server's clock shows for as long as it matters, also after the computer slept. */
export function useServerTime(matters: boolean): void {
  useEffect(() => {
    if (!matters) return;
    const ask = (): void => {
      if (!document.hidden) void askServerTime();
    };
    ask();
    const again = setInterval(ask, ASK_AGAIN_MS);
    document.addEventListener('visibilitychange', ask);
    addEventListener('online', ask);
    return () => {
      clearInterval(again);
      document.removeEventListener('visibilitychange', ask);
      removeEventListener('online', ask);
    };
  }, [matters]);
}
