import type { Translator } from '@samsyn/i18n';
import {
  describeProblem,
  readSnapshot,
  type SnapshotProblem,
  type SnapshotReading,
} from '@samsyn/snapshot';
import type { Surroundings } from './surroundings.ts';

/** The name that stands for standard input. */
export const STDIN = '-';

/** Nothing could be read at all: the name is wrong, or the system does not allow it. */
export class UnreadableFile extends Error {}

/** Reads one snapshot. @throws {UnreadableFile} */
export async function readSnapshotFile(
  file: string,
  { input, readFile }: Surroundings,
  t: Translator,
): Promise<SnapshotReading> {
  const text = await readText(file === STDIN ? input : readFile(file)).catch((error: unknown) => {
    throw new UnreadableFile(reasonOf(file, error, t));
  });
  if (text === null) return { problems: [{ path: '', code: 'encoding', params: {} }] };
  return readSnapshot(text);
}

/** The whole text, or null when it is not UTF-8. */
async function readText(chunks: AsyncIterable<Uint8Array>): Promise<string | null> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts));
  } catch {
    return null;
  }
}

function reasonOf(file: string, error: unknown, t: Translator): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return t('snapshot.cli.noFile', { file });
  return t('snapshot.cli.unreadable', { file, reason: code ?? message });
}

/** How a file is called in what is said about it. */
export function nameOf(file: string, t: Translator): string {
  return file === STDIN ? t('snapshot.cli.stdin') : file;
}

/** One line: where, and what is wrong there. */
export function problemLine(file: string, problem: SnapshotProblem, t: Translator): string {
  const place = problem.path === '' ? '' : ` ${problem.path}:`;
  return `${nameOf(file, t)}:${place} ${describeProblem(problem, t)}\n`;
}

/** The same for programs. */
export function problemData(problem: SnapshotProblem, t: Translator) {
  return { ...problem, message: describeProblem(problem, t) };
}
