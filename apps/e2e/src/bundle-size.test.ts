import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { ROOT } from './samsyn-server.ts';

const DIST = process.env.SAMSYN_WEB_DIST ?? join(ROOT, 'apps/web/dist');

interface Chunk {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
  readonly name?: string;
}

/** Everything that the named modules load before they can run, dynamic imports left out. */
function closure(manifest: Record<string, Chunk>, keys: readonly string[]): Chunk[] {
  const seen = new Map<string, Chunk>();
  const visit = (key: string): void => {
    const chunk = manifest[key];
    if (chunk === undefined || seen.has(key)) return;
    seen.set(key, chunk);
    for (const next of chunk.imports ?? []) visit(next);
  };
  for (const key of keys) visit(key);
  return [...seen.values()];
}

function gzipped(files: Iterable<string>): number {
  let bytes = 0;
  for (const file of new Set(files)) bytes += gzipSync(readFileSync(join(DIST, file))).length;
  return bytes / 1024;
}

function keyOf(manifest: Record<string, Chunk>, pattern: RegExp): string {
  const found = Object.keys(manifest).filter((key) => pattern.test(key));
  expect(found, `one chunk for ${pattern}`).toHaveLength(1);
  return found[0] ?? '';
}

describe('what a participant downloads', () => {
  const manifest = JSON.parse(readFileSync(join(DIST, '.vite/manifest.json'), 'utf8')) as Record<
    string,
    Chunk
  >;
  const entry = keyOf(manifest, /^index\.html$/);
  /** What every page at a board's address begins with: the texts, and who may come in. */
  const page = [
    entry,
    keyOf(manifest, /i18n\/src\/sv-app\.ts$/),
    keyOf(manifest, /entry\/board-page\.tsx$/),
  ];
  /** Fetched on the way in to a board, whatever it is shown as: its documents and the frame. */
  const board = [
    ...page,
    keyOf(manifest, /entry\/open-board\.tsx$/),
    keyOf(manifest, /features\/shell\/shell\.tsx$/),
  ];

  const script = (what: string, keys: readonly string[]): number => {
    const chunks = closure(manifest, keys);
    const kilobytes = gzipped(chunks.map(({ file }) => file));
    console.info(`${what}: ${kilobytes.toFixed(1)} KB of script in ${chunks.length} files`);
    return kilobytes;
  };

  it.each([
    ['Tavla, what a computer shows first', [/^_columns-.*\.js$/, /^_holding-.*\.js$/]],
    ['Lista, what a phone shows first', [/list-view\/list-view\.tsx$/]],
  ])('is at most 180 KB of script, gzipped: %s', (view, patterns) => {
    const keys = [...board, ...patterns.map((pattern) => keyOf(manifest, pattern))];
    expect(script(view, keys)).toBeLessThanOrEqual(180);
  });

  it('has neither the columns nor what drags them in it where the list is shown', () => {
    const list = closure(manifest, [...board, keyOf(manifest, /list-view\/list-view\.tsx$/)]);
    const others = [/^_columns-.*\.js$/, /moving\/pointer-moving\.tsx$/].map(
      (pattern) => manifest[keyOf(manifest, pattern)]?.file,
    );
    expect(list.map(({ file }) => file).filter((file) => others.includes(file))).toEqual([]);
  });

  it('is at most 130 KB of script, gzipped, before one is asked who one is', () => {
    const keys = [...page, keyOf(manifest, /join\/join-page\.tsx$/)];
    expect(script('The way in', keys)).toBeLessThanOrEqual(130);
  });

  it('has no texts in it that only the server and the command line use', () => {
    const scripts = readdirSync(join(DIST, 'assets')).filter((name) => name.endsWith('.js'));
    const holding = scripts.filter((name) =>
      /server\.problem\.internal|snapshot\.problem\.cutOff/.test(
        readFileSync(join(DIST, 'assets', name), 'utf8'),
      ),
    );
    expect(scripts.length).toBeGreaterThan(10);
    expect(holding).toEqual([]);
  });

  it('is at most 25 KB of styles and 50 KB of fonts', () => {
    const views = [keyOf(manifest, /map-view\/map-view\.tsx$/), keyOf(manifest, /list-view\.tsx$/)];
    const css = closure(manifest, [...board, ...views]).flatMap((chunk) => chunk.css ?? []);
    expect(gzipped(css)).toBeLessThanOrEqual(25);
    const fonts = readdirSync(join(DIST, 'assets')).filter((name) => name.endsWith('.woff2'));
    expect(fonts.length).toBeGreaterThan(0);
    let bytes = 0;
    for (const font of fonts) bytes += readFileSync(join(DIST, 'assets', font)).length;
    expect(bytes / 1024).toBeLessThanOrEqual(50);
  });

  it('comes from this server alone, and runs no inline script', () => {
    const html = readFileSync(join(DIST, 'index.html'), 'utf8');
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>/);
    expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
    expect(html).toMatch(/<html lang="sv"/);
    expect(html).toMatch(/id="polite"[^>]*aria-live="polite"|aria-live="polite"[^>]*id="polite"/);
  });
});
