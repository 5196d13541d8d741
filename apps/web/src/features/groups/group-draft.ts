import type { Random } from '@samsyn/board';
import { type Attendee, type Group, proposeGroups, type Spot } from '@samsyn/workshop';

/** The groups as they are being made; the order is the order of the tables. */
export type GroupDraft = readonly Pick<Group, 'people' | 'cells'>[];

/**
 * Groups of those who are here, mixed by type of organisation, with two of the most divided cells
 * each. Whoever leads the workshop goes round and sits at no table.
 */
export function draftGroups(
  people: readonly (Attendee & { readonly role: string })[],
  cells: readonly Spot[],
  random: Random,
  size?: number,
): GroupDraft {
  const seated = people.filter(({ role }) => role === 'participant');
  return proposeGroups(seated, cells, random, size);
}

/** Somebody moved to another table; `null` = to none. A table that nobody sits at is gone. */
export function seat(draft: GroupDraft, person: string, table: number | null): GroupDraft {
  return draft
    .map((group, index) => {
      const others = group.people.filter((one) => one !== person);
      return { ...group, people: index === table ? [...others, person] : others };
    })
    .filter(({ people }) => people.length > 0);
}

/** A table with somebody at it, and the cells that the fewest talk about yet. */
export function newTable(draft: GroupDraft, person: string, cells: readonly Spot[]): GroupDraft {
  const taken = draft.flatMap((group) => group.cells);
  const count = (cell: Spot): number => taken.filter((one) => isSame(one, cell)).length;
  const freest = [...cells].sort((a, b) => count(a) - count(b)).slice(0, CELLS_EACH);
  return [...seat(draft, person, null), { people: [person], cells: freest }];
}

/** Gives a table a cell in the place of another, or takes it away. */
export function giveCell(
  draft: GroupDraft,
  table: number,
  at: number,
  cell: Spot | null,
): GroupDraft {
  return draft.map((group, index) => {
    if (index !== table) return group;
    const cells = [...group.cells];
    if (cell === null) cells.splice(at, 1);
    else cells[at] = cell;
    return { ...group, cells };
  });
}

/** Cells for each table to talk about. */
const CELLS_EACH = 2;

export function isSame(a: Spot, b: Spot): boolean {
  return a.stage === b.stage && a.actor === b.actor;
}
