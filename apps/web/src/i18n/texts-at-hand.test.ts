import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { messages } from '@samsyn/i18n/sv';
import { messages as app } from '@samsyn/i18n/sv/app';
import { messages as desk } from '@samsyn/i18n/sv/desk';
import { expect, it } from 'vitest';

const SOURCE = join(import.meta.dirname, '..');
const KEYS = Object.keys(messages);

const STATIC = /(?:^|\n)(?:import|export)\s(?!type\b)(?:[^;'`]*?\sfrom\s)?'(\.[^']+\.tsx?)'/g;
const DYNAMIC = /(lazyWithTexts\(\s*(?:async\s*)?\(\)\s*=>\s*)?import\('(\.[^']+\.tsx?)'\)/g;

/** Every file that is reached from `from` before anything is opened that waits for its texts. */
function reached(from: string, throughLazyTexts: boolean): Set<string> {
  const found = new Set<string>();
  const queue = [from];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (found.has(file) || !existsSync(file)) continue;
    found.add(file);
    const code = readFileSync(file, 'utf8');
    const next = (path: string | undefined) => queue.push(resolve(dirname(file), path ?? ''));
    for (const [, path] of code.matchAll(STATIC)) next(path);
    for (const [, waits, path] of code.matchAll(DYNAMIC)) {
      if (waits === undefined || throughLazyTexts) next(path);
    }
  }
  return found;
}

/** Keys that the code names, and those that a name with a gap such as `role.${role}` may come to. */
function keysIn(code: string): string[] {
  const whole = [...code.matchAll(/['`]([a-z][\w-]*(?:\.[\w-]+)+)['`]/g)].map(([, key]) => key);
  const open = [...code.matchAll(/`([a-z][\w-]*\.[^`\n]*\$\{[^`\n]*)`/g)].map(
    ([, name = '']) =>
      new RegExp(`^${name.replaceAll('.', '\\.').replace(/\$\{[^}]*\}/g, '[^.]+')}$`),
  );
  return KEYS.filter((key) => whole.includes(key) || open.some((pattern) => pattern.test(key)));
}

/** `file: key` of every text that a file says and that `texts` has not. */
function missing(files: Iterable<string>, texts: object): string[] {
  return [...files].flatMap((file) =>
    keysIn(readFileSync(file, 'utf8'))
      .filter((key) => !Object.hasOwn(texts, key))
      .map((key) => `${relative(SOURCE, file)}: ${key}`),
  );
}

const main = join(SOURCE, 'main.tsx');

it('has the texts at hand of whatever does not wait for any', () => {
  const files = reached(main, false);
  expect([...files].some((file) => file.endsWith('tavla.tsx'))).toBe(true);
  expect([...files].some((file) => file.endsWith('template-editor.tsx'))).toBe(false);
  expect(missing(files, app)).toEqual([]);
});

it('has every other text once something waits for it', () => {
  const files = reached(main, true);
  expect([...files].some((file) => file.endsWith('template-editor.tsx'))).toBe(true);
  expect(missing(files, { ...app, ...desk })).toEqual([]);
});

it('sends nothing at once that is only said by what waits', () => {
  const atOnce = reached(main, false);
  const later = [...reached(main, true)].filter((file) => !atOnce.has(file));
  const said = new Set([...atOnce].flatMap((file) => keysIn(readFileSync(file, 'utf8'))));
  const early = later.flatMap((file) =>
    keysIn(readFileSync(file, 'utf8'))
      .filter((key) => Object.hasOwn(app, key) && !said.has(key))
      .map((key) => `${relative(SOURCE, file)}: ${key}`),
  );
  expect(early).toEqual([]);
});

it('sends no text twice', () => {
  expect(Object.keys(app).filter((key) => Object.hasOwn(desk, key))).toEqual([]);
});
