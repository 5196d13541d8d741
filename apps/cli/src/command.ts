import type { Translator } from '@samsyn/i18n';
import type { Surroundings } from './surroundings.ts';

export interface CommonOptions {
  readonly format: 'text' | 'json';
  /** File or folder to write to; standard output when left out. */
  readonly output?: string;
}

/** What every command is given besides its files. */
export interface CommandContext {
  readonly surroundings: Surroundings;
  readonly options: CommonOptions;
  readonly t: Translator;
}

/** A command was used in a way that cannot be carried out; the message says what to do. */
export class UsageProblem extends Error {}

/** Where a command's report goes, part by part: nothing of it is kept in memory. */
export interface Report {
  write(text: string): Promise<void>;
  /** What was written to a file is there from now on; before, the file is as it was. */
  finish(): Promise<void>;
}

/** @throws {UsageProblem} when the file cannot be written */
export async function reportTo({ surroundings, options, t }: CommandContext): Promise<Report> {
  const { output } = options;
  if (output === undefined) {
    return { write: (text) => surroundings.out(text), finish: async () => undefined };
  }
  const file = await orUnwritable(output, t, () => surroundings.openFile(output));
  return {
    write: (text) => orUnwritable(output, t, () => file.write(text)),
    finish: () => orUnwritable(output, t, () => file.finish()),
  };
}

/** @throws {UsageProblem} when the file cannot be written */
export async function writeOutput(
  path: string,
  content: string | Uint8Array,
  { openFile }: Surroundings,
  t: Translator,
): Promise<void> {
  await orUnwritable(path, t, async () => {
    const file = await openFile(path);
    await file.write(content);
    await file.finish();
  });
}

async function orUnwritable<T>(path: string, t: Translator, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new UsageProblem(t('snapshot.cli.unwritable', { file: path, reason: code ?? message }));
  }
}
