// What stops somebody is worth what its test is worth: every row names one that exists.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from './install.mjs';

const page = readFileSync(join(ROOT, 'docs/threat-model.md'), 'utf8');
const rows = page
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (who tries|---)/.test(line))
  .map((line) => line.split(' | '));

it('has for every threat a test that exists, by file and sentence', () => {
  expect(rows.length).toBeGreaterThan(40);
  const wrong = rows.flatMap(([threat, defence, shown = '']) => {
    const [, file = '', sentence = ''] = /^`([^`]+\.test\.ts)` \*(.+)\* \|$/.exec(shown) ?? [];
    if (!threat || !defence || file === '') return [`${threat}: names no test`];
    if (!existsSync(join(ROOT, file))) return [`${threat}: there is no ${file}`];
    const test = readFileSync(join(ROOT, file), 'utf8');
    const called = new RegExp(`\\b(it|test)(\\.each\\([^]*?\\))?\\(\\s*['"\`]${escaped(sentence)}`);
    return called.test(test) ? [] : [`${file} has no test called “${sentence}”`];
  });
  expect(wrong).toEqual([]);
});

function escaped(text) {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
