import {
  type Answer,
  type Cell,
  cellKey,
  type Layer,
  ROLES,
  type Role,
  readCellKey,
  type Template,
} from '@samsyn/board';
import { demoWorkshop, type Language } from '@samsyn/templates';
import { derivedChance } from '@samsyn/workshop';
import type { CrewMember } from './crew.ts';

/** Who does what where, as one tells it who has been told: the invented truth that people vary. */
export type Told = ReadonlyMap<string, Role>;

/** Of a template of somebody's own, every third cell or so has an actor in it. */
const SHARE = 0.3;
/** Colleagues stand beside each other in the crew: two halves are two kinds of organisations. */
const FIRST_HALF = 6;

/**
 * What is told of a layer: the demo's map where the template is the one it is made for, else
 * something that follows from the ids, so that every rehearsal of a board is alike.
 */
export function toldOf(
  template: Pick<Template, 'stages' | 'actors'>,
  layer: Layer,
  language: Language,
): Told {
  const stages = new Set(template.stages.filter(isShown).map(({ id }) => id));
  const actors = new Set(template.actors.filter(isShown).map(({ id }) => id));
  const told = new Map<string, Role>();
  for (const [key, { role }] of demoWorkshop(language).board.placements) {
    const cell = readCellKey(key);
    if (cell?.layer === layer && stages.has(cell.stage) && actors.has(cell.actor)) {
      told.set(key, role);
    }
  }
  if (told.size > 0) return told;
  for (const stage of stages) {
    for (const actor of actors) {
      const chance = derivedChance(`told/${layer}/${stage}/${actor}`);
      if (chance() < SHARE) told.set(cellKey({ layer, stage, actor }), anyRole(chance()));
    }
  }
  return told;
}

/**
 * What one person says of a cell; null for nothing. Some cells are seen alike, on some the
 * organisations part, on some everybody has a view of their own, and a few are not known.
 *
 * @param most what most said of the cell before, where the room has talked about it since
 */
export function answerOf(
  { index }: CrewMember,
  cell: Cell,
  told: Told,
  most: Answer | null = null,
): Answer | null {
  const key = cellKey(cell);
  const own = derivedChance(`${index}/${key}`);
  const [dice, other] = [own(), anyRole(own())];
  if (most !== null && own() < 0.7) return most;
  if (dice < 0.04) return 'unknown';
  const role = told.get(key);
  const kind = derivedChance(`kind/${key}`)();
  if (role === undefined) {
    if (kind < 0.06) return dice < 0.5 ? other : null;
    return dice < 0.1 ? 'none' : null;
  }
  if (kind < 0.3) return dice > 0.9 ? other : index < FIRST_HALF ? next(role) : role;
  if (kind < 0.4) return dice < 0.3 ? null : other;
  return dice < 0.9 ? role : other;
}

const isShown = ({ hidden }: { readonly hidden: boolean }): boolean => !hidden;
const anyRole = (chance: number): Role => ROLES[Math.floor(chance * ROLES.length)] ?? 'does';
const next = (role: Role): Role => ROLES[(ROLES.indexOf(role) + 2) % ROLES.length] ?? 'does';
