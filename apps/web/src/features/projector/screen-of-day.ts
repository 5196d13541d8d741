import {
  currentStep,
  type Place,
  type Round,
  type Vote,
  type WorkshopState,
} from '@samsyn/workshop';
import { isAtReveal } from '../../day/faces.ts';

/** What the room is shown large. */
export type Screen =
  | { readonly shows: 'paused' }
  | { readonly shows: 'join' }
  | { readonly shows: 'step' }
  | { readonly shows: 'round'; readonly round: Round }
  | { readonly shows: 'survey'; readonly answered: number; readonly people: number }
  | { readonly shows: 'vote'; readonly vote: Vote }
  | { readonly shows: 'reveal'; readonly round: Round }
  | { readonly shows: 'board' }
  | { readonly shows: 'decisions' }
  | { readonly shows: 'spotlight'; readonly place: Place; readonly round: Round | null };

/**
 * What the projector shows of the day. A pause goes first, then what is lit, then what is open, then
 * what the facilitator has chosen, then what the step is about.
 */
export function screenOfDay(day: WorkshopState): Screen {
  if (day.paused !== null) return { shows: 'paused' };
  const revealed = day.rounds.filter(({ status }) => status === 'revealed').at(-1) ?? null;
  const open = day.rounds.find(({ status }) => status === 'open');
  // Nobody is to be drawn to a cell while all answer for themselves.
  if (open !== undefined) return { shows: 'round', round: open };
  if (day.spotlight !== null) return { shows: 'spotlight', place: day.spotlight, round: revealed };
  const survey = day.surveys.find(({ status }) => status === 'open');
  if (survey !== undefined) {
    const { answered, people } = survey.turnout ?? { answered: 0, people: 0 };
    return { shows: 'survey', answered, people };
  }
  const vote = day.votes.find(({ status }) => status === 'open');
  if (vote !== undefined) return { shows: 'vote', vote };
  if (revealed !== null && isAtReveal(day)) {
    return chosen(day, revealed) ?? { shows: 'reveal', round: revealed };
  }
  return chosen(day, revealed) ?? ofStep(day, revealed);
}

function chosen(day: WorkshopState, revealed: Round | null): Screen | null {
  switch (day.projector.view) {
    case 'join':
    case 'step':
      return { shows: day.projector.view };
    case 'board':
    case 'map':
      return { shows: 'board' };
    case 'reveal':
      return revealed === null ? null : { shows: 'reveal', round: revealed };
    default:
      return null;
  }
}

function ofStep(day: WorkshopState, revealed: Round | null): Screen {
  const step = currentStep(day);
  if (step === null) return day.agenda.some(isOver) ? { shows: 'board' } : { shows: 'join' };
  switch (step.opens?.tool) {
    case 'join':
      return { shows: 'join' };
    case 'reveal':
    case 'changes':
    case 'organisations':
      return revealed === null ? { shows: 'step' } : { shows: 'reveal', round: revealed };
    case 'decisions':
      return { shows: 'decisions' };
    case 'vote': {
      const vote = day.votes.at(-1);
      return vote?.results === undefined ? { shows: 'step' } : { shows: 'vote', vote };
    }
    case 'board':
    case 'cards':
    case 'history':
    case 'export':
      return { shows: 'board' };
    default:
      return { shows: 'step' };
  }
}

function isOver(step: { readonly closedAt?: string | undefined }): boolean {
  return step.closedAt !== undefined;
}
