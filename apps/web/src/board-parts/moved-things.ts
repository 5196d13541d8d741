/** Old focus key → new one, of what has been moved in this window's time. */
const moved = new Map<string, string>();

/** Remembers that a placement, whose key names its stage, is now found under another key. */
export function rememberMove(from: string, to: string): void {
  moved.set(from, to);
  moved.delete(to);
}

/** The key under which a moved thing is found now. */
export function movedTo(key: string): string | null {
  let now = moved.get(key);
  for (let step = 0; step < moved.size && now !== undefined; step++) {
    const next = moved.get(now);
    if (next === undefined) break;
    now = next;
  }
  return now ?? null;
}
