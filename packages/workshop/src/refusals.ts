/**
 * Why a command was not carried out: stable codes for scripts and for the app, which has words for
 * each under `workshop.refused.<code>`. Those that begin with `already-` say that it is as it was
 * wished: two facilitators pressed at once, and nobody needs to be told.
 */
export const REFUSALS = [
  'unknown-command',
  'not-your-role',
  'nobody-there',
  'not-your-hand',
  'no-such-step',
  'no-step-before',
  'no-step-open',
  'step-moved',
  'already-open',
  'no-timer',
  'no-such-round',
  'round-open',
  'already-closed',
  'round-revealed',
  'round-not-closed',
  'already-revealed',
  'round-not-revealed',
  'not-in-round',
  'already-discarded',
  'nothing-to-ask',
  'unknown-cell',
  'too-many-cells',
  'controls-without-cells',
  'no-such-vote',
  'vote-open',
  'no-such-survey',
  'survey-open',
  'too-many-proposals',
  'no-such-proposal',
] as const;
export type RefusalCode = (typeof REFUSALS)[number];

/** `not-allowed`: not this person; `conflict`: not from this state. */
export interface FoldRefusal {
  readonly refused: 'not-allowed' | 'conflict';
  readonly reason: RefusalCode;
}

/** The command makes no sense in the state in which the day is. */
export function conflict(reason: RefusalCode): FoldRefusal {
  return { refused: 'conflict', reason };
}

export function notAllowed(reason: RefusalCode): FoldRefusal {
  return { refused: 'not-allowed', reason };
}

export function isRefusal(value: object): value is FoldRefusal {
  return 'refused' in value && (value.refused === 'conflict' || value.refused === 'not-allowed');
}
