import type { Random } from '@samsyn/board';
import type * as z from 'zod/mini';
import type { Step } from '../day/agenda-step.ts';
import type { Effect } from '../effects.ts';
import type { FoldRefusal } from '../refusals.ts';
import type { RaterAnswers } from '../results/raters.ts';
import type { RatingSheet } from '../results/survey-results.ts';
import type { Ballot } from '../results/vote-results.ts';
import type { WorkshopState } from '../state.ts';

export type WorkshopRole = 'facilitator' | 'participant' | 'viewer';

/** The template as far as the day must know it: what is there to ask about, in its order. */
export interface TemplateScope {
  /** Visible stages and actors. */
  readonly stages: readonly string[];
  readonly actors: readonly string[];
  readonly hash: string;
  /** The agenda to begin with, where the day has none of its own. */
  readonly agenda?: readonly Step[];
}

/** What was collected from people's own documents, for the tools that count (`gathers`). */
export interface Gathered {
  /** Of the round that is revealed, as they were kept when it closed. */
  readonly answers?: readonly RaterAnswers[];
  /** Of the vote that is closed. */
  readonly ballots?: readonly Ballot[];
  /** Ids of the cards of the vote's kind, in the order of the board. */
  readonly cards?: readonly string[];
  /** Of the survey that is closed. */
  readonly sheets?: readonly RatingSheet[];
}

/** What a command may know besides the state: time, chance and identity come from outside. */
export interface FoldContext {
  /** Milliseconds since 1970, the server's clock. */
  readonly now: number;
  readonly role: WorkshopRole;
  /** Who gives the command. */
  readonly participant?: string;
  /** Numbers from 0 up to 1. Without it, chance follows from the command's id. */
  readonly random?: Random;
  /** Ids of rounds, votes and the like. Without it, they follow from the command's id. */
  readonly newId?: () => string;
  /** Needed for `round.open`; without it a round is about exactly what the command names. */
  readonly template?: TemplateScope;
  /** Without it, what is closed has no results yet: a page that foretells has nothing to count. */
  readonly gathered?: Gathered;
}

/** The context as tools see it: chance is always there. */
export type ToolContext = FoldContext & Required<Pick<FoldContext, 'random' | 'newId'>>;

type CommandSchema = z.ZodMiniType<{ readonly type: string }>;

/** One kind of command: who may give it, what it carries, and what it does to the state. */
export interface Tool<Schema extends CommandSchema = CommandSchema> {
  readonly type: z.output<Schema>['type'];
  readonly roles: readonly WorkshopRole[];
  readonly schema: Schema;
  /** What must be collected and given as `gathered` before this can be counted. */
  readonly gathers?: keyof Gathered;
  readonly fold: (
    state: WorkshopState,
    command: z.output<Schema>,
    context: ToolContext,
  ) => WorkshopState | FoldRefusal;
  /** What the server is to do when the command was carried out. */
  readonly effects?: (
    before: WorkshopState,
    command: z.output<Schema>,
    context: ToolContext,
  ) => readonly Effect[];
}

/** A tool in the registry, where the kinds of commands differ. */
export interface AnyTool {
  readonly type: string;
  readonly roles: readonly WorkshopRole[];
  readonly schema: z.ZodMiniType;
  readonly gathers?: keyof Gathered;
  /** Called only with what `schema` has read. */
  readonly fold: (
    state: WorkshopState,
    command: never,
    context: ToolContext,
  ) => WorkshopState | FoldRefusal;
  readonly effects?: (
    before: WorkshopState,
    command: never,
    context: ToolContext,
  ) => readonly Effect[];
}

/** Ties the type of the command to its schema. */
export function tool<Schema extends CommandSchema>(parts: Tool<Schema>): Tool<Schema> {
  return parts;
}

export const FACILITATOR: readonly WorkshopRole[] = ['facilitator'];
export const EVERYBODY_PRESENT: readonly WorkshopRole[] = ['facilitator', 'participant'];

/** The server's time as it stands in the state. */
export function timestamp(context: Pick<FoldContext, 'now'>): string {
  return new Date(context.now).toISOString();
}
