import { afterEach, expect, it } from 'vitest';
import { type AppUnderTest, openApp } from '../testing/app-under-test.ts';

let app: AppUnderTest;
afterEach(() => app.close());

it('says who runs the server, as the statement names them, and nothing that nobody has said', async () => {
  app = await openApp({ operator: 'Lillköpings samordningsförbund' });
  const { body } = await app.call('GET', '/api/operator');
  expect(body).toEqual({ name: 'Lillköpings samordningsförbund', contact: null });
});
