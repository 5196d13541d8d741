import { LAYERS } from '@samsyn/board';
import type { Place } from '@samsyn/workshop';

/** How the things of a place are found on the page, nearest first. Ids hold nothing to escape. */
export function thingsOf(place: Place): readonly string[] {
  const { card, stage, actor } = place;
  if (card !== undefined) return [`[data-focus-key="card:${card}"]`];
  if (stage === undefined || actor === undefined) return [];
  const onBoard = layersOf(place).flatMap((layer) => [
    `[data-focus-key="placement:${layer}/${stage}/${actor}"]`,
    `[data-focus-key="empty:${layer}/${stage}/${actor}"]`,
  ]);
  const revealed = ['reveal', 'divergence'].map(
    (of) => `[data-focus-key="${of}:${stage}/${actor}"]`,
  );
  return [...onBoard, ...revealed];
}

/** How the stage of a place is found: its heading first, which can have the focus. */
export function stageOf({ stage }: Place): readonly string[] {
  if (stage === undefined) return [];
  return [`[data-focus-heading="stage:${stage}"]`, `[data-column="${stage}"]`];
}

/** What is marked while a place is in the spotlight: the things, or the whole stage. */
export function markedOf(place: Place): readonly string[] {
  const things = thingsOf(place);
  if (things.length > 0 || place.stage === undefined) return things;
  return [
    ...layersOf(place).map((layer) => `section[data-place="stage:${layer}/${place.stage}"]`),
    `th[data-column="${place.stage}"]`,
    `.list-stage:has([data-focus-heading="stage:${place.stage}"])`,
  ];
}

function layersOf({ layer }: Place): readonly string[] {
  return layer === undefined ? LAYERS : [layer];
}
