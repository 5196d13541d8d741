import type * as z from 'zod/mini';
import type { WorkshopState } from '../state.ts';

export type WorkshopRole = 'facilitator' | 'participant' | 'viewer';

/** What a command may know besides the state: time and identity come from outside. */
export interface FoldContext {
  /** Milliseconds since 1970, the server's clock. */
  readonly now: number;
  readonly role: WorkshopRole;
}

/** Why a command was not carried out; `conflict` = not from this state. */
export type FoldRefusal = { readonly refused: 'not-allowed' | 'conflict'; readonly reason: string };

/** One kind of command: who may give it, what it carries, and what it does to the state. */
export interface Tool<Command extends { readonly type: string } = { readonly type: string }> {
  readonly type: Command['type'];
  readonly roles: readonly WorkshopRole[];
  readonly schema: z.ZodMiniType<Command>;
  readonly fold: (
    state: WorkshopState,
    command: Command,
    context: FoldContext,
  ) => WorkshopState | FoldRefusal;
}

/** A tool in the registry, where the kinds of commands differ. */
export interface AnyTool {
  readonly type: string;
  readonly roles: readonly WorkshopRole[];
  readonly schema: z.ZodMiniType;
  /** Called only with what `schema` has read. */
  readonly fold: (
    state: WorkshopState,
    command: never,
    context: FoldContext,
  ) => WorkshopState | FoldRefusal;
}
