import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';

/** What every board needs before it can be shown, in whichever form; the words in Swedish. */
const NEEDED = [
  'src/entry/board-page.tsx',
  'src/entry/open-board.tsx',
  'src/features/shell/shell.tsx',
  /i18n\/src\/sv-app\.ts$/,
];

/** The form that a board is first shown in; a phone needs no columns, and a laptop no list. */
const FORMS = [
  { part: /^_columns-.*\.js$/, media: '(min-width: 700px)' },
  { part: /^_holding-.*\.js$/, media: '(min-width: 700px)' },
  { part: 'src/features/list-view/list-view.tsx', media: '(max-width: 699px)' },
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
  const needed = NEEDED.flatMap((name) => closure(manifest, keyOf(manifest, name)));
  const font = manifest['index.html']?.assets?.find((asset) => asset.endsWith('.woff2'));
  const links = [
    ...scriptsOf(needed).map((file) => link('modulepreload', file)),
    ...stylesOf(needed).map((file) => link('stylesheet', file)),
    ...FORMS.flatMap(({ part, media }) => {
      const form = closure(manifest, keyOf(manifest, part)).filter((one) => !needed.includes(one));
      const when = ` media="${media}"`;
      // Not as stylesheets: those hold back the first picture, and they would count as loaded.
      return [
        ...scriptsOf(form).map((file) => link('modulepreload', file, when)),
        ...stylesOf(form).map((file) => link('preload', file, ` as="style"${when}`)),
      ];
    }),
    link('preload', font, ' as="font" type="font/woff2"'),
  ].filter((one, index, all) => all.indexOf(one) === index && !html.includes(one));
  return html.replace('</head>', `${links.map((one) => `  ${one}\n  `).join('')}</head>`);
}

function link(rel: string, file: string | undefined, more = ''): string {
  return `<link rel="${rel}"${more} crossorigin href="/${file}">`;
}

const scriptsOf = (chunks: readonly Chunk[]) => chunks.map(({ file }) => file);
const stylesOf = (chunks: readonly Chunk[]) => chunks.flatMap(({ css = [] }) => css);

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
