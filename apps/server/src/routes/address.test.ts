import { afterEach, expect, it } from 'vitest';
import { type AppUnderTest, openApp } from '../testing/app-under-test.ts';

let app: AppUnderTest;
afterEach(() => app.close());

const addressAt = async (host: string): Promise<unknown> =>
  (await app.call('GET', '/api/address', { headers: { host } })).body;

it('answers the public address to everybody', async () => {
  app = await openApp({ publicUrl: 'https://samsyn.example.org' });
  expect(await addressAt('localhost:3000')).toEqual({ address: 'https://samsyn.example.org' });
});

it('leaves an address that others can reach as it was asked for', async () => {
  app = await openApp();
  expect(await addressAt('samsyn.kommunen.example')).toEqual({ address: null });
});

it('answers whoever sits at the machine with an address that does not begin with localhost', async () => {
  app = await openApp();
  await app.app.listen({ port: 0, host: '127.0.0.1' });
  const { address } = (await addressAt('localhost:3000')) as { address: string | null };
  // A machine without a network has none.
  if (address !== null) expect(address).toMatch(/^http:\/\/(?!127\.)[\d.]+:\d+$/);
});
