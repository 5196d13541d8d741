import { type Board, type Card, positionAt, type Random, type Settled } from '@samsyn/board';

type Says = Omit<Board, 'skipped'>;

/**
 * What a snapshot says of a board, with what it leaves open filled in from the board as it is:
 * cards that are in their order already stay where they are, and what was agreed keeps its time.
 * Without it, bringing back one placement would move every card on every screen.
 *
 * @param now ISO time, for what has none
 */
export function nearestBoard(target: Says, present: Says, random: Random, now: string): Says {
  const settled = [...target.settled].map(
    ([key, one]) => [key, { ...one, at: timeOf(one, present.settled.get(key)) ?? now }] as const,
  );
  return { ...target, settled: new Map(settled), cards: placedCards(target, present, random) };
}

function timeOf(one: Settled, present: Settled | undefined): string | null {
  const same =
    present !== undefined &&
    one.role === present.role &&
    one.note === present.note &&
    JSON.stringify([...one.dissent].sort()) === JSON.stringify([...present.dissent].sort());
  return same ? present.at : null;
}

function placedCards(target: Says, present: Says, random: Random): Map<string, Card> {
  const stages = new Map<string, Card[]>();
  for (const card of target.cards.values()) {
    stages.set(card.stage, [...(stages.get(card.stage) ?? []), card]);
  }
  const positions = new Map<string, string>();
  for (const [stage, cards] of stages) {
    const there = cards.map(({ id }) => present.cards.get(id));
    const stay = increasing(there.map((card) => (card?.stage === stage ? card.pos : null)));
    let last: { pos: string }[] = [];
    for (const [index, { id }] of cards.entries()) {
      const next = stay.slice(index + 1).find((pos) => pos !== null);
      const between = [...last, ...(next === undefined ? [] : [{ pos: next }])];
      const pos = stay[index] ?? positionAt(between, last.length, random);
      positions.set(id, pos);
      last = [{ pos }];
    }
  }
  return new Map(
    [...target.cards].map(([id, card]) => [id, { ...card, pos: positions.get(id) ?? card.pos }]),
  );
}

/** The most positions that can stay if each must come after the one before; null for the others. */
function increasing(positions: readonly (string | null)[]): (string | null)[] {
  // `ends[n]` is the index at which a row of n + 1 ends lowest; `before` leads back through a row.
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  for (const [index, pos] of positions.entries()) {
    if (pos === null) continue;
    const found = ends.findIndex((end) => (positions[end] ?? '') >= pos);
    const length = found === -1 ? ends.length : found;
    before[index] = ends[length - 1];
    ends[length] = index;
  }
  const stay = positions.map((): string | null => null);
  for (let at = ends.at(-1); at !== undefined; at = before[at]) stay[at] = positions[at] ?? null;
  return stay;
}
