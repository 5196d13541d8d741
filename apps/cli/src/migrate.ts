import { basename, join } from 'node:path';
import { writeSnapshot } from '@samsyn/snapshot';
import { type CommandContext, UsageProblem, writeOutput } from './command.ts';
import { type ExitCode, worst } from './exit-code.ts';
import { STDIN } from './read-file.ts';
import { readWhole } from './read-whole.ts';

/** Writes each snapshot anew in the current version; holds one at a time in memory. */
export async function migrate(
  files: readonly string[],
  context: CommandContext,
): Promise<ExitCode> {
  const { surroundings, t } = context;
  const target = await targetFor(files, context);
  let exit: ExitCode = 0;
  for (const file of files) {
    const snapshot = await readWhole(file, context);
    if (typeof snapshot === 'number') {
      exit = worst(exit, snapshot);
      continue;
    }
    const text = writeSnapshot(snapshot);
    const path = target(file);
    if (path === null) await surroundings.out(text);
    else await writeOutput(path, text, surroundings, t);
  }
  return exit;
}

/** Where each file's result goes: a path, or null for standard output. */
async function targetFor(
  files: readonly string[],
  { options: { output }, surroundings, t }: CommandContext,
): Promise<(file: string) => string | null> {
  const folder = output !== undefined && (await surroundings.isFolder(output));
  if (files.length > 1 && output === undefined) {
    throw new UsageProblem(t('snapshot.cli.needsFolder'));
  }
  if (output === undefined) return () => null;
  if (files.length > 1 && !folder) {
    throw new UsageProblem(t('snapshot.cli.outputNotFolder', { file: output }));
  }
  if (!folder) return () => output;
  const nameIn = (file: string) => (file === STDIN ? 'stdin.json' : basename(file));
  const names = files.map(nameIn);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new UsageProblem(t('snapshot.cli.sameName', { file: twice }));
  return (file) => join(output, nameIn(file));
}
