import { basename, extname, join } from 'node:path';
import { analyse } from '@samsyn/analysis';
import { type ExportName, isExportName } from '@samsyn/office/names';
import { subjectOf } from '@samsyn/report';
import type { Snapshot } from '@samsyn/snapshot';
import { type CommandContext, UsageProblem, writeOutput } from './command.ts';
import { eachSnapshot } from './each-snapshot.ts';
import type { ExitCode } from './exit-code.ts';

export interface ExportOptions {
  /** Which file to make, such as `report.docx`. */
  readonly as: string;
}

/**
 * Makes a document, slides, tables or a picture of each snapshot. One goes to standard output or
 * the named file; several go into the named folder, each called after its snapshot.
 *
 * @throws {UsageProblem} for a file that cannot be made, or several without a folder
 */
export async function exportFiles(
  files: readonly string[],
  { as }: ExportOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { surroundings, options, t } = context;
  if (!isExportName(as)) throw new UsageProblem(t('report.cli.unknown', { name: as }));
  const { output } = options;
  const intoFolder = output !== undefined && (await surroundings.isFolder(output));
  if (files.length > 1 && !intoFolder) throw new UsageProblem(t('report.cli.folder'));
  return eachSnapshot(files, context, async (snapshot, file) => {
    const bytes = await made(as, snapshot, context);
    if (output === undefined) return surroundings.out(bytes);
    const name = `${basename(file, extname(file)) || 'snapshot'}-${as}`;
    await writeOutput(intoFolder ? join(output, name) : output, bytes, surroundings, t);
  });
}

async function made(
  as: ExportName,
  snapshot: Snapshot,
  { surroundings, t }: CommandContext,
): Promise<Uint8Array> {
  // Loaded only now: what makes office files takes longer to load than most commands take.
  const { EXPORT_FILES } = await import('@samsyn/office');
  return EXPORT_FILES[as].render(subjectOf(snapshot, analyse(snapshot), t, surroundings.timeZone));
}
