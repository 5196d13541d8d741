import { analyse, Comparison, placePicture, placeRow } from '@samsyn/analysis';
import { DATE_PATTERN } from '@samsyn/board';
import { type CommandContext, reportTo, UsageProblem } from './command.ts';
import { comparisonHead, comparisonLine, comparisonSummary } from './comparison-text.ts';
import { eachSnapshot } from './each-snapshot.ts';
import { type ExitCode, worst } from './exit-code.ts';

export interface CompareOptions {
  readonly municipalities?: string;
  readonly at?: string;
}

/**
 * Puts snapshots side by side: a row each as soon as it is read, and at the end what they say
 * together. Of each snapshot only its row stays in memory.
 */
export async function compare(
  files: readonly string[],
  asked: CompareOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { options, t } = context;
  const at = dayAsked(asked, context);
  const municipalities = countAsked(asked, context);
  const json = options.format === 'json';
  const report = await reportTo(context);
  const together = new Comparison();
  let rows = 0;
  if (json) await report.write('{"format":"samsyn.comparison","version":1,"rows":[');
  const exit = await eachSnapshot(files, context, async (snapshot, file) => {
    const row = placeRow(snapshot, analyse(snapshot));
    together.add(row, placePicture(snapshot));
    if (json) {
      await report.write(`${rows === 0 ? '\n' : ',\n'}${JSON.stringify({ file, ...row })}`);
    } else {
      await report.write(`${rows === 0 ? comparisonHead(t) : ''}${comparisonLine(row, context)}`);
    }
    rows++;
  });
  const summary = together.summary(at, municipalities);
  if (json) await report.write(`\n],"summary":${JSON.stringify(summary)}}\n`);
  else await report.write(rows === 0 ? '' : comparisonSummary(summary, context));
  await report.finish();
  if (rows > 0) return exit;
  await context.surroundings.err(`${t('compare.nothing')}\n`);
  return worst(exit, 1);
}

function dayAsked({ at }: CompareOptions, { surroundings, t }: CommandContext): string {
  if (at === undefined) return new Date(surroundings.now()).toISOString();
  if (!DATE_PATTERN.test(at)) throw new UsageProblem(t('compare.badDay', { found: at }));
  return `${at}T00:00:00Z`;
}

function countAsked({ municipalities }: CompareOptions, { t }: CommandContext): number | undefined {
  if (municipalities === undefined) return undefined;
  const count = Number(municipalities);
  if (Number.isInteger(count) && count > 0) return count;
  throw new UsageProblem(t('compare.badCount', { found: municipalities }));
}
