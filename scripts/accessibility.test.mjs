// A point that no test holds is a wish: each of the forty names tests that exist.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from './install.mjs';

const page = readFileSync(join(ROOT, 'docs/accessibility.md'), 'utf8');
const rows = page.split('\n').filter((line) => /^\| \d+ \|/.test(line));

it('has for each of the forty points a test that exists, by file and sentence', () => {
  expect(rows.map((row) => Number(row.split(' | ')[0].slice(2)))).toEqual(
    Array.from({ length: 40 }, (_, index) => index + 1),
  );
  const wrong = rows.flatMap((row) => {
    const [point, does, shown = ''] = row.split(' | ');
    const tests = [...shown.matchAll(/`([^`]+\.test\.m?tsx?)` \*([^*]+)\*/g)];
    if (!does || tests.length === 0) return [`${point}: names no test`];
    return tests.flatMap(([, file, sentence]) => {
      if (!existsSync(join(ROOT, file))) return [`${point}: there is no ${file}`];
      const test = readFileSync(join(ROOT, file), 'utf8');
      const called = new RegExp(
        `\\b(it|test)(\\.each\\([\\s\\S]*?\\))?\\(\\s*['"\`]${escaped(sentence)}`,
      );
      return called.test(test) ? [] : [`${point}: ${file} has no test called “${sentence}”`];
    });
  });
  expect(wrong).toEqual([]);
});

function escaped(text) {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
