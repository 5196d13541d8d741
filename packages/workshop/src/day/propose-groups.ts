import type { Random } from '@samsyn/board';
import type { Spot } from './place.ts';
import { shuffled } from './random-choice.ts';

export interface Attendee {
  readonly id: string;
  readonly organisationType: string;
}

/** Groups of four or five talk best about cells on which the room parted. */
export const GROUP_SIZE = 5;
const CELLS_EACH = 2;

/**
 * Proposes small groups in which the types of organisation are mixed as well as they can be, each
 * with two cells. Sizes differ by one at most. Where there are fewer cells than twice the groups,
 * several groups talk about the same ones.
 *
 * @param cells those to talk about, the most divided first
 * @param size most people in a group
 */
export function proposeGroups(
  people: readonly Attendee[],
  cells: readonly Spot[],
  random: Random,
  size = GROUP_SIZE,
): { people: string[]; cells: Spot[] }[] {
  if (people.length === 0) return [];
  const count = Math.ceil(people.length / size);
  const groups = Array.from({ length: count }, (_, index) => ({
    people: [] as string[],
    cells: cellsFor(index, cells),
  }));
  // Dealt type by type, like cards, nobody meets their own type before all groups have one of it.
  for (const [index, person] of byType(people, random).entries()) {
    groups[index % count]?.people.push(person.id);
  }
  return groups;
}

function byType(people: readonly Attendee[], random: Random): Attendee[] {
  const types = new Map<string, Attendee[]>();
  for (const person of shuffled(people, random)) {
    const same = types.get(person.organisationType);
    if (same === undefined) types.set(person.organisationType, [person]);
    else same.push(person);
  }
  return [...types.values()].sort((a, b) => b.length - a.length).flat();
}

function cellsFor(group: number, cells: readonly Spot[]): Spot[] {
  const own: Spot[] = [];
  for (let index = 0; index < Math.min(CELLS_EACH, cells.length); index++) {
    const cell = cells[(group * CELLS_EACH + index) % cells.length];
    if (cell !== undefined) own.push(cell);
  }
  return own;
}
