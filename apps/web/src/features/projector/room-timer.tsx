import { clockFace } from '../../day/time-left.ts';
import { useServerTime, useTimeLeft } from '../../day/use-time-left.ts';
import { useT } from '../../i18n/use-t.ts';

/** The time left by the server's clock. At zero it says so, and nothing else happens. */
export function RoomTimer() {
  const t = useT();
  const time = useTimeLeft();
  useServerTime(time !== null);
  if (time === null) return null;
  return (
    <p className="projector-foot__time" role="timer">
      {time.left <= 0 ? t('projector.time.over') : clockFace(time.left)}
    </p>
  );
}
