import { Timer as TimerIcon } from 'lucide-react';
import { clockFace } from '../../day/time-left.ts';
import { useTimeLeft } from '../../day/use-time-left.ts';
import { useT } from '../../i18n/use-t.ts';

/** The time that is left. At zero it says so, and nothing else happens. */
export function TimerFace() {
  const t = useT();
  const time = useTimeLeft();
  if (time === null) return null;
  const over = time.left <= 0;
  return (
    <div className="day-timer" data-over={over || undefined}>
      <TimerIcon size={16} aria-hidden="true" />
      <span role="timer" aria-label={t('board.day.timer')} className="day-timer__face">
        {over ? t('board.day.timer.over') : clockFace(time.left)}
      </span>
      {!over && !time.running && <span>{t('board.day.timer.paused')}</span>}
    </div>
  );
}
