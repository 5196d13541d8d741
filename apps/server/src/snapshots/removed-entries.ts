import type { Board, Template } from '@samsyn/board';

/** Something of a template that is there no longer. */
export interface RemovedEntry {
  readonly list: 'stages' | 'actors' | 'organisationTypes';
  readonly id: string;
  readonly name: string;
}

/** What a template has lost. */
export function removedEntries(before: Template, after: Template): RemovedEntry[] {
  return (['stages', 'actors', 'organisationTypes'] as const).flatMap((list) => {
    const left = new Set(after[list].map(({ id }) => id));
    return before[list].flatMap(({ id, name }) => (left.has(id) ? [] : { list, id, name }));
  });
}

/** Whether something on the board speaks of it, and is shown nowhere without it. */
export function isInUse({ list, id }: RemovedEntry, board: Board): boolean {
  const cells = [...board.placements.values(), ...board.settled.values()];
  const cards = [...board.cards.values()];
  switch (list) {
    case 'stages':
      return [...cells, ...cards].some(({ stage }) => stage === id);
    case 'actors':
      return (
        cells.some(({ actor }) => actor === id) || cards.some(({ actors }) => actors.includes(id))
      );
    case 'organisationTypes':
      return [...board.settled.values()].some(({ dissent }) => dissent.includes(id));
  }
}
