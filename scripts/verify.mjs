// Every check there is: types, lint and format, arrows, dead code, then all tests with the audit.
import { join } from 'node:path';
import { ensureInstalled, ROOT, run } from './install.mjs';

ensureInstalled();
const node = (script) => run(process.execPath, [join(ROOT, script)]);
const bin = (name, args) => run(join(ROOT, 'node_modules/.bin', name), args);
node('scripts/types.mjs');
bin('biome', ['check', '.']);
node('scripts/arrows.mjs');
bin('knip', []);
node('scripts/test.mjs');
