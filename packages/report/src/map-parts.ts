import type { Layer } from '@samsyn/board';
import { drawMap, wholeMap } from './map-picture.ts';
import type { Picture } from './page.ts';
import type { Subject } from './subject.ts';

/** How much of a map one page or slide holds at a size that can be read. */
export interface Room {
  readonly stages: number;
  readonly actors: number;
}

/** The map of one layer cut into as many drawings as it takes, each with its own alternative text. */
export function mapParts(subject: Subject, layer: Layer, room: Room): Picture[] {
  const whole = wholeMap(subject, layer);
  return inParts(whole.columns, room.stages).flatMap((columns) =>
    inParts(whole.rows, room.actors).map((rows) =>
      drawMap(subject, layer, { columns, rows, titled: false }),
    ),
  );
}

/** Parts of about the same length, none longer than what there is room for. */
export function inParts<T>(all: readonly T[], most: number): T[][] {
  const parts = Math.max(1, Math.ceil(all.length / most));
  const size = Math.ceil(all.length / parts);
  return Array.from({ length: parts }, (_, part) => all.slice(part * size, (part + 1) * size));
}
