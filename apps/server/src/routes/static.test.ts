import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AppUnderTest, openApp } from '../testing/app-under-test.ts';

let app: AppUnderTest;
const webDist = mkdtempSync(join(tmpdir(), 'samsyn-dist-'));
beforeAll(async () => {
  mkdirSync(join(webDist, 'assets'));
  writeFileSync(join(webDist, 'index.html'), '<!doctype html><title>Samsyn</title>');
  writeFileSync(join(webDist, 'board.html'), '<!doctype html><title>Samsyn board</title>');
  writeFileSync(join(webDist, 'assets', 'app-1a2b.js'), 'export {};');
  writeFileSync(join(webDist, 'assets', 'app-1a2b.js.gz'), gzipSync('export {};'));
  writeFileSync(join(webDist, 'board.webp'), 'x');
  app = await openApp({ webDist });
});
afterAll(async () => {
  await app.close();
  rmSync(webDist, { recursive: true, force: true });
});

describe('The web app', () => {
  it.each([
    ['/', 'Samsyn'],
    ['/ny', 'Samsyn'],
    ['/j/ABC234', 'Samsyn'],
    // What a board is made of is named in its page.
    ['/b/abc?vy=karta', 'Samsyn board'],
  ])('answers its page at %s, never old', async (url, title) => {
    const { status, body, headers } = await app.call('GET', url);
    expect([status, body]).toEqual([200, `<!doctype html><title>${title}</title>`]);
    expect(headers['cache-control']).toBe('no-cache');
    expect(headers['content-type']).toMatch(/^text\/html/);
  });

  it('has its hashed files kept for ever, the others not', async () => {
    const hashed = await app.call('GET', '/assets/app-1a2b.js');
    expect(hashed.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(hashed.headers['content-type']).toMatch(/javascript/);
    expect((await app.call('GET', '/board.webp')).headers['cache-control']).toBe('no-cache');
  });

  it('is sent compressed to those who can read that, where the build made it so', async () => {
    const headers = { 'accept-encoding': 'gzip' };
    const small = await app.call('GET', '/assets/app-1a2b.js', { headers });
    expect(small.headers).toMatchObject({
      'content-encoding': 'gzip',
      'cache-control': 'public, max-age=31536000, immutable',
      'content-type': expect.stringMatching(/javascript/),
    });
    const plain = await app.call('GET', '/board.webp', { headers });
    expect(plain.headers).not.toHaveProperty('content-encoding');
  });

  it.each([
    '/assets/old-9f.js',
    '/favicon.ico',
    '/api/nothing',
    '/schemas/none',
    '/sync/boards/a',
    '/../package.json',
    '/%2e%2e/package.json',
    '/%zz',
  ])('is not what %s answers', async (url) => {
    const { status, headers } = await app.call('GET', url);
    expect(status).toBe(404);
    expect(headers['content-type']).toMatch(/^application\/problem\+json/);
  });

  it('runs no script from elsewhere and none written into a page', async () => {
    const { headers } = await app.call('GET', '/');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'self'");
    for (const part of ['object-src', 'base-uri', 'frame-ancestors']) {
      expect(policy).toContain(`${part} 'none'`);
    }
    expect(policy).not.toMatch(/unsafe|http:|https:|\*|upgrade-insecure-requests/);
    expect(headers).toMatchObject({
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'permissions-policy': expect.stringContaining('camera=()'),
    });
    expect(headers).not.toHaveProperty('strict-transport-security');
  });

  it('says the same on every answer, an error too, and where the address is secure, that it stays so', async () => {
    const behindProxy = await openApp({ webDist, publicUrl: 'https://samsyn.example.org' });
    for (const url of [
      '/',
      '/nothing.js',
      '/api/boards/x',
      '/healthz',
      '/schemas/snapshot.v1.json',
    ]) {
      const { headers } = await behindProxy.call('GET', url);
      expect(headers, url).toMatchObject({
        'content-security-policy': expect.stringContaining("default-src 'self'"),
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
        'strict-transport-security': 'max-age=15552000',
      });
    }
    await behindProxy.close();
  });
});

describe('The API', () => {
  it('is never kept by a browser or a proxy', async () => {
    expect((await app.call('GET', '/api/openapi.json')).headers['cache-control']).toBe('no-store');
  });

  it('says that it is well', async () => {
    for (const url of ['/healthz', '/readyz']) {
      expect(await app.call('GET', url)).toMatchObject({ status: 200, body: { status: 'ok' } });
    }
  });
});
