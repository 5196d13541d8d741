import * as z from 'zod/mini';

const voteResultSchema = z.object({
  card: z.string(),
  total: z.number(),
  people: z.number(),
  organisationTypes: z.number(),
});

export const voteResultsSchema = z.looseObject({
  /** People who gave at least one vote that counts. */
  people: z.number(),
  /** People who had spread more votes than they have; the last ones were left out. */
  cut: z.number(),
  /** Every card of the kind, also those without votes; first what most types of organisation want. */
  cards: z.array(voteResultSchema),
});

export type VoteResults = z.output<typeof voteResultsSchema>;

/** What one person voted, as it is read from their own document. */
export interface Ballot {
  readonly rater: string;
  readonly organisationType: string;
  readonly votes: readonly { readonly card: string; readonly count: number }[];
}

/**
 * Counts a vote. Votes for cards that are gone or of another kind do not count. Somebody who voted
 * on two devices that were offline may have spread too many: the cards they gave most to come
 * first, in the order of the board, until their votes are spent.
 *
 * @param cards the cards of the vote's kind, in the order of the board
 */
export function voteResults(
  perPerson: number,
  cards: readonly string[],
  ballots: readonly Ballot[],
): VoteResults {
  const order = new Map(cards.map((card, index) => [card, index]));
  const sums = new Map(
    cards.map((card) => [card, { total: 0, people: 0, types: new Set<string>() }]),
  );
  let people = 0;
  let cut = 0;
  for (const ballot of ballots) {
    const spent = spend(ballot, perPerson, order);
    if (spent.cut) cut++;
    if (spent.votes.length > 0) people++;
    for (const { card, count } of spent.votes) {
      const sum = sums.get(card);
      if (sum === undefined) continue;
      sum.total += count;
      sum.people++;
      sum.types.add(ballot.organisationType);
    }
  }
  const results = [...sums].map(([card, { total, people: voters, types }]) => ({
    card,
    total,
    people: voters,
    organisationTypes: types.size,
  }));
  // Sorting is stable, so cards with the same result stay in the order of the board.
  results.sort(
    (a, b) => b.organisationTypes - a.organisationTypes || b.total - a.total || b.people - a.people,
  );
  return { people, cut, cards: results };
}

function spend(ballot: Ballot, perPerson: number, order: ReadonlyMap<string, number>) {
  const valid = ballot.votes
    .filter(({ card, count }) => order.has(card) && Number.isInteger(count) && count > 0)
    .sort((a, b) => b.count - a.count || (order.get(a.card) ?? 0) - (order.get(b.card) ?? 0));
  let left = perPerson;
  const votes: { card: string; count: number }[] = [];
  for (const { card, count } of valid) {
    const taken = Math.min(count, left);
    left -= taken;
    if (taken > 0) votes.push({ card, count: taken });
  }
  const wanted = valid.reduce((sum, { count }) => sum + count, 0);
  return { votes, cut: wanted > perPerson };
}
