import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '../apps/server/src/testing/server-process.ts';
import { ROOT } from './install.mjs';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'samsyn-start-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Starts as in the README; `ended` resolves when the last process that could print is gone. */
function npmStart(port) {
  const npm = spawn('npm', ['start'], {
    cwd: ROOT,
    env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', SAMSYN_DATA_DIR: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  const listening = new Promise((resolve, reject) => {
    for (const stream of [npm.stdout, npm.stderr]) {
      stream.on('data', (chunk) => {
        printed += chunk;
        if (printed.includes('Server listening')) resolve();
      });
    }
    npm.once('close', () => reject(new Error(`npm start ended:\n${printed}`)));
  });
  return { npm, listening, ended: once(npm, 'close') };
}

function answers(port) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

describe('npm start', () => {
  it('ends the server when npm is told to end, and the next start finds port and data free', async () => {
    const port = await freePort();
    for (let nth = 0; nth < 2; nth++) {
      const { npm, listening, ended } = npmStart(port);
      await listening;
      expect(await answers(port)).toBe(true);
      npm.kill('SIGTERM');
      await ended;
      expect(await answers(port)).toBe(false);
    }
  }, 60_000);
});
