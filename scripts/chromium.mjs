// Finds a Chromium for the browser tests, and installs one where it can.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

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

/** Path of a Chromium, or null when there is none and none could be installed. */
export function ensureChromium() {
  return findChromium() ?? (installFromDebian() ? findChromium() : null);
}

function findChromium() {
  const chosen = process.env.SAMSYN_CHROMIUM;
  if (chosen && existsSync(chosen)) return chosen;
  return KNOWN_PLACES.find((path) => existsSync(path)) ?? null;
}

function installFromDebian() {
  if (!existsSync('/usr/bin/apt-get')) return false;
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
