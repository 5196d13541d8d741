// A machine without root gets its Chromium too, and a setting that is wrong is said.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findChromium } from './chromium.mjs';
import { unpackedChromium } from './unpacked-chromium.mjs';

describe('the Chromium of the browser tests', () => {
  let folder;
  const said = [];
  const say = (line) => said.push(line);
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'samsyn-chromium-'));
    said.length = 0;
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is the one that SAMSYN_CHROMIUM names', () => {
    const chosen = join(folder, 'mine');
    writeFileSync(chosen, '');
    expect(findChromium(chosen, ['/'], say)).toBe(chosen);
    expect(said).toEqual([]);
  });

  it('is another, and that is said, when SAMSYN_CHROMIUM names a file that is not there', () => {
    const chosen = join(folder, 'gone');
    expect(findChromium(chosen, ['/nowhere', folder], say)).toBe(folder);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(`SAMSYN_CHROMIUM names a file that does not exist: ${chosen}`);
  });

  /** Debian, as far as it is asked: two packages, one of them a library, with an odd name of a folder. */
  function debian({ fails = '' } = {}) {
    const asked = [];
    const run = (command, args, cwd) => {
      const what = `${command} ${args.join(' ')}`;
      asked.push(what);
      if (fails !== '' && what.includes(fails)) return null;
      if (args.includes('-s')) {
        return 'Inst libnss3 (2:3.87 Debian:12 [amd64])\nInst chromium [1] (140.0-1 Debian:12 [amd64])\nConf x\n';
      }
      if (args.includes('download')) {
        for (const name of args.slice(args.indexOf('download') + 1)) {
          writeFileSync(join(cwd, `${name.split('=')[0]}.deb`), '');
        }
      }
      if (command === 'dpkg') unpack(args[1], args[2]);
      if (command === 'apt-get' || command === 'dpkg') return '';
      const started = spawnSync(command, args, { encoding: 'utf8' });
      return started.status === 0 ? started.stdout : null;
    };
    return { asked, run };
  }
  function unpack(deb, root) {
    const library = deb.includes('libnss3');
    const place = join(root, library ? 'usr/lib/some-linux-gnu' : 'usr/lib/chromium');
    mkdirSync(place, { recursive: true });
    if (library) writeFileSync(join(place, 'libnss3.so'), '');
    else {
      const program = '#!/bin/sh\necho "$LD_LIBRARY_PATH|$*"\n';
      writeFileSync(join(place, 'chromium'), program, { mode: 0o755 });
    }
  }

  it('is unpacked with the libraries that are missing, and found again the next time', () => {
    const { asked, run } = debian();
    const place = join(folder, "it's here");
    const chromium = unpackedChromium(place, run, say);
    expect(asked.find((what) => what.includes('download'))).toMatch(
      / download libnss3=2:3\.87 chromium=140\.0-1$/,
    );
    const { stdout } = spawnSync(chromium, ['--headless', 'a b'], { encoding: 'utf8' });
    expect(stdout).toBe(`${place}/root/usr/lib/some-linux-gnu|--headless a b\n`);
    const before = asked.length;
    expect(unpackedChromium(place, run, say)).toBe(chromium);
    expect(asked).toHaveLength(before);
  });

  it.each([['update'], ['download'], ['dpkg'], ['--version']])(
    'is not there when "%s" fails; what to think is said, and nothing half is left',
    (fails) => {
      const place = join(folder, 'cache');
      expect(unpackedChromium(place, debian({ fails }).run, say)).toBeNull();
      expect(said.at(-1)).toMatch(/^Chromium could not be had without root: .+\.$/);
      expect(readdirSync(folder).filter((name) => name !== 'cache')).toEqual([]);
      expect(existsSync(join(place, 'chromium'))).toBe(false);
      expect(unpackedChromium(place, debian().run, say)).toBe(join(place, 'chromium'));
    },
  );
});
