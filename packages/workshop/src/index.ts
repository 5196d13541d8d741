export {
  type AgendaId,
  type AgendaText,
  READY_AGENDAS,
  readyAgenda,
} from './agendas/ready-agendas.ts';
export {
  currentStep,
  nextStep,
  type Opening,
  openingSchema,
  type Step,
  stepBefore,
  stepSchema,
} from './day/agenda-step.ts';
export { type BoardShare, type BoardShares, boardShares, type Maker } from './day/board-shares.ts';
export {
  COMPARISON_WAITS,
  type ComparisonWait,
  comparisonWaitsFor,
} from './day/comparison-gate.ts';
export { answersIn, type OwnDocument, ratingsIn, votesIn } from './day/own-answers.ts';
export { allSpots, type Place, placeSchema, type Spot, spotKey, spotSchema } from './day/place.ts';
export { type Attendee, GROUP_SIZE, proposeGroups } from './day/propose-groups.ts';
export { cellsOf, type Progress, type Round, roundSchema } from './day/round.ts';
export { ROLE_CLARITY, type Survey, type SurveyItem, surveySchema } from './day/survey.ts';
export { type Timer, timeLeft, timerIsRunning } from './day/timer.ts';
export type { Turnout } from './day/turnout.ts';
export { type Vote, voteSchema } from './day/vote.ts';
export { derivedChance } from './derived-chance.ts';
export type { Effect } from './effects.ts';
export { type FoldResult, fold } from './fold.ts';
export {
  withProgress,
  withRenewedResults,
  withRenewedSurvey,
  withRenewedVote,
  withTurnout,
} from './meanwhile.ts';
export { type FoldRefusal, REFUSALS, type RefusalCode } from './refusals.ts';
export { type ActorPicture, actorPictures } from './results/actor-pictures.ts';
export { agreementOf, type CellAgreement } from './results/cell-agreement.ts';
export { ENOUGH_ANSWERS, LABELS, type Label, labelOf } from './results/cell-label.ts';
export { agreedCells, type Divergence, widestDivergences } from './results/divergences.ts';
export { ENOUGH_PEOPLE, pooledTypes, SMALL, shownRows } from './results/pooled-types.ts';
export { progressOf } from './results/progress.ts';
export {
  CATEGORIES,
  type Category,
  type Counts,
  type RaterAnswers,
  type RoundScope,
  rolesByCount,
  type Said,
  sayings,
  tally,
} from './results/raters.ts';
export {
  type CellResult,
  publicResults,
  type RoundResults,
  readRoundResults,
  roundResults,
  rowsShown,
} from './results/round-results.ts';
export { FEWEST_OTHERS, type SelfOthers, selfOthers, widestGaps } from './results/self-others.ts';
export {
  consensusOf,
  RATINGS,
  type RatingSheet,
  readSurveyResults,
  type SurveyResults,
  surveyResults,
} from './results/survey-results.ts';
export { theirsFirst } from './results/theirs-first.ts';
export { type Ballot, type VoteResults, voteResults } from './results/vote-results.ts';
export {
  type ActorProposal,
  boardIsClosed,
  EMPTY_WORKSHOP,
  type Group,
  readWorkshopState,
  roundIsOpen,
  type WorkshopState,
  workshopStateSchema,
} from './state.ts';
export {
  type CommandType,
  mayGive,
  TOOLS,
  toolOf,
  type WorkshopCommand,
} from './tools/registry.ts';
export type {
  AnyTool,
  FoldContext,
  Gathered,
  TemplateScope,
  Tool,
  WorkshopRole,
} from './tools/tool.ts';
export { withoutParticipant } from './without-participant.ts';
