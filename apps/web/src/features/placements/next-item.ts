/** Which item a key leads to: arrows around, Home, End, or the next one with that first letter. */
export function nextItem(names: readonly string[], now: number, key: string): number | null {
  const count = names.length;
  if (count === 0) return null;
  if (key === 'ArrowDown') return (now + 1) % count;
  if (key === 'ArrowUp') return (Math.max(now, 0) - 1 + count) % count;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  if (key.length !== 1 || key === ' ') return null;
  const letter = key.toLowerCase();
  for (let step = 1; step <= count; step++) {
    const index = (now + step) % count;
    if (names[index]?.trim().toLowerCase().startsWith(letter)) return index;
  }
  return null;
}
