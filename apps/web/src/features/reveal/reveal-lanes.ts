import type { Actor, Stage } from '@samsyn/board';
import { type CellResult, LABELS, type Label, spotKey } from '@samsyn/workshop';
import type { RevealedRound } from './revealed-rounds.ts';

export interface RevealLane {
  readonly actor: Actor;
  /** In the order of the round's stages; null where the round did not ask. */
  readonly cells: readonly (CellResult | null)[];
}

export interface RevealRows {
  readonly stages: readonly Stage[];
  /** Lanes in which something is said besides *no role*, those of one group together. */
  readonly groups: readonly { readonly id: string; readonly lanes: readonly RevealLane[] }[];
  /** Lanes in which nearly everybody sees no role at every stage. */
  readonly quiet: readonly RevealLane[];
}

/**
 * The map of a round: its own stages and actors as they were frozen, with the names that the
 * template has for them now.
 */
export function revealRows(
  round: Pick<RevealedRound, 'stages' | 'actors' | 'results'>,
  template: { readonly stages: readonly Stage[]; readonly actors: readonly Actor[] },
): RevealRows {
  const results = new Map(round.results.cells.map((cell) => [spotKey(cell), cell]));
  const groups = new Map<string, RevealLane[]>();
  const quiet: RevealLane[] = [];
  for (const id of round.actors) {
    const actor = template.actors.find((known) => known.id === id) ?? goneActor(id);
    const cells = round.stages.map((stage) => results.get(spotKey({ stage, actor: id })) ?? null);
    const lane = { actor, cells };
    if (cells.every((cell) => cell === null || cell.label === 'none')) {
      quiet.push(lane);
      continue;
    }
    const group = groups.get(actor.group);
    if (group === undefined) groups.set(actor.group, [lane]);
    else group.push(lane);
  }
  return {
    stages: round.stages.map(
      (id) => template.stages.find((known) => known.id === id) ?? goneStage(id),
    ),
    groups: [...groups].map(([id, lanes]) => ({ id, lanes })),
    quiet,
  };
}

/** How many cells have each label, in the order of the labels. */
export function countLabels(cells: readonly Pick<CellResult, 'label'>[]): Map<Label, number> {
  const counts = new Map<Label, number>(LABELS.map((label) => [label, 0]));
  for (const { label } of cells) counts.set(label, (counts.get(label) ?? 0) + 1);
  return counts;
}

/** Something may have been taken out of the template since the round was frozen. */
function goneActor(id: string): Actor {
  const blank = { short: '', group: '', sector: '', level: '', mandate: '', hidden: true } as const;
  return { id, name: id, ...blank };
}

function goneStage(id: string): Stage {
  return {
    id,
    name: id,
    phase: '',
    description: '',
    questions: [],
    equalityPrompt: '',
    hidden: true,
  };
}
