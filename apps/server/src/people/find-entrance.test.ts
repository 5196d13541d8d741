import { expect, it } from 'vitest';
import { FailedTries } from '../auth/failed-tries.ts';
import { openMemoryStorage } from '../storage/memory.ts';
import { boardRecord } from '../storage/storage-contract.ts';
import { findEntrance } from './find-entrance.ts';

it('opens nothing with a code that only the index still knows', async () => {
  const storage = openMemoryStorage();
  const board = boardRecord('b1', 'ABCDEFGH');
  await storage.createBoard(board, new Map());
  const now = (): number => Date.UTC(2026, 3, 13);
  const failedTries = new FailedTries(now);
  const code = board.code;
  const entrance = await findEntrance({ code }, '192.0.2.1', { storage, failedTries, now });
  expect(entrance.board.id).toBe('b1');
  const late = {
    ...storage,
    readBoard: async () => ({ ...board, code: 'GHJKMNPQ' }),
  };
  await expect(
    findEntrance({ code }, '192.0.2.1', { storage: late, failedTries, now }),
  ).rejects.toThrow('unknown-code');
});
