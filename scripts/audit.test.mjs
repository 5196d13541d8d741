import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { json } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { lockedPackages } from './locked-packages.mjs';

const PACKAGES = [
  { name: 'ws', version: '8.23.0' },
  { name: 'nanoid', version: '3.3.11' },
  { name: 'nanoid', version: '5.1.12' },
  { name: '@fastify/static', version: '10.1.11' },
];
const advisory = (severity, range) => ({
  ...{ id: 1, url: 'https://example.org/advisory', title: 'Guessable ids', severity },
  ...{ vulnerable_versions: range, cwe: [], cvss: { score: 8, vectorString: null } },
});

let registry;
afterEach(() => registry?.close());

/** A registry that answers as it is told; what it was asked is written down. */
async function startRegistry(status, answer) {
  const asked = [];
  registry = createServer((request, reply) => {
    const parts = [];
    request.on('data', (part) => parts.push(part));
    request.on('end', () => {
      const body = Buffer.concat(parts);
      if (!request.url.includes('/advisories/')) return reply.writeHead(404).end('{}');
      const zipped = request.headers['content-encoding'] === 'gzip';
      asked.push(JSON.parse(String(zipped ? gunzipSync(body) : body)));
      reply.writeHead(status, { 'content-type': 'application/json' }).end(answer);
    });
  });
  await new Promise((listening) => registry.listen(0, '127.0.0.1', listening));
  return { asked, url: `http://127.0.0.1:${registry.address().port}/` };
}

/** In a process of its own: the audit waits for npm, and this process is the registry. */
async function auditWith(url, accepted = []) {
  const code = `import { audit } from ${JSON.stringify(new URL('./audit.mjs', import.meta.url).href)};
    const options = { registry: ${JSON.stringify(url)}, accepted: new Map(${JSON.stringify(accepted)}) };
    console.log(JSON.stringify(audit(${JSON.stringify(PACKAGES)}, options)));`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return json(child.stdout);
}

describe('The audit of what is installed', { timeout: 120_000 }, () => {
  it('fails on a serious vulnerability in a version that is there, and names it', async () => {
    const answer = JSON.stringify({ nanoid: [advisory('high', '<3.3.12')] });
    const { asked, url } = await startRegistry(200, answer);
    const { failed, lines } = await auditWith(url);
    expect(failed).toBe(true);
    expect(lines[0]).toBe('high: nanoid <3.3.12: Guessable ids, https://example.org/advisory');
    expect(asked[0]).toEqual({
      ...{ ws: ['8.23.0'], '@fastify/static': ['10.1.11'] },
      nanoid: expect.arrayContaining(['3.3.11', '5.1.12']),
    });
  });

  it('passes when only versions that are not there have it, or it was looked at and accepted', async () => {
    const others = await startRegistry(
      200,
      JSON.stringify({ nanoid: [advisory('critical', '<3.0.0')] }),
    );
    expect((await auditWith(others.url)).failed).toBe(false);
    registry.close();
    const { url } = await startRegistry(200, JSON.stringify({ ws: [advisory('high', '*')] }));
    const accepted = [['https://example.org/advisory', 'Only used in tests.']];
    expect((await auditWith(url, accepted)).failed).toBe(false);
  });

  it('passes on what is not serious, and counts it', async () => {
    const { url } = await startRegistry(200, JSON.stringify({ ws: [advisory('moderate', '*')] }));
    const { failed, lines } = await auditWith(url);
    expect(failed).toBe(false);
    expect(lines).toEqual(['Audit: 4 packages, 0 serious vulnerabilities, 1 others.']);
  });

  it('says that nobody answered, and fails nothing', async () => {
    const { url } = await startRegistry(405, '');
    for (const where of [url, 'http://127.0.0.1:9/']) {
      const { failed, lines } = await auditWith(where);
      expect(failed).toBe(false);
      expect(lines.join('\n')).toContain('no answer');
    }
  });

  it('looks at everything in the lock file', () => {
    const packages = lockedPackages();
    expect(packages.length).toBeGreaterThan(250);
    expect(packages).toContainEqual({ name: 'yjs', version: '13.6.33', forOneMachine: false });
    expect(packages.filter(({ forOneMachine }) => forOneMachine).length).toBeGreaterThan(20);
    expect(packages.every(({ version }) => /^\d+\.\d+\.\d+/.test(version))).toBe(true);
  });
});
