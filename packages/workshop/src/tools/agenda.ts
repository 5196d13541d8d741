import * as z from 'zod/mini';
import { currentStep, type Step, stepBefore, stepSchema } from '../day/agenda-step.ts';
import { idSchema } from '../day/place.ts';
import type { Effect } from '../effects.ts';
import { conflict } from '../refusals.ts';
import type { WorkshopState } from '../state.ts';
import { FACILITATOR, type ToolContext, timestamp, tool } from './tool.ts';

const MOST_STEPS = 100;

/**
 * The step that whoever pressed was looking at. Two facilitators who press *next* at once mean the
 * same step, not the one after it.
 */
const from = z.optional(z.nullable(idSchema));

const differentSteps = z.refine<readonly Step[]>(
  (steps) => new Set(steps.map(({ id }) => id)).size === steps.length,
);

/**
 * Gives the day its steps, as plain values. A step that keeps its id keeps when it was opened; if
 * the one going on is not among them, the day stands between steps.
 */
const set = tool({
  type: 'agenda.set',
  roles: FACILITATOR,
  schema: z.object({
    type: z.literal('agenda.set'),
    agenda: z.array(stepSchema).check(z.maxLength(MOST_STEPS), differentSteps),
  }),
  fold: (state, { agenda }) => {
    const known = new Map(state.agenda.map((step) => [step.id, step]));
    return {
      ...state,
      agenda: agenda.map((step) => withTimesOf(step, known.get(step.id))),
      step: agenda.some(({ id }) => id === state.step) ? state.step : null,
    };
  },
});

/** Goes to a step, forward or back alike. The one that was open closes. */
const open = tool({
  type: 'step.open',
  roles: FACILITATOR,
  schema: z.object({ type: z.literal('step.open'), step: idSchema, from }),
  fold: (state, command, context) => {
    const agenda = agendaOf(state, context);
    // First: two who press *next* at once both got what they wished.
    if (command.step === state.step) return conflict('already-open');
    if (command.from !== undefined && command.from !== state.step) return conflict('step-moved');
    if (!agenda.some(({ id }) => id === command.step)) return conflict('no-such-step');
    return moved({ ...state, agenda }, command.step, context);
  },
  effects: snapshotOfStep,
});

/** Goes one step back; between steps, to the one that was closed last. */
const back = tool({
  type: 'step.back',
  roles: FACILITATOR,
  schema: z.object({ type: z.literal('step.back'), from }),
  fold: (state, command, context) => {
    if (command.from !== undefined && command.from !== state.step) return conflict('step-moved');
    const before = stepBefore(state);
    return before === null ? conflict('no-step-before') : moved(state, before.id, context);
  },
  effects: snapshotOfStep,
});

/** Ends the step without opening another: the day is over, or goes on tomorrow. */
const close = tool({
  type: 'step.close',
  roles: FACILITATOR,
  schema: z.object({ type: z.literal('step.close'), from }),
  fold: (state, command, context) => {
    if (command.from !== undefined && command.from !== state.step) return conflict('step-moved');
    return state.step === null ? conflict('no-step-open') : moved(state, null, context);
  },
  effects: snapshotOfStep,
});

export const agendaTools = [set, open, back, close] as const;

function agendaOf(state: WorkshopState, { template }: ToolContext): Step[] {
  return state.agenda.length > 0 ? state.agenda : [...(template?.agenda ?? [])];
}

function moved(state: WorkshopState, to: string | null, context: ToolContext): WorkshopState {
  const at = timestamp(context);
  const agenda = state.agenda.map((step): Step => {
    if (step.id === to) return { ...step, openedAt: at };
    return step.id === state.step ? { ...step, closedAt: at } : step;
  });
  return { ...state, agenda, step: to };
}

/** Times are the server's: what a page sends as such is not taken. */
function withTimesOf(step: Step, known: Step | undefined): Step {
  const { openedAt: _opened, closedAt: _closed, ...rest } = step;
  return {
    ...rest,
    ...(known?.openedAt === undefined ? {} : { openedAt: known.openedAt }),
    ...(known?.closedAt === undefined ? {} : { closedAt: known.closedAt }),
  } as Step;
}

function snapshotOfStep(before: WorkshopState): readonly Effect[] {
  const closed = currentStep(before);
  return closed === null ? [] : [{ do: 'take-snapshot', trigger: 'step', label: closed.title }];
}
