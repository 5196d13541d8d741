import { CARD_KINDS, type CardKindId } from '@samsyn/board';
import * as z from 'zod/mini';
import { idSchema } from '../day/place.ts';
import { USUAL_VOTES, type Vote } from '../day/vote.ts';
import { conflict } from '../refusals.ts';
import { voteResults } from '../results/vote-results.ts';
import { FACILITATOR, timestamp, tool } from './tool.ts';

const kinds = CARD_KINDS.map(({ id }) => id) as [CardKindId, ...CardKindId[]];
const MOST_VOTES = 50;

/** Opens a secret vote on the cards of one kind. One vote at a time. */
const open = tool({
  type: 'vote.open',
  roles: FACILITATOR,
  schema: z.object({
    type: z.literal('vote.open'),
    kind: z._default(z.enum(kinds), 'gap'),
    perPerson: z._default(z.int().check(z.minimum(1), z.maximum(MOST_VOTES)), USUAL_VOTES),
  }),
  fold: (state, { kind, perPerson }, context) => {
    if (state.votes.some(({ status }) => status === 'open')) return conflict('vote-open');
    const vote: Vote = {
      id: context.newId(),
      kind,
      perPerson,
      status: 'open',
      step: state.step,
      openedAt: timestamp(context),
      closedAt: null,
      turnout: { people: 0, answered: 0 },
    };
    return { ...state, votes: [...state.votes, vote] };
  },
});

/** Ends a vote and shows its result at once, so it can never be opened again. */
const close = tool({
  type: 'vote.close',
  roles: FACILITATOR,
  schema: z.object({ type: z.literal('vote.close'), vote: idSchema }),
  gathers: 'ballots',
  fold: (state, command, context) => {
    const vote = state.votes.find(({ id }) => id === command.vote);
    if (vote === undefined) return conflict('no-such-vote');
    if (vote.status === 'closed') return conflict('already-closed');
    const { ballots, cards = [] } = context.gathered ?? {};
    const closed: Vote = {
      ...vote,
      status: 'closed',
      closedAt: timestamp(context),
      ...(ballots === undefined
        ? {}
        : { results: voteResults(vote.perPerson ?? USUAL_VOTES, cards, ballots) }),
    };
    return { ...state, votes: state.votes.map((old) => (old.id === vote.id ? closed : old)) };
  },
  effects: (_before, { vote }) => [{ do: 'keep-ballots', vote }],
});

export const voteTools = [open, close] as const;
