import { currentStep, nextStep, type Step, type WorkshopState } from '@samsyn/workshop';
import { daysOf, startOfDay, stepsOfDay } from './edit-agenda.ts';

type Day = Pick<WorkshopState, 'agenda' | 'step'>;

/** A step with when it is planned to begin and end, in minutes since midnight. */
export interface PlannedStep {
  readonly step: Step;
  readonly from: number | null;
  readonly until: number | null;
  readonly is: 'done' | 'now' | 'next' | 'ahead';
}

export interface PlannedDay {
  readonly day: number;
  readonly startsAt: string | null;
  /** Minutes that its steps take together. */
  readonly minutes: number;
  readonly steps: readonly PlannedStep[];
}

/** What the clock on the wall shows. */
export interface WallClock {
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** Minutes since midnight, with parts. */
  readonly minute: number;
}

/** The plan day by day: a day's beginning and the minutes of its steps give the times. */
export function planOf(day: Day): readonly PlannedDay[] {
  const next = nextStep(day)?.id;
  return daysOf(day.agenda).map((number) => {
    const startsAt = startOfDay(day.agenda, number);
    let clock = startsAt === null ? null : minuteOf(startsAt);
    let minutes = 0;
    const steps = stepsOfDay(day.agenda, number).map((step): PlannedStep => {
      const length = step.minutes ?? 0;
      const from = clock;
      minutes += length;
      if (clock !== null) clock += length;
      return { step, from, until: clock, is: standing(step, day.step, next) };
    });
    return { day: number, startsAt, minutes, steps };
  });
}

/**
 * By how many minutes the step going on will end later than planned, negative for earlier; null
 * when there is no plan for it, or it was opened on another date.
 *
 * @param now the server's clock, ms since 1970
 * @param wallClock what the clock on the wall shows at a moment
 */
export function minutesBehind(
  day: Day,
  now: number,
  wallClock: (at: number) => WallClock,
): number | null {
  const step = currentStep(day);
  if (step?.openedAt === undefined) return null;
  const planned = planOf(day)
    .flatMap(({ steps }) => steps)
    .find((one) => one.step.id === step.id);
  const [opened, here] = [wallClock(Date.parse(step.openedAt)), wallClock(now)];
  if (planned === undefined || planned.until === null || opened.date !== here.date) return null;
  const ends = Math.max(here.minute, opened.minute + (step.minutes ?? 0));
  return Math.round(ends - planned.until);
}

/** Minutes since midnight as clocks show them; a plan may run past midnight. */
export function clockTime(minute: number): string {
  const two = (figure: number): string => String(figure).padStart(2, '0');
  return `${two(Math.floor(minute / 60) % 24)}:${two(Math.round(minute) % 60)}`;
}

function minuteOf(time: string): number {
  const [hours = '0', minutes = '0'] = time.split(':');
  return Number(hours) * 60 + Number(minutes);
}

function standing(step: Step, now: string | null, next: string | undefined): PlannedStep['is'] {
  if (step.id === now) return 'now';
  if (step.id === next) return 'next';
  return step.closedAt === undefined ? 'ahead' : 'done';
}
