import { type Answer, type Board, eventsBetween } from '@samsyn/board';

/** A thing that took another place: its focus key before and after. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

/**
 * What an eye should be able to follow: whatever was itself moved, to another stage or within its
 * own. What was merely pushed aside is not among it; it would hide who did what, and cost a frame.
 */
export function movesBetween(before: Board<Answer>, after: Board<Answer>): Move[] {
  return eventsBetween(before, after).flatMap((event): Move[] => {
    const { of, id, sort, from } = event;
    if (of === 'settled' || sort === 'added' || sort === 'removed') return [];
    const to = `${of}:${id}`;
    if (sort === 'moved') {
      const [layer, , actor] = id.split('/');
      return [{ from: of === 'card' ? to : `placement:${layer}/${from}/${actor}`, to }];
    }
    const stays =
      of === 'card'
        ? before.cards.get(id)?.pos === after.cards.get(id)?.pos
        : before.placements.get(id)?.role === after.placements.get(id)?.role;
    return stays ? [] : [{ from: to, to }];
  });
}
