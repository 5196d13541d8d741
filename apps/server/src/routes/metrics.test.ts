import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AppUnderTest, openApp } from '../testing/app-under-test.ts';

const KEY = 'the-right-key';
let app: AppUnderTest;
beforeAll(async () => {
  app = await openApp({ adminKey: KEY });
});
afterAll(() => app.close());

describe('The figures for whoever watches over the server', () => {
  it('are for those who have the admin key', async () => {
    expect((await app.call('GET', '/metrics')).status).toBe(401);
    expect((await app.call('GET', '/metrics', { token: 'the-wrong-key' })).status).toBe(401);
    const { status, headers } = await app.call('GET', '/metrics', { token: KEY });
    expect(status).toBe(200);
    expect(String(headers['content-type'])).toMatch(/^text\/plain/);
  });

  it('say how much there is and how long things take, without saying of whom', async () => {
    const made = await app.call<{ board: { id: string }; code: string }>('POST', '/api/boards', {
      body: { title: 'Hemlig titel' },
      token: KEY,
    });
    const text = String((await app.call('GET', '/metrics', { token: KEY })).body);
    for (const name of [
      'samsyn_connections',
      'samsyn_rooms',
      'samsyn_updates_total',
      'samsyn_rooms_not_storing',
      'samsyn_calls_total',
      'samsyn_last_backup_timestamp_seconds',
      'samsyn_durable_seconds_bucket',
      'samsyn_propagation_seconds_count',
      'samsyn_store_bytes',
      'nodejs_eventloop_lag_p99_seconds',
    ]) {
      expect(text, name).toMatch(new RegExp(`^${name}[ {]`, 'm'));
    }
    const stored = /^samsyn_store_bytes (\d+)$/m.exec(text)?.[1];
    expect(Number(stored)).toBeGreaterThan(0);
    for (const secret of ['Hemlig', made.body.board.id, made.body.code]) {
      expect(text).not.toContain(secret);
    }
  });

  it('count what was refused, by reason', async () => {
    await app.call('GET', '/api/boards/nosuch', { token: 'none' });
    await app.call('POST', '/api/join', { body: { code: 'QQQQQQQQ' } });
    const text = String((await app.call('GET', '/metrics', { token: KEY })).body);
    const line = (method: string, route: string, status: number) =>
      `samsyn_calls_total{method="${method}",route="${route}",status="${status}"} 1`;
    expect(text).toContain(line('GET', '/api/boards/:id', 401));
    expect(text).toContain(line('POST', '/api/join', 404));
    for (const name of ['samsyn_refusals_total', 'samsyn_closes_total']) {
      expect(text).toMatch(new RegExp(`^# TYPE ${name} counter$`, 'm'));
    }
    expect(text).not.toContain('nosuch');
  });

  it('are those that the pages on running it tell to watch', async () => {
    const text = String((await app.call('GET', '/metrics', { token: KEY })).body);
    for (const page of ['running.md', 'drift.md']) {
      const read = readFileSync(new URL(`../../../../docs/${page}`, import.meta.url), 'utf8');
      const named = read.match(/\b(?:samsyn|nodejs)_[a-z0-9_]+(?=[`{])/g) ?? [];
      expect(named.length).toBeGreaterThan(10);
      for (const name of named) {
        // Memory has no disk, and so no room on it.
        if (name !== 'samsyn_disk_free_bytes') expect(text, name).toContain(`# TYPE ${name} `);
      }
    }
  });
});
