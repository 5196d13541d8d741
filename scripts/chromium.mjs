// Finds a Chromium for the browser tests, and gets one where it can.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './install.mjs';
import { unpackedChromium } from './unpacked-chromium.mjs';

const KNOWN_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];
const UNPACKED = join(ROOT, 'node_modules', '.cache', 'samsyn-chromium');

/** Path of a Chromium, or null when there is none and none could be had. */
export function ensureChromium() {
  const found = findChromium(process.env.SAMSYN_CHROMIUM, KNOWN_PLACES);
  if (found !== null || !existsSync('/usr/bin/apt-get')) return found;
  if (installAsRoot()) return findChromium(undefined, KNOWN_PLACES);
  return unpackedChromium(UNPACKED);
}

/** @param chosen what SAMSYN_CHROMIUM says; one that is not there is said, not passed over in silence */
export function findChromium(chosen, places, say = console.log) {
  if (chosen && existsSync(chosen)) return chosen;
  if (chosen) {
    say(
      `SAMSYN_CHROMIUM names a file that does not exist: ${chosen}. Another Chromium is looked for.`,
    );
  }
  return places.find((path) => existsSync(path)) ?? null;
}

function installAsRoot() {
  const root = process.getuid?.() === 0;
  const sudo = !root && spawnSync('sudo', ['-n', 'true']).status === 0;
  if (!root && !sudo) return false;
  console.log('Installing Chromium for the browser tests …');
  const apt = (args) => {
    const command = root ? ['apt-get', ...args] : ['sudo', '-n', 'apt-get', ...args];
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    return spawnSync(command[0], command.slice(1), { stdio: 'ignore', env }).status === 0;
  };
  return apt(['update', '-qq']) && apt(['install', '-y', '-qq', 'chromium']);
}
