import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findJsonFault } from './json-fault.ts';

describe('the place where a text stops being JSON', () => {
  it.each([
    ['{"a": 1,}', 1, 9, '}'],
    ['{"a": 1 "b": 2}', 1, 9, '"'],
    ['{\n  "a": [1, 2\n}', 3, 1, '}'],
    ['{\r\n"å": tru}', 2, 6, 't'],
    ['[1, 2', 1, 6, ''],
    ['{"a"', 1, 5, ''],
    ['{a: 1}', 1, 2, 'a'],
    ["{'a': 1}", 1, 2, "'"],
    ['"a\nb"', 1, 3, '\n'],
    ['["\\x"]', 1, 3, '\\'],
    ['{} {}', 1, 4, '{'],
    ['[01]', 1, 3, '1'],
    ['[1, 🙂]', 1, 5, '🙂'],
    ['["🙂🙂", ]', 1, 8, ']'],
    ['', 1, 1, ''],
    [']', 1, 1, ']'],
    ['{"a": }', 1, 7, '}'],
    ['{"a": "b', 1, 9, ''],
  ])('is found in %j', (text, line, column, found) => {
    expect(() => JSON.parse(text)).toThrow();
    expect(findJsonFault(text)).toEqual({ line, column, found });
  });

  it('is at the end of every text that is cut off', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), fc.nat(), (text, at) => {
        const cut = text.slice(0, at % Math.max(1, text.length));
        try {
          JSON.parse(cut);
        } catch {
          const start = cut.search(/[0-9a-zA-Z.+"\\-]*$/);
          const { column, line } = findJsonFault(cut);
          expect(line).toBe(1);
          expect(column - 1).toBeGreaterThanOrEqual([...cut.slice(0, start)].length);
        }
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  it('is found under nesting that would overflow a stack', () => {
    const depth = 200_000;
    expect(findJsonFault('['.repeat(depth))).toEqual({ line: 1, column: depth + 1, found: '' });
  });
});
