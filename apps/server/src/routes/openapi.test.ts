import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AppUnderTest, openApp } from '../testing/app-under-test.ts';

interface Description {
  openapi: string;
  paths: Record<
    string,
    Record<string, { summary?: string; security?: unknown; responses: object }>
  >;
}

let app: AppUnderTest;
let description: Description;
beforeAll(async () => {
  app = await openApp();
  description = (await app.call<Description>('GET', '/api/openapi.json')).body;
});
afterAll(() => app.close());

describe('The description of the API', () => {
  it('names every call there is', () => {
    expect(description.openapi).toBe('3.1.0');
    const calls = Object.entries(description.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(calls.sort()).toEqual([
      'DELETE /api/boards/{id}',
      'DELETE /api/boards/{id}/comparisons/{comparison}',
      'DELETE /api/boards/{id}/me',
      'DELETE /api/boards/{id}/snapshots/{snapshot}',
      'DELETE /api/boards/{id}/words/{word}',
      'GET /api/address',
      'GET /api/boards/{id}',
      'GET /api/boards/{id}/analysis',
      'GET /api/boards/{id}/comparisons',
      'GET /api/boards/{id}/comparisons/{comparison}',
      'GET /api/boards/{id}/comparisons/{comparison}/difference',
      'GET /api/boards/{id}/export/board.zip',
      'GET /api/boards/{id}/export/snapshot.json',
      'GET /api/boards/{id}/export/{file}',
      'GET /api/boards/{id}/me',
      'GET /api/boards/{id}/people',
      'GET /api/boards/{id}/rounds/{round}/theirs',
      'GET /api/boards/{id}/snapshots',
      'GET /api/boards/{id}/snapshots/diff',
      'GET /api/boards/{id}/snapshots/{snapshot}',
      'GET /api/boards/{id}/turnout',
      'GET /api/boards/{id}/words',
      'GET /api/join',
      'GET /api/operator',
      'GET /healthz',
      'GET /readyz',
      'PATCH /api/boards/{id}',
      'PATCH /api/boards/{id}/me',
      'POST /api/boards',
      'POST /api/boards/{id}/commands',
      'POST /api/boards/{id}/comparisons',
      'POST /api/boards/{id}/keys/rotate',
      'POST /api/boards/{id}/snapshots',
      'POST /api/boards/{id}/snapshots/{snapshot}/restore',
      'POST /api/join',
    ]);
  });

  it('says of each what it does, and below /api what a failure looks like', () => {
    for (const [path, methods] of Object.entries(description.paths)) {
      for (const { summary, responses } of Object.values(methods)) {
        expect(summary).toMatch(/\.$/);
        if (!path.startsWith('/api/')) continue;
        expect(responses).toHaveProperty(['default', 'content', 'application/problem+json']);
      }
    }
  });

  it('is made of the schemas that check: a title’s longest length is in it', () => {
    expect(JSON.stringify(description.paths['/api/boards'])).toContain('"maxLength":200');
  });
});
