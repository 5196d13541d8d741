/** Where a thing was on the screen. */
export interface Spot {
  readonly left: number;
  readonly top: number;
}

export interface Glide {
  readonly key: string;
  readonly dx: number;
  readonly dy: number;
}

/**
 * From where each thing should glide to where it now is. A placed actor has a new key in another
 * stage; it comes from the place where the same actor of the same layer has just gone.
 */
export function glidesBetween(
  before: ReadonlyMap<string, Spot>,
  after: ReadonlyMap<string, Spot>,
): Glide[] {
  const glides: Glide[] = [];
  const left = new Map<string, Spot>();
  for (const [key, spot] of before) {
    if (!after.has(key)) left.set(withoutStage(key), spot);
  }
  for (const [key, now] of after) {
    const from = before.get(key) ?? left.get(withoutStage(key));
    if (from === undefined) continue;
    const dx = from.left - now.left;
    const dy = from.top - now.top;
    if (Math.abs(dx) + Math.abs(dy) > 1) glides.push({ key, dx, dy });
  }
  return glides;
}

/** `placement:today/s1/a05` → `placement:today/a05`; other keys are as they are. */
function withoutStage(key: string): string {
  const parts = key.split('/');
  return parts.length === 3 ? `${parts[0]}/${parts[2]}` : key;
}
