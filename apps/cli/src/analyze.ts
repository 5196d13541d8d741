import { analyse, describeAnalysis, describeHead } from '@samsyn/analysis';
import type { Snapshot } from '@samsyn/snapshot';
import { type CommandContext, reportTo } from './command.ts';
import { eachSnapshot } from './each-snapshot.ts';
import type { ExitCode } from './exit-code.ts';

/**
 * Says what snapshots tell: for programs the same object as the server's, a line each; for people
 * in sentences.
 */
export async function analyze(
  files: readonly string[],
  context: CommandContext,
): Promise<ExitCode> {
  const report = await reportTo(context);
  let first = true;
  const exit = await eachSnapshot(files, context, async (snapshot) => {
    if (context.options.format === 'json') {
      await report.write(`${JSON.stringify(analyse(snapshot))}\n`);
      return;
    }
    await report.write(`${first ? '' : '\n'}${inSentences(snapshot, context)}`);
    first = false;
  });
  await report.finish();
  return exit;
}

function inSentences(snapshot: Snapshot, { surroundings, t }: CommandContext): string {
  const { timeZone } = surroundings;
  const sections = describeAnalysis(analyse(snapshot), snapshot, t, timeZone);
  return [
    describeHead(snapshot, t, timeZone),
    ...sections.flatMap(({ heading, sentences }) => [
      '',
      heading.toLocaleUpperCase(t.locale),
      ...sentences.map((sentence) => `  ${sentence}`),
    ]),
    '',
  ].join('\n');
}
