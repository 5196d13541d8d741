// Bundles the command line into one file that needs nothing but Node: dist/main.js, or the one named.
import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = fileURLToPath(new URL('./', import.meta.url));
const { version, dependencies } = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8'));
const outfile = process.argv[2] ?? join(here, 'dist/main.js');

const OFFICE = [
  '@resvg/resvg-js',
  'csv-stringify',
  'dejavu-fonts-ttf',
  'docx',
  'pptxgenjs',
  'write-excel-file',
];

await build({
  absWorkingDir: here,
  entryPoints: ['src/main.ts'],
  outfile,
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  format: 'esm',
  define: { SAMSYN_VERSION: JSON.stringify(version) },
  // What makes office files is loaded when a file is to be made, from where it is installed.
  external: OFFICE.filter((name) => name in dependencies).flatMap((name) => [name, `${name}/*`]),
  // Commander is CommonJS inside, and asks for Node's own modules with `require`.
  banner: {
    js: "#!/usr/bin/env node\nimport { createRequire as requireFrom } from 'node:module';\nconst require = requireFrom(import.meta.url);",
  },
  logLevel: 'warning',
});
chmodSync(outfile, 0o755);
