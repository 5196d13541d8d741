import type { Layer } from '@samsyn/board';
import { allSpots, type Spot, spotKey } from '../day/place.ts';
import { drawn } from '../day/random-choice.ts';
import { cellsOf } from '../day/round.ts';
import { conflict, type FoldRefusal } from '../refusals.ts';
import type { WorkshopState } from '../state.ts';
import type { ToolContext } from './tool.ts';

/** More than anybody can answer, and about what a page can still show at once. */
export const MOST_CELLS = 2000;

/** What the facilitator asks for. */
export interface WantedScope {
  readonly layer: Layer;
  readonly stages?: readonly string[] | undefined;
  readonly actors?: readonly string[] | undefined;
  readonly cells?: readonly Spot[] | null | undefined;
  readonly controls?: number | readonly Spot[] | undefined;
}

/** What a round is about, frozen. */
export interface RoundAbout {
  readonly stages: string[];
  readonly actors: string[];
  readonly cells?: Spot[];
  readonly controls?: Spot[];
}

/**
 * Freezes what a round is about: everything is named, in the order of the board. Chosen cells hold
 * their control cells too, so that whoever answers cannot tell which are which.
 */
export function scopeOf(
  state: WorkshopState,
  wanted: WantedScope,
  context: ToolContext,
): RoundAbout | FoldRefusal {
  const chosen = wanted.cells ?? null;
  const frame = frameOf(wanted, context);
  if (frame === null) return conflict('unknown-cell');
  if (chosen === null) {
    if (typeof wanted.controls === 'number' ? wanted.controls > 0 : wanted.controls?.length) {
      return conflict('controls-without-cells');
    }
    const count = frame.stages.length * frame.actors.length;
    if (count === 0) return conflict('nothing-to-ask');
    return count > MOST_CELLS ? conflict('too-many-cells') : frame;
  }
  const known = new Set(allSpots(frame.stages, frame.actors).map(spotKey));
  const fixed = Array.isArray(wanted.controls) ? (wanted.controls as readonly Spot[]) : [];
  if (![...chosen, ...fixed].every((spot) => known.has(spotKey(spot)))) {
    return conflict('unknown-cell');
  }
  if (chosen.length === 0) return conflict('nothing-to-ask');
  const taken = new Set(chosen.map(spotKey));
  const controls =
    typeof wanted.controls === 'number'
      ? drawn(
          candidates(state, wanted.layer, known).filter((spot) => !taken.has(spotKey(spot))),
          wanted.controls,
          context.random,
        )
      : fixed.filter((spot) => !taken.has(spotKey(spot)));
  return inOrder(frame, chosen, controls);
}

/** The stages and actors to choose from; null when the command names one that is not there. */
function frameOf(wanted: WantedScope, { template }: ToolContext) {
  const cells = [
    ...(wanted.cells ?? []),
    ...(typeof wanted.controls === 'object' ? wanted.controls : []),
  ];
  const named = {
    stages: wanted.stages ?? template?.stages ?? cells.map(({ stage }) => stage),
    actors: wanted.actors ?? template?.actors ?? cells.map(({ actor }) => actor),
  };
  if (template === undefined) {
    return { stages: [...new Set(named.stages)], actors: [...new Set(named.actors)] };
  }
  const [stages, actors] = [new Set(named.stages), new Set(named.actors)];
  const frame = {
    stages: template.stages.filter((stage) => stages.has(stage)),
    actors: template.actors.filter((actor) => actors.has(actor)),
  };
  return frame.stages.length === stages.size && frame.actors.length === actors.size ? frame : null;
}

/**
 * Cells to draw controls from: those that the latest revealed round of the layer was about, since
 * only they can be compared; without one, all there are.
 */
function candidates(state: WorkshopState, layer: Layer, known: ReadonlySet<string>): Spot[] {
  const earlier = state.rounds
    .filter((round) => round.layer === layer && round.status === 'revealed')
    .at(-1);
  const spots = earlier === undefined ? fromKeys(known) : cellsOf(earlier);
  return spots.filter((spot) => known.has(spotKey(spot)));
}

function fromKeys(keys: ReadonlySet<string>): Spot[] {
  return [...keys].map((key) => {
    const [stage = '', actor = ''] = key.split('/');
    return { stage, actor };
  });
}

function inOrder(
  frame: { stages: readonly string[]; actors: readonly string[] },
  chosen: readonly Spot[],
  controls: readonly Spot[],
): RoundAbout {
  const sorted = (spots: readonly Spot[]): Spot[] => {
    const wanted = new Set(spots.map(spotKey));
    return allSpots(frame.stages, frame.actors).filter((spot) => wanted.has(spotKey(spot)));
  };
  const cells = sorted([...chosen, ...controls]);
  return {
    stages: frame.stages.filter((stage) => cells.some((cell) => cell.stage === stage)),
    actors: frame.actors.filter((actor) => cells.some((cell) => cell.actor === actor)),
    cells,
    controls: sorted(controls),
  };
}
