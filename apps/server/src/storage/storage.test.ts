import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { storageWorkerFile } from '../testing/storage-worker-file.ts';
import { openLibsqlStorage } from './libsql/open-libsql.ts';
import { openMemoryStorage } from './memory.ts';
import { describeStorage } from './storage-contract.ts';

describeStorage('memory', async () => ({
  storage: openMemoryStorage(),
  reopen: null,
  cleanUp: async () => undefined,
}));

describeStorage('embedded', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'samsyn-store-'));
  const workerFile = await storageWorkerFile();
  const open = () => openLibsqlStorage({ dataDir, workerFile, report: () => undefined });
  let storage = await open();
  return {
    storage,
    reopen: async () => {
      await storage.close();
      storage = await open();
      return storage;
    },
    cleanUp: async () => {
      await storage.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
});
