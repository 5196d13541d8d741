import type { WorkshopState } from './state.ts';
import { TOOLS } from './tools/registry.ts';
import type { FoldContext, FoldRefusal } from './tools/tool.ts';

/** What became of a command. */
export type FoldResult =
  | { readonly state: WorkshopState }
  | FoldRefusal
  | { readonly refused: 'unknown'; readonly reason: string }
  | {
      readonly refused: 'malformed';
      readonly problems: readonly { readonly path: string; readonly message: string }[];
    };

/**
 * The next state of the day. Pure: the same code decides on the server and foretells on the
 * client. A command that is not understood, not allowed or not possible now leaves no trace.
 */
export function fold(
  state: WorkshopState,
  command: { readonly type: string },
  context: FoldContext,
): FoldResult {
  const tool = TOOLS.find((known) => known.type === command.type);
  if (tool === undefined) {
    return { refused: 'unknown', reason: `There is no command "${command.type}".` };
  }
  if (!tool.roles.includes(context.role)) {
    return { refused: 'not-allowed', reason: `"${tool.type}" is for: ${tool.roles.join(', ')}.` };
  }
  const read = tool.schema.safeParse(command);
  if (!read.success) {
    const problems = read.error.issues.map(({ path, message }) => ({
      path: path.join('.'),
      message,
    }));
    return { refused: 'malformed', problems };
  }
  const next = tool.fold(state, read.data as never, context);
  return 'refused' in next && typeof next.refused === 'string'
    ? (next as FoldRefusal)
    : { state: next as WorkshopState };
}
