import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';

/** What every board needs before it can be shown, in whichever form; the words in Swedish. */
const NEEDED = [
  'src/entry/board-page.tsx',
  'src/features/shell/shell.tsx',
  /i18n\/src\/sv-app\.ts$/,
];

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
  readonly assets?: readonly string[];
}
type Manifest = Readonly<Record<string, Chunk>>;

/**
 * Writes `board.html` beside `index.html`: the same page, which also names what a board is made of.
 * A browser that opens a board then fetches all of it at once, instead of finding out part by part
 * what comes next, a round trip each.
 */
export function boardHtml(): Plugin {
  let folder = '';
  return {
    name: 'board-html',
    apply: 'build',
    configResolved: ({ root, build }) => {
      folder = resolve(root, build.outDir);
    },
    closeBundle: () => {
      const manifest = JSON.parse(
        readFileSync(join(folder, '.vite/manifest.json'), 'utf8'),
      ) as Manifest;
      const html = readFileSync(join(folder, 'index.html'), 'utf8');
      writeFileSync(join(folder, 'board.html'), withLinks(html, manifest));
    },
  };
}

function withLinks(html: string, manifest: Manifest): string {
  const chunks = NEEDED.flatMap((name) => closure(manifest, keyOf(manifest, name)));
  const font = manifest['index.html']?.assets?.find((asset) => asset.endsWith('.woff2'));
  const links = [
    ...chunks.map(({ file }) => `<link rel="modulepreload" crossorigin href="/${file}">`),
    ...chunks
      .flatMap(({ css = [] }) => css)
      .map((file) => `<link rel="stylesheet" crossorigin href="/${file}">`),
    `<link rel="preload" as="font" type="font/woff2" crossorigin href="/${font}">`,
  ].filter((link, index, all) => all.indexOf(link) === index && !html.includes(link));
  return html.replace('</head>', `${links.map((link) => `  ${link}\n  `).join('')}</head>`);
}

function keyOf(manifest: Manifest, name: string | RegExp): string {
  const key = Object.keys(manifest).find((known) =>
    typeof name === 'string' ? known === name : name.test(known),
  );
  if (key === undefined) throw new Error(`board.html: the build has no part called ${name}.`);
  return key;
}

/** A part and all that it cannot run without; the page's own script is in the page already. */
function closure(manifest: Manifest, key: string, seen = new Set(['index.html'])): Chunk[] {
  const chunk = manifest[key];
  if (chunk === undefined || seen.has(key)) return [];
  seen.add(key);
  return [chunk, ...(chunk.imports ?? []).flatMap((next) => closure(manifest, next, seen))];
}
