import { derivedChance, idsFrom } from './derived-chance.ts';
import type { Effect } from './effects.ts';
import { type FoldRefusal, isRefusal, notAllowed } from './refusals.ts';
import type { WorkshopState } from './state.ts';
import { toolOf } from './tools/registry.ts';
import type { FoldContext, ToolContext } from './tools/tool.ts';

/** How many commands are remembered: more than can be under way at once, and little to send. */
const REMEMBERED = 24;

/** What became of a command. */
export type FoldResult =
  | { readonly state: WorkshopState; readonly effects: readonly Effect[] }
  | FoldRefusal
  | { readonly refused: 'unknown'; readonly reason: 'unknown-command' }
  | {
      readonly refused: 'malformed';
      readonly problems: readonly { readonly path: string; readonly message: string }[];
    };

/**
 * The next state of the day. Pure: the same code decides on the server and foretells on the
 * client. A command that is not understood, not allowed or not possible now leaves no trace, and
 * one whose `id` was folded already changes nothing and asks for nothing.
 */
export function fold(
  state: WorkshopState,
  command: { readonly type: string; readonly id?: string },
  context: FoldContext,
): FoldResult {
  const tool = toolOf(command.type);
  if (tool === undefined) return { refused: 'unknown', reason: 'unknown-command' };
  if (!tool.roles.includes(context.role)) return notAllowed('not-your-role');
  const { id } = command;
  if (id !== undefined && state.handled.includes(id)) return { state, effects: [] };
  const read = tool.schema.safeParse(command);
  if (!read.success) {
    const problems = read.error.issues.map(({ path, message }) => ({
      path: path.join('.'),
      message,
    }));
    return { refused: 'malformed', problems };
  }
  const chances = withChance(command, context);
  const next = tool.fold(state, read.data as never, chances);
  if (isRefusal(next)) return next;
  const handled = id === undefined ? next.handled : [...next.handled, id].slice(-REMEMBERED);
  return {
    state: { ...next, handled },
    effects: tool.effects?.(state, read.data as never, chances) ?? [],
  };
}

function withChance(command: { type: string; id?: string }, context: FoldContext): ToolContext {
  const derived = derivedChance(`${command.id ?? command.type}/${context.now}`);
  return {
    ...context,
    random: context.random ?? derived,
    newId: context.newId ?? idsFrom(derived),
  };
}
