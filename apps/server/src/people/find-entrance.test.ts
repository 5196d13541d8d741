import { expect, it } from 'vitest';
import type { AppParts } from '../app-parts.ts';
import { openMemoryStorage } from '../storage/memory.ts';
import { boardRecord } from '../storage/storage-contract.ts';
import { findEntrance } from './find-entrance.ts';

it('opens nothing with a code that only the index still knows', async () => {
  const storage = openMemoryStorage();
  const board = boardRecord('b1', 'ABCDEF');
  await storage.createBoard(board, new Map());
  const failedTries = {
    tooMany: () => false,
    add: () => undefined,
  } as unknown as AppParts['failedTries'];
  const code = board.code;
  const entrance = await findEntrance({ code }, '192.0.2.1', { storage, failedTries });
  expect(entrance.board.id).toBe('b1');
  const late = {
    ...storage,
    readBoard: async () => ({ ...board, code: 'GHJKMN' }),
  };
  await expect(findEntrance({ code }, '192.0.2.1', { storage: late, failedTries })).rejects.toThrow(
    'unknown-code',
  );
});
