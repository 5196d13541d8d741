import * as z from 'zod/mini';
import { idSchema } from '../day/place.ts';
import { conflict } from '../refusals.ts';
import { FACILITATOR, tool } from './tool.ts';

/**
 * Throws away what single people said, for good: of one revealed round, or without it of all rounds
 * that are revealed and all votes and surveys that are closed. Their results stay. In a small group
 * somebody could be known by their answers even without a name.
 */
const discard = tool({
  type: 'answers.discard',
  roles: FACILITATOR,
  schema: z.object({ type: z.literal('answers.discard'), round: z.optional(idSchema) }),
  fold: (state, command) => {
    if (command.round !== undefined) {
      const round = state.rounds.find(({ id }) => id === command.round);
      if (round === undefined) return conflict('no-such-round');
      if (round.status !== 'revealed') return conflict('round-not-revealed');
      if (round.discarded) return conflict('already-discarded');
    }
    const mark = <One extends { id: string; status: string }>(list: One[], status: string): One[] =>
      list.map((one) =>
        one.status === status && (command.round ?? one.id) === one.id
          ? { ...one, discarded: true }
          : one,
      );
    return {
      ...state,
      rounds: mark(state.rounds, 'revealed'),
      votes: mark(state.votes, 'closed'),
      surveys: mark(state.surveys, 'closed'),
    };
  },
  effects: (_before, { round = null }) => [{ do: 'discard-answers', round }],
});

export const discardingTools = [discard] as const;
