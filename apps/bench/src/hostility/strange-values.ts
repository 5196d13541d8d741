/** Whole numbers from 0 up to below what is asked for. */
export type Chance = (below: number) => number;

export function oneOf<T>(chance: Chance, values: readonly T[]): T {
  return values[chance(values.length)] as T;
}

const TEXTS: readonly string[] = [
  '',
  '__proto__',
  'constructor',
  'toString',
  '../../etc/passwd',
  '%00%2e%2e%2f',
  '\u0000\u001b[2J\r\nX: 1',
  '\ud800',
  '\u202e\u2028',
  '<img src=x onerror=alert(1)>',
  "'; DROP TABLE documents; --",
  '=HYPERLINK("http://evil.example")',
  '{0}{a, plural, other {#}}',
  'å'.repeat(300),
  'x'.repeat(6000),
  '2026-13-45T99:99:99Z',
  'null',
];
const NUMBERS = [0, -1, 1e308, -1e308, 2 ** 53, 0.1, 2 ** 31, -(2 ** 31)];
const NAMES = ['__proto__', 'constructor', 'id', 'type', 'length', 'toJSON', 'then', 'a', ''];

/** Anything that JSON can say, mostly something that nobody asked for. */
export function strangeValue(chance: Chance, depth = 0): unknown {
  switch (chance(depth > 3 ? 4 : 8)) {
    case 0:
      return oneOf(chance, [null, true, false]);
    case 1:
      return oneOf(chance, NUMBERS);
    case 2:
    case 3:
      return oneOf(chance, TEXTS);
    case 4:
      return Array.from({ length: chance(6) }, () => strangeValue(chance, depth + 1));
    case 5:
      return strangeObject(chance, depth);
    case 6:
      return nested(chance(2) === 0 ? 20 : 3000);
    default:
      return Array.from({ length: 1 + chance(2000) }, () => 0);
  }
}

export function strangeObject(chance: Chance, depth = 0): Record<string, unknown> {
  const entries = Array.from({ length: chance(6) }, () => [
    oneOf(chance, NAMES),
    strangeValue(chance, depth + 1),
  ]);
  // Not by assignment: `__proto__` would change the object instead of being in it.
  return Object.fromEntries(entries);
}

function nested(depth: number): unknown {
  let value: unknown = 1;
  for (let at = 0; at < depth; at++) value = at % 2 === 0 ? [value] : { a: value };
  return value;
}

/** A copy with something else in some place of it; nothing of the original is changed. */
export function mutated(chance: Chance, value: unknown): unknown {
  const children =
    typeof value === 'object' && value !== null ? Object.keys(value as object) : ([] as string[]);
  if (children.length === 0 || chance(5) === 0) return strangeValue(chance);
  const key = oneOf(chance, children);
  if (Array.isArray(value)) {
    const at = Number(key);
    const list = [...value];
    if (chance(8) === 0) list.splice(at, 0, list[at]);
    else list[at] = mutated(chance, list[at]);
    return list;
  }
  const entries = Object.entries(value as object);
  const at = children.indexOf(key);
  switch (chance(8)) {
    case 0:
      return Object.fromEntries(entries.filter((_, index) => index !== at));
    case 1:
      return Object.fromEntries([...entries, [oneOf(chance, NAMES), strangeValue(chance)]]);
    default:
      return Object.fromEntries(
        entries.map(([name, inner], index) => [
          name,
          index === at ? mutated(chance, inner) : inner,
        ]),
      );
  }
}

/** Bytes that were cut, turned over or written twice somewhere. */
export function damaged(chance: Chance, bytes: Uint8Array): Buffer {
  const copy = Buffer.from(bytes);
  switch (chance(4)) {
    case 0:
      return copy.subarray(0, chance(copy.length + 1));
    case 1: {
      const at = chance(copy.length + 1);
      return Buffer.concat([copy.subarray(0, at), copy.subarray(Math.max(0, at - chance(40)))]);
    }
    default:
      for (let times = 1 + chance(6); times > 0 && copy.length > 0; times--) {
        const at = chance(copy.length);
        copy[at] = (copy[at] ?? 0) ^ (1 << chance(8));
      }
      return copy;
  }
}
