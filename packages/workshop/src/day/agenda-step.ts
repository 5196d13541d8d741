import { CARD_KINDS, type CardKindId, LAYERS, LIMITS } from '@samsyn/board';
import * as z from 'zod/mini';
import { idSchema } from './place.ts';

const cardKinds = CARD_KINDS.map(({ id }) => id) as [CardKindId, ...CardKindId[]];

/**
 * What a step opens: which tool its one button starts, and with what. Opening a step opens nothing
 * by itself, so that stepping back and forth never starts a round that nobody meant to start.
 */
export const openingSchema = z.union([
  z.object({
    tool: z.literal('round'),
    layer: z.enum(LAYERS),
    /** The whole board, or the cells on which the earlier pictures parted most. */
    about: z.enum(['all', 'divided']),
    /** Random cells to add to chosen ones. */
    controls: z.optional(z.number()),
  }),
  z.object({ tool: z.literal('survey'), kind: z.string() }),
  z.object({ tool: z.literal('vote'), kind: z.string(), perPerson: z.number() }),
  z.object({ tool: z.literal('cards'), kinds: z.array(z.enum(cardKinds)) }),
  z.object({ tool: z.literal('board'), layer: z.enum(LAYERS) }),
  z.object({ tool: z.literal('pause') }),
  z.object({
    tool: z.enum([
      'join',
      'template',
      'reveal',
      'groups',
      'organisations',
      'compare',
      'decisions',
      'changes',
      'history',
      'export',
    ]),
  }),
]);

export type Opening = z.output<typeof openingSchema>;

/** One step of the day, in the words of the room. */
export const stepSchema = z.looseObject({
  id: idSchema,
  title: z.string().check(z.maxLength(LIMITS.title)),
  /** One sentence: what to do now. */
  purpose: z.optional(z.string().check(z.maxLength(LIMITS.description))),
  minutes: z.optional(z.number().check(z.minimum(0), z.maximum(1440))),
  /** 1 for the first day. A workshop of several days has one agenda, so it goes on where it ended. */
  day: z.optional(z.number()),
  /** On one step of each day: when that day is planned to begin, as clocks in the room show it. */
  startsAt: z.catch(z.optional(z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/))), undefined),
  /** Left out for a step that is only talk. What a newer server means is passed over. */
  opens: z.catch(z.optional(openingSchema), undefined),
  /** When it was opened and closed last, ISO by the server's clock. */
  openedAt: z.optional(z.string()),
  closedAt: z.optional(z.string()),
});

export type Step = z.output<typeof stepSchema>;

const indexOf = (agenda: readonly Step[], id: string | null): number =>
  agenda.findIndex((step) => step.id === id);

/** The step that is going on, or null between steps. */
export function currentStep(day: { agenda: readonly Step[]; step: string | null }): Step | null {
  return day.agenda[indexOf(day.agenda, day.step)] ?? null;
}

/**
 * The step to open next: after the one going on, else after the one that was closed last, so that
 * a second day goes on where the first ended. Null at the end.
 */
export function nextStep(day: { agenda: readonly Step[]; step: string | null }): Step | null {
  const { agenda } = day;
  const at = indexOf(agenda, day.step);
  return agenda[(at >= 0 ? at : lastClosed(agenda)) + 1] ?? null;
}

/** The step before the one going on; between steps, the one that was closed last. */
export function stepBefore(day: { agenda: readonly Step[]; step: string | null }): Step | null {
  const { agenda } = day;
  const at = indexOf(agenda, day.step);
  return agenda[at >= 0 ? at - 1 : lastClosed(agenda)] ?? null;
}

function lastClosed(agenda: readonly Step[]): number {
  let last = -1;
  for (const [index, { closedAt }] of agenda.entries()) {
    if (closedAt !== undefined && closedAt >= (agenda[last]?.closedAt ?? '')) last = index;
  }
  return last;
}
