import { afterEach, describe, expect, it } from 'vitest';
import { openMemoryStorage } from '../storage/memory.ts';
import { StorageError } from '../storage/storage.ts';
import { type AppUnderTest, openApp } from '../testing/app-under-test.ts';

let app: AppUnderTest;
afterEach(() => app.close());

describe('Whoever asks whether the server is well', () => {
  it('hears yes', async () => {
    app = await openApp();
    for (const path of ['/healthz', '/readyz']) {
      expect(await app.call('GET', path)).toMatchObject({ status: 200, body: { status: 'ok' } });
    }
  });

  it('hears that boards cannot be read just now, though the process runs', async () => {
    const storage = openMemoryStorage();
    app = await openApp({ storage });
    storage.readSetting = async () => {
      throw new StorageError('unavailable', 'The disk is gone.');
    };
    expect((await app.call('GET', '/readyz')).status).toBe(503);
    expect((await app.call('GET', '/healthz')).status).toBe(200);
  });
});
