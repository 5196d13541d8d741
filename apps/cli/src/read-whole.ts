import type { Snapshot } from '@samsyn/snapshot';
import type { CommandContext } from './command.ts';
import type { ExitCode } from './exit-code.ts';
import { problemData, problemLine, readSnapshotFile, UnreadableFile } from './read-file.ts';

/**
 * Reads a snapshot for a command that needs a whole one. What is wrong goes to standard error, and
 * the exit code comes back instead of the snapshot.
 */
export async function readWhole(
  file: string,
  { surroundings, options, t }: CommandContext,
): Promise<Snapshot | ExitCode> {
  try {
    const reading = await readSnapshotFile(file, surroundings, t);
    if ('snapshot' in reading) return reading.snapshot;
    const { problems } = reading;
    await surroundings.err(
      options.format === 'json'
        ? `${JSON.stringify({ file, problems: problems.map((one) => problemData(one, t)) })}\n`
        : problems.map((one) => problemLine(file, one, t)).join(''),
    );
    return 1;
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    await surroundings.err(`${error.message}\n`);
    return 2;
  }
}
