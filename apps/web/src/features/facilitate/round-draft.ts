import type { Actor, Layer, Stage } from '@samsyn/board';
import { preselectedActors } from '@samsyn/templates';
import {
  type Divergence,
  type Spot,
  type Step,
  spotKey,
  type WorkshopState,
  widestDivergences,
} from '@samsyn/workshop';

/** A silent round while it is being put together. */
export interface RoundDraft {
  readonly layer: Layer;
  readonly question: string;
  /** All cells of the chosen stages and actors, or chosen cells only. */
  readonly about: 'all' | 'divided';
  readonly stages: readonly string[];
  readonly actors: readonly string[];
  /** Keys of the chosen cells. */
  readonly cells: readonly string[];
  /** How many random cells to add to the chosen ones. */
  readonly controls: number;
}

type Visible = { readonly id: string; readonly hidden: boolean };

/** What of the template can be asked about. */
export interface Askable {
  readonly id: string;
  readonly stages: readonly Stage[];
  readonly actors: readonly Actor[];
}

/** The cells of a second round that are chosen to begin with, and the controls beside them. */
const CELLS_AT_FIRST = 8;
const CONTROLS_AT_FIRST = 4;
export const MOST_CONTROLS = 40;

/** Sixteen actors on eight stages take twenty to twenty-five minutes. */
const SECONDS_PER_CELL = 10;

const shown = <One extends Visible>(list: readonly One[]): One[] =>
  list.filter(({ hidden }) => !hidden);

/**
 * The actors that a round asks about unless others are chosen: of the ready-made template the
 * sixteen that can be answered in one round, and those that the room has added; of others all.
 */
export function actorsAtFirst(template: Pick<Askable, 'id' | 'actors'>): string[] {
  const ids = shown(template.actors).map(({ id }) => id);
  if (template.id !== 'asf') return ids;
  const ofTheRoom = (id: string): boolean => !/^a\d\d$/.test(id);
  const chosen = ids.filter((id) => preselectedActors.includes(id) || ofTheRoom(id));
  return chosen.length > 0 ? chosen : ids;
}

/** Where the pictures of the latest revealed round of a layer part, as far as it can be asked again. */
export function dividedCells(
  day: Pick<WorkshopState, 'rounds'>,
  layer: Layer,
  template: Askable,
): readonly Divergence[] {
  const latest = day.rounds
    .filter((round) => round.layer === layer && round.results !== undefined)
    .at(-1);
  if (latest?.results === undefined) return [];
  const stages = new Set(shown(template.stages).map(({ id }) => id));
  const actors = new Set(shown(template.actors).map(({ id }) => id));
  return widestDivergences(latest.results).filter(
    ({ stage, actor }) => stages.has(stage) && actors.has(actor),
  );
}

/** What the step means to ask, or everything about today where no step means anything. */
export function draftFor(step: Step | null, day: WorkshopState, template: Askable): RoundDraft {
  const opens = step?.opens?.tool === 'round' ? step.opens : null;
  const layer = opens?.layer ?? 'today';
  const divided = dividedCells(day, layer, template);
  return {
    layer,
    question: opens === null ? '' : (step?.title ?? ''),
    about: opens?.about === 'divided' && divided.length > 0 ? 'divided' : 'all',
    stages: shown(template.stages).map(({ id }) => id),
    actors: actorsAtFirst(template),
    cells: divided.slice(0, CELLS_AT_FIRST).map(spotKey),
    controls: opens?.controls ?? CONTROLS_AT_FIRST,
  };
}

/** The draft about another layer: its divided cells are others. */
export function withLayer(
  draft: RoundDraft,
  layer: Layer,
  divided: readonly Divergence[],
): RoundDraft {
  const cells = divided.slice(0, CELLS_AT_FIRST).map(spotKey);
  return { ...draft, layer, cells, about: cells.length === 0 ? 'all' : draft.about };
}

/** How many cells each person is asked about; controls are drawn from those that are left. */
export function countCells(draft: RoundDraft): number {
  return draft.about === 'divided'
    ? draft.cells.length + (draft.cells.length === 0 ? 0 : draft.controls)
    : draft.stages.length * draft.actors.length;
}

/** About how long it takes to answer, in whole minutes. */
export function minutesFor(cells: number): number {
  return Math.max(1, Math.round((cells * SECONDS_PER_CELL) / 60));
}

/** The command that opens the round. */
export function commandOf(draft: RoundDraft) {
  const { layer, question } = draft;
  const common = { type: 'round.open', layer, question: question.trim() } as const;
  if (draft.about === 'all') {
    return { ...common, stages: [...draft.stages], actors: [...draft.actors] };
  }
  const cells = draft.cells.map((key): Spot => {
    const [stage = '', actor = ''] = key.split('/');
    return { stage, actor };
  });
  return { ...common, cells, controls: draft.controls };
}
