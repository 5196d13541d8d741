import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { rename, rm, stat, writeFile } from 'node:fs/promises';

/** What the commands need from outside: tests give their own. */
export interface Surroundings {
  readonly out: (text: string) => Promise<void>;
  readonly err: (text: string) => Promise<void>;
  readonly input: AsyncIterable<Uint8Array>;
  /** Whether somebody would have to type the input. */
  readonly inputIsKeyboard: boolean;
  readonly readFile: (path: string) => AsyncIterable<Uint8Array>;
  /** Writes whole or not at all. */
  readonly writeFile: (path: string, text: string) => Promise<void>;
  readonly isFolder: (path: string) => Promise<boolean>;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** The process that this runs in. */
export function processSurroundings(): Surroundings {
  return {
    out: (text) => written(process.stdout, text),
    err: (text) => written(process.stderr, text),
    input: process.stdin,
    inputIsKeyboard: process.stdin.isTTY === true,
    readFile: (path) => createReadStream(path),
    writeFile: writeWhole,
    isFolder: async (path) => (await stat(path).catch(() => null))?.isDirectory() ?? false,
    environment: process.env,
  };
}

/** Waits until the text is taken, so that a slow reader never makes a thousand snapshots pile up. */
function written(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => (error ? reject(error) : resolve()));
  });
}

async function writeWhole(path: string, text: string): Promise<void> {
  // What cannot be replaced, such as /dev/stdout, is written to as it is.
  const there = await stat(path).catch(() => null);
  if (there !== null && !there.isFile()) return writeFile(path, text);
  const unfinished = `${path}.${randomUUID()}.tmp`;
  try {
    await writeFile(unfinished, text);
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}
