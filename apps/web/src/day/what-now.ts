import type { Layer } from '@samsyn/board';
import { currentStep, nextStep, type Step, type WorkshopState } from '@samsyn/workshop';

type Day = Pick<WorkshopState, 'agenda' | 'step' | 'rounds' | 'votes' | 'surveys'>;

/** What a step asks of people through its round, survey or vote, as it stands now. */
export type Asked =
  | { readonly tool: 'round'; readonly is: 'waiting' | 'open' | 'closed' | 'revealed' }
  | { readonly tool: 'survey' | 'vote'; readonly is: 'waiting' | 'open' | 'closed' };

/** What everybody is to know of the day right now. */
export type WhatNow =
  | { readonly kind: 'step'; readonly step: Step; readonly asked: Asked | null }
  /** Something was opened outside the agenda. */
  | { readonly kind: 'open'; readonly tool: 'round'; readonly layer: Layer }
  | { readonly kind: 'open'; readonly tool: 'survey' | 'vote' }
  /** Between two steps: the day is over, or goes on with `next`. */
  | { readonly kind: 'between'; readonly next: Step };

export function whatNow(day: Day): WhatNow | null {
  const step = currentStep(day);
  if (step !== null) return { kind: 'step', step, asked: askedBy(step, day) };
  const round = day.rounds.find(isOpen);
  if (round !== undefined) return { kind: 'open', tool: 'round', layer: round.layer };
  if (day.surveys.some(isOpen)) return { kind: 'open', tool: 'survey' };
  if (day.votes.some(isOpen)) return { kind: 'open', tool: 'vote' };
  const next = nextStep(day);
  return next === null ? null : { kind: 'between', next };
}

const isOpen = ({ status }: { readonly status: string }): boolean => status === 'open';

/** The latest of what was opened during the step, or that it is still to be opened. */
function askedBy(step: Step, day: Day): Asked | null {
  const ofStep = <One extends { readonly step?: string | null | undefined }>(
    list: readonly One[],
  ) => list.filter((one) => one.step === step.id).at(-1);
  switch (step.opens?.tool) {
    case 'round':
      return { tool: 'round', is: ofStep(day.rounds)?.status ?? 'waiting' };
    case 'survey':
      return { tool: 'survey', is: ofStep(day.surveys)?.status ?? 'waiting' };
    case 'vote':
      return { tool: 'vote', is: ofStep(day.votes)?.status ?? 'waiting' };
    default:
      return null;
  }
}
