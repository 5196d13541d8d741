import { describeDiff, diffSnapshots, type Snapshot } from '@samsyn/snapshot';
import { type CommandContext, reportTo } from './command.ts';
import type { ExitCode } from './exit-code.ts';
import { readWhole } from './read-whole.ts';

/** Tells what is different between two snapshots. A difference is no fault: the exit is 0. */
export async function diff(
  files: readonly [string, string],
  context: CommandContext,
): Promise<ExitCode> {
  const { options, t } = context;
  const snapshots: Snapshot[] = [];
  for (const file of files) {
    const snapshot = await readWhole(file, context);
    if (typeof snapshot === 'number') return snapshot;
    snapshots.push(snapshot);
  }
  const [before, after] = snapshots as [Snapshot, Snapshot];
  const difference = diffSnapshots(before, after);
  const sentences = describeDiff(difference, t);
  const report = await reportTo(context);
  await report.write(
    options.format === 'json'
      ? `${JSON.stringify({ ...difference, sentences }, null, 2)}\n`
      : `${sentences.join('\n')}\n`,
  );
  await report.finish();
  return 0;
}
