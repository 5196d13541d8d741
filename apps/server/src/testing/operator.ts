import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { buffer, json } from 'node:stream/consumers';
import type { OperatorRequest } from '../operate/requests.ts';
import { builtServer } from './server-process.ts';

export interface OperatorAnswer {
  readonly ok: boolean;
  readonly kind?: string;
  readonly [said: string]: unknown;
}

/** Runs the operator's program as the command line does. */
export async function operate(request: OperatorRequest): Promise<OperatorAnswer> {
  return (await operateBytes(request)).answer;
}

/** … with what it writes to standard output. */
export async function operateBytes(
  request: OperatorRequest,
): Promise<{ readonly answer: OperatorAnswer; readonly bytes: Buffer }> {
  const program = join(dirname(await builtServer()), 'operate.js');
  const child = spawn(process.execPath, [program, JSON.stringify(request)], {
    stdio: ['ignore', 'pipe', 'inherit', 'pipe'],
  });
  const [bytes, answer] = await Promise.all([
    buffer(child.stdout as Readable),
    json(child.stdio[3] as Readable),
  ]);
  return { bytes, answer: answer as OperatorAnswer };
}
