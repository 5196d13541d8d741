import type { Layer, Role, Sector, Stage } from '@samsyn/board';
import { LAYERS } from '@samsyn/board';
import type { Snapshot, SnapshotCard } from '@samsyn/snapshot';
import { spotKey } from '@samsyn/workshop';
import type { CellPart, RoundPart } from '../schema/round-part.ts';

export type SnapshotPlacement = Snapshot['placements'][number];

/** What is known about one stage in one layer: what measures and signals look at. */
export interface StageFacts {
  readonly stage: Pick<Stage, 'id' | 'equalityPrompt'>;
  readonly layer: Layer;
  /** Whether the room has placed anything at all in this layer. */
  readonly layerInUse: boolean;
  readonly placements: readonly SnapshotPlacement[];
  /** Those at the next shown stage; null after the last. */
  readonly next: { readonly id: string; readonly placements: readonly SnapshotPlacement[] } | null;
  readonly cards: readonly SnapshotCard[];
  /** What was said about each cell of the stage in the last round of this layer that asked. */
  readonly asked: readonly CellPart[];
  /** Sector of an actor; null when the template does not say. */
  readonly sectorOf: (actor: string) => Sector | null;
}

/** Every shown stage in each layer, in the order of the board. Hidden stages are not looked at. */
export function stageFacts(snapshot: Snapshot, rounds: readonly RoundPart[]): StageFacts[] {
  const shown = snapshot.stages.filter(({ hidden }) => !hidden);
  const places = groupedBy(snapshot.placements, ({ layer, stage }) => `${layer}/${stage}`);
  const cards = groupedBy(snapshot.cards, ({ stage }) => stage);
  const asked = lastAsked(rounds);
  const sectors = new Map(snapshot.actors.map(({ id, sector }) => [id, sector]));
  const sectorOf = (actor: string): Sector | null => sectors.get(actor) || null;
  return shown.flatMap((stage, index) =>
    LAYERS.map((layer): StageFacts => {
      const next = shown[index + 1];
      const at = (id: string) => places.get(`${layer}/${id}`) ?? [];
      return {
        ...{ stage, layer, sectorOf },
        layerInUse: snapshot.placements.some((placement) => placement.layer === layer),
        placements: at(stage.id),
        next: next === undefined ? null : { id: next.id, placements: at(next.id) },
        cards: cards.get(stage.id) ?? [],
        asked: asked.get(`${layer}/${stage.id}`) ?? [],
      };
    }),
  );
}

/** By layer and stage: each cell as it was in the last round that asked about it and was answered. */
function lastAsked(rounds: readonly RoundPart[]): Map<string, CellPart[]> {
  const last = new Map<string, { layer: Layer; cell: CellPart }>();
  for (const { layer, people, cells } of rounds) {
    if (people === 0) continue;
    for (const cell of cells) last.set(`${layer}/${spotKey(cell)}`, { layer, cell });
  }
  const groups = groupedBy([...last.values()], ({ layer, cell }) => `${layer}/${cell.stage}`);
  return new Map([...groups].map(([key, list]) => [key, list.map(({ cell }) => cell)]));
}

/** Whether an actor has one of these roles there, as its main one or besides. */
export function hasRole(placement: SnapshotPlacement, ...roles: readonly Role[]): boolean {
  return roles.includes(placement.role) || placement.also.some((role) => roles.includes(role));
}

function groupedBy<T>(list: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of list) {
    const group = groups.get(keyOf(one));
    if (group === undefined) groups.set(keyOf(one), [one]);
    else group.push(one);
  }
  return groups;
}
