// `npm start`: installs what is missing, builds what changed, serves everything on one port.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildWhatChanged } from './build.mjs';
import { ensureInstalled, ROOT } from './install.mjs';

const { ppid } = process;
ensureInstalled();
buildWhatChanged();
await import(pathToFileURL(join(ROOT, 'apps/server/dist/main.js')).href);
if (process.env.npm_lifecycle_event !== undefined) endWithShell();

/**
 * npm runs this in a shell, and when npm is told to end it ends the shell and no more: the server
 * would go on alone, and keep port and data folder from the next.
 */
function endWithShell() {
  const watch = setInterval(() => {
    if (process.ppid === ppid) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 500);
  watch.unref();
}
