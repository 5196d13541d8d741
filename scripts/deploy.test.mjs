// The pages on running it and the files they point at fit each other and the code; what this machine
// has tools for is checked with them.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generate } from 'selfsigned';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PNPM, ROOT } from './install.mjs';

const PAGES = ['docs/running.md', 'docs/drift.md'];
const SETTINGS = /\b(?:PORT|HOST|LOG_LEVEL|DATABASE_URL|REDIS_URL|SAMSYN_[A-Z_]+)\b/g;
const read = (path) => readFileSync(join(ROOT, path), 'utf8');
const deployed = (name) => read(`deploy/${name}`);
const files = readdirSync(join(ROOT, 'deploy'));

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'samsyn-deploy-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a tool; null where this machine has none. */
function tool(command, args) {
  const { error, status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  if (error?.code === 'ENOENT') return null;
  return { status, output: `${stdout}${stderr}` };
}

/** A copy in which what this machine lacks is replaced. */
function copy(name, changes) {
  let text = deployed(name);
  for (const [from, to] of changes) {
    expect(text, `${name} without ${from}`).toContain(from);
    text = text.replaceAll(from, to);
  }
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe.each(PAGES)('%s', (page) => {
  it('names every file for whoever runs it, and no other', () => {
    const named = new Set([...read(page).matchAll(/deploy\/([\w.-]*\w)/g)].map(([, name]) => name));
    const ignored = files.filter((name) => name.endsWith('ignore'));
    expect([...named].sort()).toEqual(files.filter((name) => !ignored.includes(name)).sort());
  });

  it('gives only commands and options that there are', () => {
    const known = read('apps/cli/src/operate/describe-operator.ts');
    const lines = read(page).match(/samsyn (?:backup|restore|recover)\b[^`|>]*/g) ?? [];
    expect(lines.length).toBeGreaterThan(4);
    for (const option of lines.join('\n').match(/(?<=\s)--?[a-z][a-z-]*/g) ?? []) {
      expect(known, option).toMatch(new RegExp(`['\\s]${option}[ ,']`));
    }
  });
});

it('the files name only settings that the README explains', () => {
  const explained = new Set(read('README.md').match(SETTINGS));
  for (const name of files) {
    for (const setting of deployed(name).match(SETTINGS) ?? []) {
      expect(explained.has(setting), `${setting} in ${name}`).toBe(true);
    }
  }
});

describe('The units', () => {
  const UNITS = ['samsyn.service', 'samsyn-backup.service', 'samsyn-backup.timer'];

  it('start what is built', () => {
    const built = read('scripts/build.mjs');
    for (const name of UNITS.slice(0, 2)) {
      const [, program = ''] = /^ExecStart=\/usr\/bin\/node (\S+)/m.exec(deployed(name)) ?? [];
      expect(built, name).toContain(`'${program}'`);
    }
  });

  it('give the server longer to end than it takes', () => {
    const [, seconds] = /^TimeoutStopSec=(\d+)$/m.exec(deployed('samsyn.service')) ?? [];
    const [, patience] = /PATIENCE_MS = (\d+)/.exec(read('apps/server/src/main.ts')) ?? [];
    expect(Number(seconds) * 1000).toBeGreaterThan(Number(patience) + 2000);
  });

  it('are understood by systemd, and leave it next to nothing that it may do', () => {
    const node = [['/usr/bin/node', process.execPath]];
    const paths = UNITS.map((name) => copy(name, name.endsWith('.timer') ? [] : node));
    const verified = tool('systemd-analyze', ['verify', '--man=no', ...paths]);
    if (verified === null) return;
    expect(verified).toEqual({ status: 0, output: '' });
    for (const path of paths.slice(0, 2)) {
      const exposure = ['security', '--offline=true', '--threshold=15', path];
      const { status, output } = tool('systemd-analyze', exposure);
      expect(status, output).toBe(0);
    }
  });
});

describe('The proxies', () => {
  it('let through what the server takes', () => {
    const [, shift] = /SNAPSHOT_BYTES = 20 << (\d+)/.exec(
      read('apps/server/src/snapshots/snapshot-format.ts'),
    );
    expect(shift).toBe('20');
    expect(deployed('nginx.conf')).toContain('client_max_body_size 21m;');
    expect(deployed('Caddyfile')).toMatch(/max_size 21MiB/);
  });

  it('nginx says who calls, whatever the caller says, and upgrades', () => {
    const text = deployed('nginx.conf');
    expect(text).toMatch(/X-Forwarded-For +\$remote_addr;/);
    expect(text).not.toContain('$proxy_add_x_forwarded_for');
    expect(text).toMatch(/Upgrade +\$http_upgrade;/);
    expect(text).not.toMatch(/\$request\b|\$request_uri'|\$uri|\$http_referer/);
  });

  it('nginx understands its file', async () => {
    const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }]);
    writeFileSync(join(folder, 'cert.pem'), cert);
    writeFileSync(join(folder, 'key.pem'), key);
    const site = copy('nginx.conf', [
      ['/etc/ssl/samsyn/fullchain.pem', join(folder, 'cert.pem')],
      ['/etc/ssl/samsyn/privkey.pem', join(folder, 'key.pem')],
      ['/var/log/nginx/', `${folder}/`],
      ['listen 80;', 'listen 127.0.0.1:48080;'],
      ['listen [::]:80;', ''],
      ['listen 443 ssl;', 'listen 127.0.0.1:48443 ssl;'],
      ['listen [::]:443 ssl;', ''],
    ]);
    const whole = join(folder, 'whole.conf');
    writeFileSync(
      whole,
      `pid ${folder}/nginx.pid;\nerror_log stderr;\nevents {}\nhttp {\n${[
        'client_body',
        'proxy',
        'fastcgi',
        'uwsgi',
        'scgi',
      ]
        .map((kind) => `${kind}_temp_path ${folder}/${kind};`)
        .join('\n')}\ninclude ${site};\n}\n`,
    );
    const tested = tool('nginx', ['-t', '-q', '-p', folder, '-c', whole]);
    if (tested !== null) expect(tested).toEqual({ status: 0, output: '' });
  });

  it('Caddy understands its file', () => {
    const path = join(ROOT, 'deploy/Caddyfile');
    const checked = tool('caddy', ['adapt', '--adapter', 'caddyfile', '--config', path]);
    if (checked !== null) expect(checked.status, checked.output).toBe(0);
  });
});

describe('The container', () => {
  const text = deployed('Containerfile');

  it('copies what there is, with everything that is built', () => {
    const copied = [...text.matchAll(/^COPY --from=build (.+) \S+$/gm)].flatMap(([, paths]) =>
      paths.split(' ').map((path) => path.replace('/samsyn/', '')),
    );
    for (const path of copied) {
      const source = path.replace(/\/(?:dist|node_modules)$/, '');
      expect(existsSync(join(ROOT, source)), path).toBe(true);
    }
    const outputs = [...read('scripts/build.mjs').matchAll(/output: '([^']+\/dist)\//g)];
    expect(copied).toEqual(expect.arrayContaining(outputs.map(([, path]) => path)));
  });

  it('installs with the same pnpm, on a Node that is new enough', () => {
    expect(text).toContain(`npx -y ${PNPM} install`);
    const versions = [...text.matchAll(/node:(\d+)\./g)].map(([, major]) => Number(major));
    expect(versions).toHaveLength(2);
    const { engines } = JSON.parse(read('package.json'));
    const [oldest] = engines.node.match(/\d+/);
    expect(versions.every((major) => major >= Number(oldest))).toBe(true);
  });

  it('runs without root, keeps everything in one volume, and says whether it is well', () => {
    expect(text).toMatch(/^USER [1-9]\d*:[1-9]\d*$/m);
    expect(text).toMatch(/^VOLUME \/data$/m);
    expect(text).toContain('SAMSYN_DATA_DIR=/data');
    expect(text).toMatch(/^HEALTHCHECK [\s\S]*\/readyz/m);
    const ignored = deployed('Containerfile.dockerignore').split('\n');
    expect(ignored).toEqual(expect.arrayContaining(['**/node_modules', '.git', 'data']));
  });
});
