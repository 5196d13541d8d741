import {
  currentStep,
  nextStep,
  type Opening,
  type Step,
  type WorkshopState,
} from '@samsyn/workshop';

/** One thing that whoever leads can do with the day by a button. */
export type DayAction =
  | { readonly do: 'go-on' | 'choose-agenda' | 'unlock' }
  | { readonly do: 'open-round' | 'open-survey' | 'open-vote' }
  | { readonly do: 'close-round' | 'reopen-round' | 'reveal-round'; readonly round: string }
  | { readonly do: 'close-survey'; readonly survey: string }
  | { readonly do: 'close-vote'; readonly vote: string }
  | { readonly do: 'start-timer'; readonly minutes: number }
  /** `from` is the step that one was looking at when one pressed. */
  | { readonly do: 'go-to-step'; readonly step: string; readonly from: string | null }
  | { readonly do: 'close-step'; readonly from: string }
  /** Something to look at or change that is open to whoever leads all day. */
  | { readonly do: 'show'; readonly what: 'share' | 'template' | 'snapshots' };

export interface DayActions {
  /** The one thing to do now; null when the day is over. */
  readonly primary: DayAction | null;
  /** What else is near at hand, likeliest first. */
  readonly beside: readonly DayAction[];
}

/** What a step's own tool has for its buttons. */
interface StepActions {
  /** What is still to be done before the step has had its say; null = on to the next. */
  readonly first: DayAction | null;
  readonly beside?: readonly DayAction[];
}

/** What the steps of each kind have for their buttons. A new kind of step gets its line here. */
const OF_TOOL: Readonly<Record<Opening['tool'], (day: WorkshopState, step: Step) => StepActions>> =
  {
    round: (day, step) => {
      const latest = day.rounds.filter((round) => round.step === step.id).at(-1);
      if (latest === undefined) return { first: { do: 'open-round' } };
      if (latest.status === 'revealed') return { first: null, beside: [{ do: 'open-round' }] };
      return { first: null, beside: closedRound(latest.id) };
    },
    survey: (day, step) => ({
      first: day.surveys.some((survey) => survey.step === step.id) ? null : { do: 'open-survey' },
    }),
    vote: (day, step) => ({
      first: day.votes.some((vote) => vote.step === step.id) ? null : { do: 'open-vote' },
    }),
    reveal: toReveal,
    changes: toReveal,
    organisations: toReveal,
    pause: (day, { minutes = 0 }) => ({
      first: day.timer === null && minutes > 0 ? { do: 'start-timer', minutes } : null,
    }),
    cards: whereAllWrite,
    board: whereAllWrite,
    join: () => ({ first: null, beside: [{ do: 'show', what: 'share' }] }),
    template: () => ({ first: null, beside: [{ do: 'show', what: 'template' }] }),
    history: () => ({ first: null, beside: [{ do: 'show', what: 'snapshots' }] }),
    export: () => ({ first: null, beside: [{ do: 'show', what: 'snapshots' }] }),
    groups: () => ({ first: null }),
    compare: () => ({ first: null }),
    decisions: () => ({ first: null }),
  };

/**
 * What the buttons of whoever leads do, as the day stands. What is open is closed first, whatever
 * the step; then the step's own tool; then the next step.
 */
export function actionsOf(day: WorkshopState): DayActions {
  if (day.paused !== null) return { primary: { do: 'go-on' }, beside: [] };
  const closing = closeWhatIsOpen(day);
  const onwards = goOn(day);
  const { first, beside: own = [] } = ofStep(day);
  const [primary = null, ...beside] =
    closing.length > 0
      ? [...closing, ...onwards]
      : first !== null
        ? [first, ...own, ...onwards]
        : [...onwards.slice(0, 1), ...own, ...onwards.slice(1)];
  return { primary, beside };
}

/** Whether an action that somebody was asked about can still be done as it was meant. */
export function isPossible(action: DayAction, day: WorkshopState): boolean {
  const open = (list: readonly { readonly status: string }[]): boolean =>
    list.some(({ status }) => status === 'open');
  const statusOf = (id: string): string | undefined =>
    day.rounds.find((round) => round.id === id)?.status;
  switch (action.do) {
    case 'open-round':
      return !open(day.rounds);
    case 'close-round':
      return statusOf(action.round) === 'open';
    case 'reopen-round':
      return statusOf(action.round) === 'closed' && !open(day.rounds);
    case 'reveal-round':
      return statusOf(action.round) === 'closed';
    case 'open-survey':
      return !open(day.surveys);
    case 'close-survey':
      return day.surveys.some(({ id, status }) => id === action.survey && status === 'open');
    case 'open-vote':
      return !open(day.votes);
    case 'close-vote':
      return day.votes.some(({ id, status }) => id === action.vote && status === 'open');
    case 'go-to-step':
      return day.step === action.from && day.agenda.some(({ id }) => id === action.step);
    case 'close-step':
      return day.step === action.from;
    default:
      return true;
  }
}

function ofStep(day: WorkshopState): StepActions {
  const step = currentStep(day);
  const tool = step?.opens?.tool;
  if (step !== null && tool !== undefined) return OF_TOOL[tool](day, step);
  if (day.agenda.length > 0) return { first: null };
  // Without an agenda rounds are opened and revealed one by one.
  const revealing = toReveal(day);
  return revealing.first === null ? { first: null, beside: [{ do: 'open-round' }] } : revealing;
}

function closeWhatIsOpen({ rounds, surveys, votes }: WorkshopState): DayAction[] {
  const isOpen = ({ status }: { readonly status: string }): boolean => status === 'open';
  return [
    ...rounds.filter(isOpen).map(({ id }): DayAction => ({ do: 'close-round', round: id })),
    ...surveys.filter(isOpen).map(({ id }): DayAction => ({ do: 'close-survey', survey: id })),
    ...votes.filter(isOpen).map(({ id }): DayAction => ({ do: 'close-vote', vote: id })),
  ];
}

/** The way on: the next step, the end of a day, or the choice of an agenda. */
function goOn(day: WorkshopState): DayAction[] {
  if (day.agenda.length === 0) return [{ do: 'choose-agenda' }];
  const [step, next] = [currentStep(day), nextStep(day)];
  const onwards: DayAction[] =
    next === null ? [] : [{ do: 'go-to-step', step: next.id, from: day.step }];
  if (step === null) return onwards;
  const isLastOfDay = next === null || (next.day ?? 1) > (step.day ?? 1);
  return isLastOfDay ? [{ do: 'close-step', from: step.id }, ...onwards] : onwards;
}

function closedRound(round: string): DayAction[] {
  return [
    { do: 'reveal-round', round },
    { do: 'reopen-round', round },
  ];
}

/** A step that is about results begins with the reveal of what is closed. */
function toReveal({ rounds }: WorkshopState): StepActions {
  const closed = rounds.filter(({ status }) => status === 'closed').at(-1);
  if (closed === undefined) return { first: null };
  return {
    first: { do: 'reveal-round', round: closed.id },
    beside: [{ do: 'reopen-round', round: closed.id }],
  };
}

/** A step in which all write on the shared board is no use while it is locked. */
function whereAllWrite({ locked }: WorkshopState): StepActions {
  return { first: locked ? { do: 'unlock' } : null };
}
