import { countTypes, pooledTypes, SMALL, shownRows } from '../results/pooled-types.ts';

/** Somebody on the board, as far as it matters who has made what. */
export interface Maker {
  readonly id: string;
  readonly organisationType: string;
  readonly role: 'facilitator' | 'participant' | 'viewer';
  /** Taken off the board: no longer among the people, but what they made is still there. */
  readonly removed: boolean;
}

/** What some people together have made of the shared board, as counts. */
export interface BoardShare {
  /** An organisation type, `small` for those that are pooled, or null where all are one row. */
  readonly type: string | null;
  readonly people: number;
  readonly placements: number;
  readonly cards: number;
}

export interface BoardShares {
  /** Those who take part, by organisation type: most people first, `small` last. */
  readonly rows: readonly BoardShare[];
  /** What whoever leads has made: often what others said aloud. */
  readonly led: BoardShare;
  /** What nobody who is known has made: from a template or a snapshot, or by somebody forgotten. */
  readonly unknown: BoardShare;
}

/** Rows that are no type of organisation: no id of one holds a space. */
const [ALL, LED, UNKNOWN] = ['all people', 'who leads', 'nobody known'] as const;

interface Made {
  readonly placements: Iterable<{ readonly by: string }>;
  readonly cards: Iterable<{ readonly by: string }>;
}

/**
 * Balance of representation: how many people there are of each organisation type, beside how much of
 * the shared board they have made. A placement is its last author's. Types of one or two people are
 * pooled as in the results of a round, so that no row is one person's.
 *
 * @param people everybody who has ever been on the board
 */
export function boardShares(people: readonly Maker[], made: Made): BoardShares {
  const present = people.filter(({ role, removed }) => role === 'participant' && !removed);
  const types = pooledTypes(
    present.map(({ organisationType }) => ({ organisationType: organisationType || SMALL })),
  );
  const rows = shownRows(types);
  const rowOfType = new Map(
    present.map(({ organisationType }, at) => [organisationType, rows?.[at] ?? ALL]),
  );
  const makers = new Map(people.map((person) => [person.id, person]));
  const sizes = countTypes(rows ?? present.map(() => ALL));
  const rowOf = (by: string): string => {
    const maker = makers.get(by);
    if (maker === undefined || maker.role === 'viewer') return UNKNOWN;
    if (maker.role === 'facilitator') return LED;
    const row = rowOfType.get(maker.organisationType) ?? (rows === null ? ALL : SMALL);
    // Nobody of their type is left, and there is no row in which one could not tell who it was.
    return sizes.has(row) ? row : UNKNOWN;
  };
  const placements = countTypes([...made.placements].map(({ by }) => rowOf(by)));
  const cards = countTypes([...made.cards].map(({ by }) => rowOf(by)));
  const share = (row: string, people: number): BoardShare => ({
    ...{ type: row === ALL || row === LED || row === UNKNOWN ? null : row, people },
    ...{ placements: placements.get(row) ?? 0, cards: cards.get(row) ?? 0 },
  });
  const leading = people.filter(({ role, removed }) => role === 'facilitator' && !removed);
  return {
    rows: [...sizes]
      .map(([row, size]) => share(row, size))
      .sort(
        (a, b) =>
          Number(a.type === SMALL) - Number(b.type === SMALL) ||
          b.people - a.people ||
          ((a.type ?? '') < (b.type ?? '') ? -1 : 1),
      ),
    led: share(LED, leading.length),
    unknown: share(UNKNOWN, 0),
  };
}
