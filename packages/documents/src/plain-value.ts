/** Deeper than any honest value in a document. */
const DEEPEST = 20;

/**
 * Whether a value can be copied and written as JSON without harm: anybody may have put it there. Too
 * deep nesting overflows the stack of whoever walks it, and a field called `__proto__` changes what
 * an object is made of.
 */
export function isPlainValue(value: unknown): boolean {
  const waiting: { readonly value: unknown; readonly depth: number }[] = [{ value, depth: 0 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next.value !== 'object' || next.value === null) continue;
    if (next.depth >= DEEPEST || Object.hasOwn(next.value, '__proto__')) return false;
    for (const inner of Object.values(next.value)) {
      waiting.push({ value: inner, depth: next.depth + 1 });
    }
  }
  return true;
}
