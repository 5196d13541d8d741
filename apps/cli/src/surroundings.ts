import { randomUUID } from 'node:crypto';
import { createReadStream, rmSync } from 'node:fs';
import { open, rename, stat } from 'node:fs/promises';
import {
  type OperatorAnswer,
  type OperatorRequest,
  runOperator,
} from './operate/operator-program.ts';

/** A file that is being written: it is there whole, or as it was before. */
export interface OutputFile {
  write(content: string | Uint8Array): Promise<void>;
  finish(): Promise<void>;
}

/** What the commands need from outside: tests give their own. */
export interface Surroundings {
  readonly out: (content: string | Uint8Array) => Promise<void>;
  readonly err: (text: string) => Promise<void>;
  readonly input: AsyncIterable<Uint8Array>;
  /** Whether somebody would have to type the input. */
  readonly inputIsKeyboard: boolean;
  readonly readFile: (path: string) => AsyncIterable<Uint8Array>;
  readonly openFile: (path: string) => Promise<OutputFile>;
  /** Runs what knows the server's files; null when that is not there. */
  readonly operate: (request: OperatorRequest) => Promise<OperatorAnswer | null>;
  /** Whether standard output is looked at by somebody. */
  readonly outIsScreen: boolean;
  readonly isFolder: (path: string) => Promise<boolean>;
  /** Whether somebody watches standard error. */
  readonly isWatched: boolean;
  readonly now: () => number;
  /** In which dates are said, such as `Europe/Stockholm`. */
  readonly timeZone: string;
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
    openFile,
    operate: runOperator,
    outIsScreen: process.stdout.isTTY === true,
    isFolder: async (path) => (await stat(path).catch(() => null))?.isDirectory() ?? false,
    isWatched: process.stderr.isTTY === true,
    now: Date.now,
    timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
    environment: process.env,
  };
}

/** Waits until the text is taken, so that a slow reader never makes a thousand snapshots pile up. */
function written(stream: NodeJS.WriteStream, text: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => (error ? reject(error) : resolve()));
  });
}

async function openFile(path: string): Promise<OutputFile> {
  // What cannot be replaced, such as /dev/stdout, is written to as it is.
  const there = await stat(path).catch(() => null);
  const inPlace = there !== null && !there.isFile();
  const unfinished = inPlace ? path : `${path}.${randomUUID()}.tmp`;
  const file = await open(unfinished, 'w');
  const remove = (): void => {
    if (!inPlace) rmSync(unfinished, { force: true });
  };
  // Whatever ends the program early, nothing half-written is left.
  process.once('exit', remove);
  const orGone = async (work: Promise<void>): Promise<void> => {
    try {
      await work;
    } catch (error) {
      remove();
      throw error;
    }
  };
  return {
    write: (text) => orGone(file.writeFile(text)),
    finish: async () => {
      await orGone(file.close().then(() => (inPlace ? undefined : rename(unfinished, path))));
      process.off('exit', remove);
    },
  };
}
