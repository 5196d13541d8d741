import type { Pointer } from '../live/presence.ts';
import { useInView, usePointers } from '../live/session-context.ts';
import { openBoardStore } from '../local/open-board-store.ts';

/** What somebody else's hand does with a thing. */
export interface Hand {
  readonly name: string;
  readonly does: 'holds' | 'types' | 'changed';
}

const SHOWN_MS = 4000;

/** Who changed what a moment ago; it fades by itself. */
const useRecentHands = openBoardStore<{ readonly by: ReadonlyMap<string, Hand> }>({
  by: new Map(),
});

/**
 * Shows for a moment, at their places, who changed some things.
 *
 * @param names by focus key
 */
export function showHands(names: ReadonlyMap<string, string>): void {
  if (names.size === 0) return;
  const hands = [...names].map(([key, name]) => [key, { name, does: 'changed' } as Hand] as const);
  useRecentHands.setState(({ by }) => ({ by: new Map([...by, ...hands]) }));
  setTimeout(() => {
    useRecentHands.setState(({ by }) => {
      const rest = new Map(by);
      for (const [key, hand] of hands) if (by.get(key) === hand) rest.delete(key);
      return { by: rest };
    });
  }, SHOWN_MS);
}

const cache = new WeakMap<readonly Pointer[], ReadonlyMap<string, Hand>>();

/** Who holds or types in what, worked out once for all who ask. */
export function handsOf(pointers: readonly Pointer[]): ReadonlyMap<string, Hand> {
  let hands = cache.get(pointers);
  if (hands === undefined) {
    const found = new Map<string, Hand>();
    for (const { user, state } of pointers) {
      if (state.holding) found.set(state.holding.what, handOf(user.name, 'holds'));
      if (state.typing) {
        found.set(state.typing.replace(/^note:/, 'placement:'), handOf(user.name, 'types'));
      }
    }
    hands = found;
    cache.set(pointers, hands);
  }
  return hands;
}

const known = new Map<string, Hand>();

/** The same hand is the same object from one moment to the next, so that nothing is drawn anew. */
function handOf(name: string, does: Hand['does']): Hand {
  const key = `${does} ${name}`;
  const hand = known.get(key) ?? { name, does };
  known.set(key, hand);
  return hand;
}

/** Whose hand is on the thing with this focus key, if anybody's. */
export function useHandAt(key: string): Hand | null {
  const { round } = useInView();
  const here = usePointers((pointers) => handsOf(pointers).get(key) ?? null);
  const recent = useRecentHands(({ by }) => by.get(key) ?? null);
  // What is recent is about the shared board, whose cells have the same keys.
  return round === null ? (here ?? recent) : null;
}
