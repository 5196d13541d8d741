import type * as z from 'zod/mini';
import { agendaTools } from './agenda.ts';
import { consentTools } from './consent.ts';
import { discardingTools } from './discarding.ts';
import { eyeTools } from './eyes.ts';
import { groupTools } from './groups.ts';
import { handTools } from './hands.ts';
import { lockTools } from './lock.ts';
import { pauseTools } from './pause.ts';
import { peopleTools } from './people.ts';
import { proposalTools } from './proposals.ts';
import { roundTools } from './rounds.ts';
import { screenTools } from './screens.ts';
import { surveyTools } from './surveys.ts';
import { timerTools } from './timer.ts';
import type { AnyTool, WorkshopRole } from './tool.ts';
import { voteTools } from './votes.ts';

/** Every command there is. To add a tool: a file here and a line below. */
export const TOOLS = [
  ...agendaTools,
  ...timerTools,
  ...lockTools,
  ...pauseTools,
  ...roundTools,
  ...voteTools,
  ...surveyTools,
  ...eyeTools,
  ...handTools,
  ...proposalTools,
  ...consentTools,
  ...discardingTools,
  ...groupTools,
  ...screenTools,
  ...peopleTools,
] as const satisfies readonly AnyTool[];

type Kind = (typeof TOOLS)[number];
type Given<One> = One extends Kind ? z.input<One['schema']> : never;

export type CommandType = Kind['type'];

/** What a page sends. The `id` is its own; the same again is answered the same and does nothing. */
export type WorkshopCommand = Given<Kind> & { readonly id: string };

const byType: ReadonlyMap<string, AnyTool> = new Map(TOOLS.map((tool) => [tool.type, tool]));

export function toolOf(type: string): AnyTool | undefined {
  return byType.get(type);
}

/** Whether somebody of this role may give the command at all; the state may still refuse it. */
export function mayGive(role: WorkshopRole, type: string): boolean {
  return toolOf(type)?.roles.includes(role) ?? false;
}
