import { timeLeft, timerIsRunning, type WorkshopState } from '@samsyn/workshop';
import { useEffect } from 'react';
import { say } from '../../announce/page-announcer.ts';
import { serverNow } from '../../api/server-clock.ts';
import { newlyRevealed } from '../../day/newly-revealed.ts';
import { milestonePassed } from '../../day/time-left.ts';
import { whatNow } from '../../day/what-now.ts';
import { useT } from '../../i18n/use-t.ts';
import { useSession } from '../../live/session-context.ts';
import { nowWords } from './now-words.ts';

const LOOK_MS = 1000;

/** Says what everybody should hear of the day: what to do now, a pause, and how time runs out. */
export function useAnnounceDay(): void {
  const { workshop } = useSession();
  const t = useT();
  useEffect(() => {
    const words = (day: WorkshopState): string => {
      const now = whatNow(day);
      if (now === null) return '';
      const { title, purpose, state } = nowWords(now, t);
      return [title, purpose, state]
        .filter((part) => part !== '')
        .map((part) => (/[.?:]$/.test(part) ? part : `${part}.`))
        .join(' ');
    };
    return workshop.subscribe((day, before) => {
      const text = words(day);
      // A reveal is said by what brings everybody to it.
      const told = newlyRevealed(day, before) !== null;
      if (text !== '' && !told && text !== words(before)) say(text, { topic: 'day' });
      if ((day.paused === null) !== (before.paused === null)) {
        say(t(day.paused === null ? 'board.day.resumed' : 'board.day.paused'), { topic: 'pause' });
      }
    });
  }, [workshop, t]);
  useEffect(() => {
    let endsAt: number | null = null;
    let before = 0;
    const look = (): void => {
      const { timer } = workshop.getState();
      const running = timer !== null && timerIsRunning(timer);
      const left = running ? timeLeft(timer, serverNow()) : 0;
      // A timer that was set anew meanwhile has passed nothing yet.
      if (running && timer.endsAt === endsAt) {
        const passed = milestonePassed(before, left, timer.total);
        if (passed !== null) say(t(`board.day.timer.said.${passed}`), { topic: 'time' });
      }
      endsAt = running ? timer.endsAt : null;
      before = left;
    };
    look();
    const wait = setInterval(look, LOOK_MS);
    return () => clearInterval(wait);
  }, [workshop, t]);
}
