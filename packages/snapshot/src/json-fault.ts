/** Where a JSON text stops being JSON, counted from 1 as editors do. */
export interface JsonFault {
  readonly line: number;
  readonly column: number;
  /** The character there; empty at the end of the text. */
  readonly found: string;
}

const SPACE = /[ \t\n\r]*/y;
const SCALAR = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
// A control character inside a string is what an unescaped line break looks like.
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids them in strings.
const STRING_PART = /(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*/y;

/**
 * Finds the first fault of a text that `JSON.parse` has refused. Engines word the place in their
 * own ways, or leave it out; this says it the same everywhere. It keeps its own stack, so that
 * deep nesting cannot overflow the engine's.
 */
export function findJsonFault(text: string): JsonFault {
  const open: ('[' | '{')[] = [];
  let at = 0;
  let expects: 'value' | 'value or ]' | 'key' | 'key or }' | 'colon' | 'comma or end' = 'value';
  const skip = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0] ?? '';
    at += found.length;
    return found !== '';
  };
  const string = (): boolean => {
    at++;
    skip(STRING_PART);
    if (text[at] !== '"') return false;
    at++;
    return true;
  };

  for (;;) {
    skip(SPACE);
    const next = text[at] ?? '';
    const closes = next === ']' ? '[' : next === '}' ? '{' : '';
    const mayClose =
      closes === '['
        ? expects === 'value or ]' || expects === 'comma or end'
        : expects === 'key or }' || expects === 'comma or end';
    if (closes !== '' && mayClose && open.at(-1) === closes) {
      open.pop();
      at++;
      expects = 'comma or end';
    } else if (expects === 'comma or end') {
      if (next !== ',' || open.length === 0) return placeOf(text, at);
      at++;
      expects = open.at(-1) === '{' ? 'key' : 'value';
    } else if (expects === 'colon') {
      if (next !== ':') return placeOf(text, at);
      at++;
      expects = 'value';
    } else if (expects === 'key' || expects === 'key or }') {
      if (next !== '"' || !string()) return placeOf(text, at);
      expects = 'colon';
    } else if (next === '[' || next === '{') {
      open.push(next);
      at++;
      expects = next === '[' ? 'value or ]' : 'key or }';
    } else {
      if (next === '"' ? !string() : !skip(SCALAR)) return placeOf(text, at);
      expects = 'comma or end';
    }
  }
}

function placeOf(text: string, at: number): JsonFault {
  let line = 1;
  let start = 0;
  for (const { index, 0: end } of text.slice(0, at).matchAll(/\r\n|\n|\r/g)) {
    line++;
    start = index + end.length;
  }
  // Counted one by one: a text may be one line of many megabytes.
  let column = 1;
  for (const _ of text.slice(start, at)) column++;
  return { line, column, found: [...text.slice(at, at + 2)][0] ?? '' };
}
