import type { Board } from '@samsyn/board';

type Says = Omit<Board, 'skipped'>;

/**
 * What a board is to say, but for the cards and notes that somebody is typing in just now: those
 * stay as they are. Half a sentence that goes on in an older text, or in a card that is gone, would
 * be lost in all but name.
 *
 * @param typing what people say that they type in: `card:<id>`, `note:<layer>/<stage>/<actor>`
 * @returns with `left`, those of them that are on the board
 */
export function leaveTyped(
  target: Says,
  present: Says,
  typing: ReadonlySet<string>,
): { readonly says: Says; readonly left: readonly string[] } {
  const left: string[] = [];
  const [cards, placements] = [new Map(target.cards), new Map(target.placements)];
  for (const key of typing) {
    const [, kind, id = ''] = /^(card|note):(.+)$/.exec(key) ?? [];
    const card = kind === 'card' ? present.cards.get(id) : undefined;
    const placement = kind === 'note' ? present.placements.get(id) : undefined;
    if (card !== undefined) cards.set(id, card);
    if (placement !== undefined) placements.set(id, placement);
    if (card !== undefined || placement !== undefined) left.push(key);
  }
  return { says: { ...target, cards, placements }, left };
}
