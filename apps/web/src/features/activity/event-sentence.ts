import type { Board, BoardEvent } from '@samsyn/board';
import type { Digest } from '../../announce/remote-digest.ts';
import type { BoardNames } from '../../board-parts/use-board-names.ts';

/** A sentence to be said or read: its key and what goes into it. */
export interface EventSentence {
  readonly key:
    | `board.event.placement.${BoardEvent['sort']}`
    | `board.event.card.${BoardEvent['sort']}`
    | 'board.event.settled';
  readonly values: Readonly<Record<string, string>>;
}

/** What happened, in one sentence. `before` is asked about what is no longer there. */
export function eventSentence(
  event: BoardEvent,
  before: Board,
  names: BoardNames,
  who: string,
): EventSentence {
  const stage = names.stage(event.stage);
  const from = event.from === undefined ? '' : names.stage(event.from);
  if (event.of === 'card') {
    const gone = before.cards.get(event.id)?.text.trim() ?? '';
    const what = names.card(event.id) || (gone === '' ? '' : `”${gone.slice(0, 60)}”`);
    return { key: `board.event.card.${event.sort}`, values: { who, what, stage, from } };
  }
  const what = names.actor(event.id.split('/')[2] ?? '');
  if (event.of === 'settled') return { key: 'board.event.settled', values: { what, stage } };
  return { key: `board.event.placement.${event.sort}`, values: { who, what, stage, from } };
}

/** The focus key of what an event is about. */
export function eventKey(event: BoardEvent): string {
  return event.of === 'card' ? `card:${event.id}` : `placement:${event.id}`;
}

/** The focus key that the thing of a move had before it. */
export function keyBefore(event: BoardEvent): string | null {
  if (event.of !== 'placement' || event.from === undefined) return null;
  const [layer, , actor] = event.id.split('/');
  return `placement:${layer}/${event.from}/${actor}`;
}

/** What goes into the sentence that sums up what others did. */
export function digestValues(
  digest: Digest,
  names: BoardNames,
): Readonly<Record<string, string | number>> {
  const { people, added, moved, changed, removed, mostAt } = digest;
  return {
    people,
    added,
    moved,
    changed,
    removed,
    stage: mostAt === null ? '' : names.stage(mostAt),
  };
}
