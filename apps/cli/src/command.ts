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

/**
 * Where a command's report goes. Standard output gets each part at once; a file is written when
 * all of it is there, so that it is never half.
 */
export function reportTo({ surroundings, options, t }: CommandContext) {
  const { output } = options;
  const parts: string[] = [];
  return {
    write: async (text: string): Promise<void> => {
      if (output === undefined) await surroundings.out(text);
      else parts.push(text);
    },
    finish: async (): Promise<void> => {
      if (output !== undefined) await writeOutput(output, parts.join(''), surroundings, t);
    },
  };
}

/** @throws {UsageProblem} when the file cannot be written */
export async function writeOutput(
  path: string,
  text: string,
  { writeFile }: Surroundings,
  t: Translator,
): Promise<void> {
  await writeFile(path, text).catch((error: NodeJS.ErrnoException) => {
    const reason = error.code ?? error.message;
    throw new UsageProblem(t('snapshot.cli.unwritable', { file: path, reason }));
  });
}
