import {
  type ActorId,
  type CardId,
  type Cell,
  cellKey,
  isLayer,
  type Layer,
  readCellKey,
  type StageId,
} from '@samsyn/board';

/** What can be taken hold of: an actor of the palette, an actor that is placed, or a card. */
export type MoveItem =
  | { readonly kind: 'actor'; readonly actor: ActorId }
  | { readonly kind: 'placement'; readonly cell: Cell }
  | { readonly kind: 'card'; readonly card: CardId };

/** Where something can be put down. */
export type MoveTarget =
  | { readonly kind: 'stage'; readonly layer: Layer; readonly stage: StageId }
  /** Among the cards of a stage: 0 is first; the card that is moved does not count. */
  | { readonly kind: 'position'; readonly stage: StageId; readonly index: number }
  | { readonly kind: 'card'; readonly card: CardId };

/** Name of a thing in focus keys and in what others are shown of one's hands. */
export function itemKey(item: MoveItem): string {
  if (item.kind === 'actor') return `actor:${item.actor}`;
  return item.kind === 'card' ? `card:${item.card}` : placementKey(item.cell);
}

/** The thing that a focus key names; null where the key is of something that cannot be held. */
export function readItemKey(key: string): MoveItem | null {
  const [kind, id = ''] = key.split(':');
  if (kind === 'actor') return { kind, actor: id };
  if (kind === 'card') return { kind, card: id };
  const cell = kind === 'placement' ? readCellKey(id) : null;
  return cell === null ? null : { kind: 'placement', cell };
}

export function placementKey(cell: Cell): string {
  return `placement:${cellKey(cell)}`;
}

export function targetKey(target: MoveTarget): string {
  if (target.kind === 'stage') return `stage:${target.layer}/${target.stage}`;
  if (target.kind === 'card') return `card:${target.card}`;
  return `position:${target.stage}/${target.index}`;
}

/** The place that a key names; null for one between cards, which no element of the page is. */
export function readTargetKey(key: string): MoveTarget | null {
  const [kind, id = ''] = key.split(':');
  if (kind === 'card') return { kind, card: id };
  const [layer, stage] = id.split('/');
  if (kind !== 'stage' || !isLayer(layer) || stage === undefined) return null;
  return { kind, layer, stage };
}
