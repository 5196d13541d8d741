import type { SnapshotReading } from '@samsyn/snapshot';
import { type CommandContext, reportTo } from './command.ts';
import { type ExitCode, worst } from './exit-code.ts';
import { nameOf, problemData, problemLine, readSnapshotFile, UnreadableFile } from './read-file.ts';

/** Says of each file whether it is a snapshot; holds one at a time in memory. */
export async function validate(
  files: readonly string[],
  context: CommandContext,
): Promise<ExitCode> {
  const { surroundings, options, t } = context;
  const report = await reportTo(context);
  let exit: ExitCode = 0;
  let wrong = 0;
  for (const file of files) {
    try {
      const reading = await readSnapshotFile(file, surroundings, t);
      const problems = problemsOf(reading);
      if (problems.length > 0) {
        exit = worst(exit, 1);
        wrong++;
      }
      await report.write(
        options.format === 'json'
          ? jsonLine(file, reading, context)
          : textLines(file, reading, context),
      );
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      await surroundings.err(`${error.message}\n`);
      exit = 2;
      wrong++;
    }
  }
  if (files.length > 1 && options.format === 'text') {
    await report.write(`${t('snapshot.cli.summary', { count: files.length, wrong })}\n`);
  }
  await report.finish();
  return exit;
}

/** What points nowhere stops nobody from opening the file, but it is a fault all the same. */
function problemsOf(reading: SnapshotReading) {
  return 'problems' in reading ? reading.problems : reading.warnings;
}

function textLines(file: string, reading: SnapshotReading, { t }: CommandContext): string {
  const problems = problemsOf(reading);
  if (problems.length > 0) return problems.map((one) => problemLine(file, one, t)).join('');
  const name = nameOf(file, t);
  if ('version' in reading && reading.version !== reading.snapshot.version) {
    const { version } = reading;
    return `${t('snapshot.cli.validOld', { file: name, version })}\n`;
  }
  return `${t('snapshot.cli.valid', { file: name })}\n`;
}

/** One JSON value on a line for each file, so that a program can read while this still writes. */
function jsonLine(file: string, reading: SnapshotReading, { t }: CommandContext): string {
  const problems = problemsOf(reading).map((problem) => problemData(problem, t));
  const version = 'version' in reading ? reading.version : null;
  return `${JSON.stringify({ file, valid: problems.length === 0, version, problems })}\n`;
}
