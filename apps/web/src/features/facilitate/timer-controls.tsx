import { currentStep, timerIsRunning } from '@samsyn/workshop';
import { Pause, Play } from 'lucide-react';
import { useCommand } from '../../day/use-command.ts';
import { useT } from '../../i18n/use-t.ts';
import { useWorkshop } from '../../live/session-context.ts';
import { BarButton } from './bar-button.tsx';
import { MenuButton, type MenuChoice } from './menu-button.tsx';

/** Times to choose from besides the step's own, in minutes. */
const USUAL = [3, 5, 10, 15, 20, 30, 45, 60];
const LESS = [-1, -5];
const MORE = [1, 5];

/** Starts, stops, lengthens and shortens the room's one timer. */
export function TimerControls({
  menuOnly,
}: {
  /** There is room for the menu alone, which then holds everything. */
  readonly menuOnly: boolean;
}) {
  const t = useT();
  const command = useCommand();
  const timer = useWorkshop((day) => day.timer);
  const planned = useWorkshop((day) => currentStep(day)?.minutes ?? 0);
  const running = timer !== null && timerIsRunning(timer);
  const add = (minutes: number): void => void command({ type: 'timer.add', minutes });
  const start = (minutes: number): void => void command({ type: 'timer.start', minutes });
  const turn = (): void => void command({ type: running ? 'timer.pause' : 'timer.start' });
  const beginnings = [...new Set([...(planned > 0 ? [planned] : []), ...USUAL])];
  const pauseWord = t(running ? 'day.timer.pause.label' : 'day.timer.go-on.label');
  const items: MenuChoice[] = [
    ...(timer === null ? [] : [{ id: 'turn', word: pauseWord, run: turn }]),
    ...(timer === null ? [] : [...MORE, ...LESS]).map((minutes) => ({
      id: `add${minutes}`,
      word: t(minutes > 0 ? 'day.timer.add' : 'day.timer.less', { minutes: Math.abs(minutes) }),
      run: () => add(minutes),
    })),
    ...(timer === null
      ? []
      : [
          {
            id: 'stop',
            word: t('day.timer.stop'),
            run: () => void command({ type: 'timer.stop' }),
          },
        ]),
    ...beginnings.map((minutes) => ({
      id: `start${minutes}`,
      word: t('day.timer.start', { minutes }),
      run: () => start(minutes),
    })),
  ];
  return (
    <fieldset className="facilitate__group" data-focus-group="day:timing">
      <legend className="visually-hidden">{t('day.timer.label')}</legend>
      {!menuOnly && timer !== null && (
        <>
          <BarButton
            at="day:time-turn"
            label={pauseWord}
            icon={running ? Pause : Play}
            onPress={turn}
          >
            {t(running ? 'day.timer.pause' : 'day.timer.go-on')}
          </BarButton>
          {MORE.map((minutes) => (
            <BarButton
              key={minutes}
              at={`day:time-more-${minutes}`}
              label={t('day.timer.more.label', { minutes })}
              onPress={() => add(minutes)}
            >
              {t('day.timer.more', { minutes })}
            </BarButton>
          ))}
        </>
      )}
      {!menuOnly && timer === null && planned > 0 && (
        <BarButton at="day:time-start" icon={Play} onPress={() => start(planned)}>
          {t('day.timer.start', { minutes: planned })}
        </BarButton>
      )}
      <MenuButton at="day:time" word={t('day.timer')} label={t('day.timer.label')} items={items} />
    </fieldset>
  );
}
