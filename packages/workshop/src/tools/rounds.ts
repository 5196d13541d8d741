import { LAYERS, LIMITS } from '@samsyn/board';
import * as z from 'zod/mini';
import { idSchema, spotSchema } from '../day/place.ts';
import type { Round } from '../day/round.ts';
import { conflict } from '../refusals.ts';
import { publicResults, roundResults } from '../results/round-results.ts';
import { roundIsOpen, type WorkshopState } from '../state.ts';
import { MOST_CELLS, scopeOf } from './round-scope.ts';
import { FACILITATOR, timestamp, tool } from './tool.ts';

const ids = z.optional(z.array(idSchema).check(z.maxLength(LIMITS.actors)));
const spots = z.array(spotSchema).check(z.maxLength(MOST_CELLS));

/** Opens a silent round. What it is about is frozen, and the template with it, until it closes. */
const open = tool({
  type: 'round.open',
  roles: FACILITATOR,
  schema: z.object({
    type: z.literal('round.open'),
    layer: z.enum(LAYERS),
    question: z._default(z.string().check(z.maxLength(LIMITS.question)), ''),
    stages: ids,
    actors: ids,
    /** Only these cells, for a second round. */
    cells: z.optional(z.nullable(spots)),
    /** How many random cells to add to the chosen ones, or which. */
    controls: z.optional(z.union([z.int().check(z.minimum(0), z.maximum(40)), spots])),
  }),
  fold: (state, command, context) => {
    if (roundIsOpen(state)) return conflict('round-open');
    const scope = scopeOf(state, command, context);
    if ('refused' in scope) return scope;
    const round: Round = {
      id: context.newId(),
      question: command.question,
      layer: command.layer,
      status: 'open',
      ...scope,
      templateHash: context.template?.hash ?? '',
      step: state.step,
      openedAt: timestamp(context),
      closedAt: null,
      revealedAt: null,
      progress: { people: 0, started: 0, finished: 0 },
    };
    return { ...state, rounds: [...state.rounds, round] };
  },
});

/** Ends a round: answers that come later are kept by their authors but do not count. */
const close = tool({
  type: 'round.close',
  roles: FACILITATOR,
  schema: z.object({ type: z.literal('round.close'), round: idSchema }),
  fold: (state, command, context) => {
    const round = find(state, command.round);
    if (round === undefined) return conflict('no-such-round');
    if (round.status === 'revealed') return conflict('round-revealed');
    if (round.status === 'closed') return conflict('already-closed');
    return changed(state, { ...round, status: 'closed', closedAt: timestamp(context) });
  },
  effects: (_before, { round }) => [{ do: 'keep-answers', round }],
});

/** Lets people go on answering. Possible until the reveal, not after it. */
const reopen = tool({
  type: 'round.reopen',
  roles: FACILITATOR,
  schema: z.object({ type: z.literal('round.reopen'), round: idSchema }),
  fold: (state, command) => {
    const round = find(state, command.round);
    if (round === undefined) return conflict('no-such-round');
    if (round.status === 'revealed') return conflict('round-revealed');
    if (round.status === 'open') return conflict('already-open');
    if (roundIsOpen(state)) return conflict('round-open');
    return changed(state, { ...round, status: 'open', closedAt: null });
  },
  effects: (_before, { round }) => [{ do: 'drop-answers', round }],
});

/** Shows everybody what the room said. An open round is closed first, by a decision of its own. */
const reveal = tool({
  type: 'round.reveal',
  roles: FACILITATOR,
  schema: z.object({ type: z.literal('round.reveal'), round: idSchema }),
  gathers: 'answers',
  fold: (state, command, context) => {
    const round = find(state, command.round);
    if (round === undefined) return conflict('no-such-round');
    if (round.status === 'revealed') return conflict('already-revealed');
    if (round.status === 'open') return conflict('round-not-closed');
    const answers = context.gathered?.answers;
    return changed(state, {
      ...round,
      status: 'revealed',
      revealedAt: timestamp(context),
      ...(answers === undefined ? {} : { results: publicResults(roundResults(round, answers)) }),
    });
  },
  effects: (before, command) => [
    {
      do: 'take-snapshot',
      trigger: 'round',
      label: find(before, command.round)?.question ?? '',
    },
  ],
});

export const roundTools = [open, close, reopen, reveal] as const;

function find(state: WorkshopState, id: string): Round | undefined {
  return state.rounds.find((round) => round.id === id);
}

function changed(state: WorkshopState, round: Round): WorkshopState {
  return { ...state, rounds: state.rounds.map((old) => (old.id === round.id ? round : old)) };
}
