import { SignJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { openMemoryStorage } from '../storage/memory.ts';
import { systemChance } from './chance.ts';
import { openTokens } from './tokens.ts';

const CLAIMS = { board: 'b1', participant: 'p1', role: 'participant', generation: 3 } as const;
const WEEK = 7 * 24 * 3_600_000;

describe('Tokens', () => {
  it('say the same after a restart, since the secret is kept', async () => {
    const storage = openMemoryStorage();
    const now = (): number => 1_000_000;
    const { token, expiresAt } = await (await openTokens(storage, systemChance, now)).issue(CLAIMS);
    const after = await openTokens(storage, systemChance, now);
    expect(await after.read(token)).toEqual({ ...CLAIMS, expiresAt });
  });

  it('end after seven days', async () => {
    const clock = { now: Date.UTC(2026, 3, 13) };
    const tokens = await openTokens(openMemoryStorage(), systemChance, () => clock.now);
    const { token, expiresAt } = await tokens.issue(CLAIMS);
    expect(expiresAt).toBe(clock.now + WEEK);
    clock.now += WEEK - 1000;
    expect(await tokens.read(token)).not.toBeNull();
    clock.now += 1000;
    expect(await tokens.read(token)).toBeNull();
  });

  it('of another server, unsigned, changed or garbage are nobody’s', async () => {
    const now = Date.now;
    const tokens = await openTokens(openMemoryStorage(), systemChance, now);
    const others = await openTokens(openMemoryStorage(), systemChance, now);
    const { token } = await tokens.issue(CLAIMS);
    const [header = '', payload = '', signature = ''] = token.split('.');
    const part = (value: object): string =>
      Buffer.from(JSON.stringify(value)).toString('base64url');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object;
    const forged = [
      (await others.issue(CLAIMS)).token,
      `${part({ alg: 'none' })}.${payload}.`,
      `${header}.${part({ ...claims, role: 'facilitator' })}.${signature}`,
      await new SignJWT({ ...claims }).setProtectedHeader({ alg: 'HS256' }).sign(Buffer.alloc(32)),
      'x.y.z',
      '',
    ];
    for (const bad of forged) expect(await tokens.read(bad), bad).toBeNull();
  });
});
