import { createStore } from 'zustand/vanilla';
import type { BoardInView } from '../../live/in-view.ts';
import type { Picture } from '../snapshots/picture.ts';

/**
 * A snapshot in the place of the board in view: what draws boards draws it, and nothing of it can be
 * changed or comes from others.
 *
 * @param shared the board in view otherwise
 */
export function stillInView({ board, template }: Picture, shared: BoardInView): BoardInView {
  const nothing = (): void => undefined;
  return {
    ...shared,
    board: {
      store: createStore(() => ({ ...board, skipped: 0 })),
      newsIsOwn: () => false,
      newsBy: () => new Set(),
      heldBack: createStore(() => 0),
      ...{ pause: nothing, resume: nothing, close: nothing },
    },
    template: { store: createStore(() => ({ ...template, skipped: 0 })) },
    presence: { pointers: createStore(() => []), show: nothing },
    cards: null,
    stageNumber: null,
    openDetails: nothing,
  };
}
