import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { json } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

/** What the server's own program is asked for, see `apps/server/src/operate/requests.ts`. */
export type OperatorRequest = Readonly<Record<string, string | number | boolean | null>> & {
  readonly command: 'backup' | 'check' | 'restore' | 'recover';
};

export interface OperatorAnswer {
  readonly ok: boolean;
  /** What went wrong, and about what. */
  readonly kind?: string;
  readonly detail?: string;
  readonly [said: string]: unknown;
}

/** Built, this file is `apps/cli/dist/main.js`. */
const PROGRAM = fileURLToPath(new URL('../../server/dist/operate.js', import.meta.url));

/**
 * Runs the program that knows the server's files; its standard output is ours. Null when it is not
 * there, since the command line was copied away from its clone.
 */
export async function runOperator(request: OperatorRequest): Promise<OperatorAnswer | null> {
  if (!existsSync(PROGRAM)) return null;
  const child = spawn(process.execPath, [PROGRAM, JSON.stringify(request)], {
    stdio: ['ignore', 'inherit', 'inherit', 'pipe'],
  });
  try {
    return (await json(child.stdio[3] as Readable)) as OperatorAnswer;
  } catch {
    return { ok: false, kind: 'failed', detail: 'The program ended without an answer.' };
  }
}
