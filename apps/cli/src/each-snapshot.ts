import type { Snapshot } from '@samsyn/snapshot';
import type { CommandContext } from './command.ts';
import { type ExitCode, worst } from './exit-code.ts';
import { progressOver } from './progress.ts';
import { readWhole } from './read-whole.ts';

/**
 * Reads snapshots one after the other and holds one at a time. One that cannot be read is named on
 * standard error and passed over; the exit code says so.
 */
export async function eachSnapshot(
  files: readonly string[],
  context: CommandContext,
  work: (snapshot: Snapshot, file: string) => Promise<void>,
): Promise<ExitCode> {
  const progress = progressOver(files.length, context);
  const { err } = context.surroundings;
  const surroundings = {
    ...context.surroundings,
    err: async (text: string) => {
      await progress.clear();
      await err(text);
    },
  };
  let exit: ExitCode = 0;
  for (const [done, file] of files.entries()) {
    await progress.step(done);
    const snapshot = await readWhole(file, { ...context, surroundings });
    if (typeof snapshot === 'number') exit = worst(exit, snapshot);
    else await work(snapshot, file);
  }
  await progress.clear();
  return exit;
}
