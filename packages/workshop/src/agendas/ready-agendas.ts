import type { Opening, Step } from '../day/agenda-step.ts';
import { STEPS, type StepId } from './step-catalogue.ts';

type Planned = readonly [step: StepId, minutes: number];

/** A day: when it usually begins, and its steps. */
type PlannedDay = readonly [startsAt: string, steps: readonly Planned[]];

/**
 * Days that have proved to work, as steps and minutes. Silent writing, then sharing, talk and a
 * silent vote is the order of the nominal group technique.
 */
const PLANS = {
  'one-day': [
    [
      '09:00',
      [
        ['arrive', 15],
        ['why', 15],
        ['stages', 30],
        ['own-picture', 25],
        ['clarity', 5],
        ['break', 15],
        ['reveal', 30],
        ['groups', 45],
        ['lunch', 60],
        ['organisations', 45],
        ['common-map', 45],
        ['break', 15],
        ['cards', 30],
        ['vote', 20],
        ['second-picture', 10],
        ['clarity-again', 5],
        ['change', 10],
        ['decisions', 10],
        ['check-out', 10],
      ],
    ],
  ],
  'two-days': [
    [
      '10:00',
      [
        ['arrive', 15],
        ['stages', 15],
        ['own-picture', 40],
        ['clarity', 5],
        ['reveal', 45],
        ['lunch', 60],
        ['organisations', 90],
        ['first-stages', 75],
        ['break', 15],
        ['last-stages', 75],
        ['day-map', 15],
      ],
    ],
    [
      '08:30',
      [
        ['yesterday', 30],
        ['wanted-picture', 30],
        ['wanted-gap', 30],
        ['break', 15],
        ['gaps', 60],
        ['funding', 45],
        ['lunch', 45],
        ['vote', 45],
        ['equality', 30],
        ['second-picture', 15],
        ['clarity-again', 5],
        ['change', 15],
        ['decisions', 15],
        ['check-out', 10],
      ],
    ],
  ],
  'local-meeting': [
    [
      '09:00',
      [
        ['arrive', 15],
        ['stages', 15],
        ['own-picture', 20],
        ['reveal', 20],
        ['compare', 30],
        ['common-map', 40],
        ['gaps', 10],
        ['vote', 15],
        ['decisions', 10],
        ['check-out', 5],
      ],
    ],
  ],
} as const satisfies Record<string, readonly PlannedDay[]>;

export type AgendaId = keyof typeof PLANS;

/** The ready-made agendas; their names are the texts `agenda.<id>.name` and `.description`. */
export const READY_AGENDAS = Object.keys(PLANS) as readonly AgendaId[];

/** The texts that an agenda is written with. */
export type AgendaText = `agenda.step.${StepId}.title` | `agenda.step.${StepId}.purpose`;

/**
 * A ready-made agenda in the words of one language. From there on it is the room's own: plain
 * values to edit and to give to `agenda.set`.
 *
 * @param text a translator: gives the text of a key
 */
export function readyAgenda(agenda: AgendaId, text: (key: AgendaText) => string): Step[] {
  const days: readonly PlannedDay[] = PLANS[agenda];
  return days.flatMap(([startsAt, steps], index) => {
    const met = new Map<StepId, number>();
    return steps.map(([step, minutes], place) => {
      const times = (met.get(step) ?? 0) + 1;
      met.set(step, times);
      const opens: Opening | null = STEPS[step];
      return {
        id: [`d${index + 1}`, step, ...(times > 1 ? [times] : [])].join('-'),
        title: text(`agenda.step.${step}.title`),
        purpose: text(`agenda.step.${step}.purpose`),
        minutes,
        day: index + 1,
        ...(place === 0 ? { startsAt } : {}),
        ...(opens === null ? {} : { opens }),
      };
    });
  });
}
