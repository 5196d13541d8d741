// `npm start`: installs what is missing, builds what changed, serves everything on one port.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildWhatChanged } from './build.mjs';
import { ensureInstalled, ROOT } from './install.mjs';

ensureInstalled();
buildWhatChanged();
await import(pathToFileURL(join(ROOT, 'apps/server/dist/main.js')).href);
