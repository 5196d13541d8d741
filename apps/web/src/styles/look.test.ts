// What the styles and the bare page promise everybody, read from the files themselves.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const SOURCE = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string): string => readFileSync(`${SOURCE}${path}`, 'utf8');
const files = readdirSync(SOURCE, { recursive: true }).map(String);
const sheets = files.filter((file) => file.endsWith('.css')).map((file) => [file, read(file)]);
const page = read('../index.html');

/** Every rule of a sheet as its selector and what it declares; those within a condition too. */
function rulesOf(css: string): { selector: string; body: string; before: string }[] {
  const plain = css.replace(/\/\*[\s\S]*?\*\//g, '');
  return [...plain.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(
    ({ 1: selector = '', 2: body = '', index }) => ({
      selector: selector.trim(),
      body,
      before: plain.slice(0, index),
    }),
  );
}

describe('the bare page', () => {
  it('is Swedish, and has both live regions before anything is said, outside what is drawn', () => {
    expect(page).toContain('<html lang="sv">');
    expect(page).toMatch(
      /<div id="root"><\/div>\s*<div id="polite"[^>]*aria-live="polite"><\/div>/,
    );
    expect(page).toMatch(/<div id="assertive"[^>]*aria-live="assertive"><\/div>/);
  });

  it('lets itself be enlarged', () => {
    expect(page).not.toMatch(/user-scalable|maximum-scale/);
  });

  it('is said to be in English where it is', () => {
    expect(page).toContain('<p lang="en">Samsyn needs JavaScript');
    expect(read('entry/language-switch.tsx')).toContain('lang=');
  });

  it('has few live regions besides the two, so that none is lost to another', () => {
    const speaking = files
      .filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.'))
      .filter((file) => /aria-live="(polite|assertive)"|role="alert"/.test(read(file)));
    expect(speaking.sort()).toEqual([
      'features/snapshots/compare-sentences.tsx', // On a page where nothing else is said.
      'ui/error-summary.tsx', // What is wrong in a form, which waits for nothing.
    ]);
  });
});

describe('the ring of the focus', () => {
  it('is three pixels thick, and stands off from what it is around', () => {
    const ring = rulesOf(read('styles/base.css')).find(
      ({ selector }) => selector === ':focus-visible',
    );
    expect(ring?.body).toMatch(/outline: 3px solid var\(--focus\)/);
    expect(ring?.body).toMatch(/outline-offset: 2px/);
  });

  it('is taken away from nothing but what only the page itself focuses', () => {
    const without = sheets.flatMap(([file, css = '']) =>
      rulesOf(css)
        .filter(({ body }) => /outline(-style|-width)?: (none|0)\b/.test(body))
        .map(({ selector }) => `${file}: ${selector.replace(/\s+/g, ' ')}`),
    );
    expect(without.sort()).toEqual(
      [
        // Landmarks and opened parts, with `tabindex="-1"`.
        'entry/page-frame.css: .page__main:focus',
        'features/places/places.css: .places-face:focus',
        'features/reveal/reveal-face.css: .cell-panel',
        'features/views/views.css: .view__cell',
        'features/views/wall.css: .wall__main:focus',
        // The whole thing on the board has the ring instead.
        'features/placements/placement-token.css: .token__main:focus-visible, .card-face__main:focus-visible',
        'styles/base.css: :where(h1, h2, h3)[tabindex="-1"]:focus',
      ].sort(),
    );
  });
});

describe('movement', () => {
  it('stops for whoever wants less of it', () => {
    const moving = sheets.flatMap(([file, css = '']) =>
      rulesOf(css)
        .filter(({ body }) => /(transition|animation): (?!none)/.test(body))
        .filter(({ body, selector, before }) => {
          const asked = /prefers-reduced-motion: no-preference/.test(
            before.split('}').at(-1) ?? selector,
          );
          const fast = body.includes('var(--fast)');
          const stopped =
            css.includes('prefers-reduced-motion: reduce') && css.includes('[data-motion="less"]');
          return !(asked || fast || stopped);
        })
        .map(({ selector }) => `${file}: ${selector}`),
    );
    expect(moving).toEqual([]);
    expect(sheets.filter(([, css = '']) => /scroll-behavior: smooth/.test(css))).toEqual([]);
  });
});

describe('long words', () => {
  it('are broken everywhere on the page', () => {
    const html = rulesOf(read('styles/base.css')).find(({ selector }) => selector === 'html');
    expect(html?.body).toMatch(/hyphens: auto/);
    expect(html?.body).toMatch(/overflow-wrap: anywhere/);
  });
});

describe('text', () => {
  it('has its size in rem, so that a browser’s own setting makes it larger', () => {
    const fixed = sheets.flatMap(([file, css = '']) =>
      [...css.matchAll(/font(?:-size)?:[^;{}]*\dpx[^;{}]*/g)].map(([rule]) => `${file}: ${rule}`),
    );
    // What is printed has the points of paper.
    expect(fixed).toEqual([]);
  });
});

describe('keys of the page’s own', () => {
  it('are heard from everywhere only with Ctrl, while something is held, or where there is nothing to write in', () => {
    const listening = files
      .filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.'))
      .filter((file) => /(?<![.\w])addEventListener\('keydown'/.test(read(file)));
    expect(listening.sort()).toEqual([
      'features/map-view/stretch-edge.tsx', // While an edge is held.
      'features/moving/pointer-moving.tsx', // Alt, while something is held.
      'features/moving/use-hold.ts', // Once, after a hold.
      'features/moving/use-lift.ts', // While something is held by the keys.
      'features/projector/use-pages.ts', // The wall, which has nothing to write in.
      'features/shell/use-undo.ts', // Ctrl+Z, left alone in a field that is written in.
      'features/views/wall.tsx', // The wall again.
    ]);
    expect(read('features/shell/use-undo.ts')).toMatch(
      /if \(!\(event\.ctrlKey \|\| event\.metaKey\)/,
    );
    expect(files.some((file) => /\.tsx$/.test(file) && /accessKey=/.test(read(file)))).toBe(false);
  });
});
