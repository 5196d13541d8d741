import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { SettingError } from './config.ts';
import { startProblem } from './start-problem.ts';
import { StorageError } from './storage/storage.ts';

describe('A server that cannot start', () => {
  it('says in one line which setting cannot be read, or what is wrong with the data', () => {
    expect(startProblem(new SettingError('PORT', 'must be a number'))).toBe(
      'PORT: must be a number',
    );
    expect(startProblem(new StorageError('unavailable', 'Locked.'))).toBe('Locked.');
  });

  it('says which port is in use and how to take another', async () => {
    const taken = createServer();
    await new Promise<void>((done) => taken.listen(0, '127.0.0.1', done));
    const { port } = taken.address() as AddressInfo;
    const error = await new Promise((resolve) =>
      createServer().on('error', resolve).listen(port, '127.0.0.1'),
    );
    expect(startProblem(error)).toBe(
      `Port ${port} is in use. Choose another: PORT=${port + 1} npm start`,
    );
    taken.close();
  });

  it('shows where a mistake of its own is', () => {
    expect(startProblem(new TypeError('x is not a function'))).toContain('start-problem.test.ts');
  });
});
