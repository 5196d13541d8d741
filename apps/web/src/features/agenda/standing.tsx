import { useEffect, useState } from 'react';
import { serverNow } from '../../api/server-clock.ts';
import { useServerTime } from '../../day/use-time-left.ts';
import { useT } from '../../i18n/use-t.ts';
import { useWorkshop } from '../../live/session-context.ts';
import { minutesBehind, type WallClock } from './planned-times.ts';

const LOOK_AGAIN_MS = 15_000;
/** Nobody runs a day to the minute. */
const WORTH_SAYING = 3;
/** A plan that is further off is a plan for another time of the day. */
const LONGEST = 180;

/** Whether the room keeps to its plan, in a sentence. */
export function Standing() {
  const t = useT();
  const day = useWorkshop((state) => state);
  const [, look] = useState(0);
  useServerTime(true);
  useEffect(() => {
    const wait = setInterval(() => look((times) => times + 1), LOOK_AGAIN_MS);
    return () => clearInterval(wait);
  }, []);
  const behind = minutesBehind(day, serverNow(), wallClock);
  const minutes = Math.abs(behind ?? Number.POSITIVE_INFINITY);
  if (behind === null || minutes > LONGEST) return null;
  const how = minutes < WORTH_SAYING ? 'on-time' : behind > 0 ? 'behind' : 'ahead';
  return (
    <p className="agenda__standing" data-how={how}>
      {t(`day.agenda.${how}`, { minutes })}
    </p>
  );
}

/** The clock in this room, whatever this computer's own shows. */
function wallClock(at: number): WallClock {
  const time = new Date(at);
  const two = (figure: number): string => String(figure).padStart(2, '0');
  return {
    date: `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`,
    minute: time.getHours() * 60 + time.getMinutes() + time.getSeconds() / 60,
  };
}
