/** How many changes of each sort the others have made since something was last said. */
export interface Digest {
  readonly people: number;
  readonly added: number;
  readonly moved: number;
  readonly changed: number;
  readonly removed: number;
  /** The stage where most of it happened. */
  readonly mostAt: string | null;
}

/** One change by somebody else, as far as it is spoken. */
export interface RemoteChange {
  readonly sort: 'added' | 'moved' | 'changed' | 'removed';
  /** Who did it; empty when nobody can tell. */
  readonly by: string;
  readonly stage: string;
}

const QUIET_MS = 1500;
const SHORTEST_GAP_MS = 8000;

/**
 * Collects what others do and lets it out as one sentence: after 1.5 s of quiet and no sooner than
 * 8 s after the last one; under steady traffic, every 8 s. Held while the person types, drags or
 * has a dialog open.
 */
export class RemoteDigest {
  readonly #changes: RemoteChange[] = [];
  #lastChange = 0;
  #firstChange = 0;
  #lastSaid = Number.NEGATIVE_INFINITY;

  add(change: RemoteChange, now: number): void {
    if (this.#changes.length === 0) this.#firstChange = now;
    this.#changes.push(change);
    this.#lastChange = now;
  }

  /** The digest that is due now, or null. Taking it empties the collection. */
  take(now: number, held: boolean): Digest | null {
    if (held || this.#changes.length === 0) return null;
    if (now - this.#lastSaid < SHORTEST_GAP_MS) return null;
    const quiet = now - this.#lastChange >= QUIET_MS;
    if (!quiet && now - this.#firstChange < SHORTEST_GAP_MS) return null;
    this.#lastSaid = now;
    return digestOf(this.#changes.splice(0));
  }
}

function digestOf(changes: readonly RemoteChange[]): Digest {
  const count = (sort: RemoteChange['sort']): number =>
    changes.filter((change) => change.sort === sort).length;
  const byStage = new Map<string, number>();
  for (const { stage } of changes) byStage.set(stage, (byStage.get(stage) ?? 0) + 1);
  const [most] = [...byStage].sort((a, b) => b[1] - a[1]);
  return {
    people: new Set(changes.map(({ by }) => by).filter(Boolean)).size || 1,
    added: count('added'),
    moved: count('moved'),
    changed: count('changed'),
    removed: count('removed'),
    mostAt: most?.[0] ?? null,
  };
}
