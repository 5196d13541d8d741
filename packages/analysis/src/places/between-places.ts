import type { Snapshot } from '@samsyn/snapshot';
import { spotKey } from '@samsyn/workshop';
import { overlapOf } from '../agreement/overlap.ts';
import { pairOverlaps } from '../agreement/pair-overlaps.ts';
import { jackknife } from '../jackknife/jackknife.ts';
import { readRound } from '../round/round-picture.ts';
import type { Figure } from '../schema/figure.ts';

/** What the people of one place answered, kept small. */
export interface PlacePicture {
  /** The same for pictures that may be compared: same template, same cells. */
  readonly asked: string;
  readonly cells: ReturnType<typeof readRound>['cells'];
  readonly answers: readonly Uint8Array[];
}

export interface BetweenPlaces {
  readonly places: number;
  readonly people: number;
  /** Mean over places of the overlap of two people from the same. */
  readonly within: Figure;
  /** Mean over pairs of places of the overlap of two people from different ones. */
  readonly across: Figure;
}

/** Everybody is compared with everybody, which is not done for thousands. */
const MOST_PEOPLE = 800;

/** The last round about today that anybody answered; null without one. */
export function placePicture(snapshot: Snapshot): PlacePicture | null {
  for (const round of [...snapshot.rounds].reverse()) {
    if (round.layer !== 'today') continue;
    const { cells, answers } = readRound(round, snapshot);
    if (answers.length === 0) continue;
    const asked = [round.templateHash, ...cells.map(spotKey)].join(' ');
    return { asked, cells, answers };
  }
  return null;
}

/**
 * Whether pictures are shared inside workshops rather than everywhere: the overlap of two people of
 * one workshop beside that of two people from different ones. Team agreement is only what is more
 * than mixed groups agree anyway (the idea of r_RG, Group Processes & Intergroup Relations). Of the places that
 * were asked the same, with the same template; null with fewer than two of them, or too many people.
 */
export function betweenPlaces(pictures: readonly PlacePicture[]): BetweenPlaces | null {
  const groups = new Map<string, PlacePicture[]>();
  for (const picture of pictures) {
    const group = groups.get(picture.asked);
    if (group === undefined) groups.set(picture.asked, [picture]);
    else group.push(picture);
  }
  const [largest = []] = [...groups.values()].sort((a, b) => b.length - a.length);
  const people = largest.reduce((sum, { answers }) => sum + answers.length, 0);
  const [first] = largest;
  if (first === undefined || largest.length < 2 || people > MOST_PEOPLE) return null;
  const places = largest.flatMap(({ answers }, place) => answers.map(() => String(place)));
  const answers = largest.flatMap((picture) => picture.answers);
  const { role } = pairOverlaps({ cells: first.cells, answers });
  const { within, between } = overlapOf(role, places);
  return {
    places: largest.length,
    people,
    within: jackknife(within),
    across: jackknife(between),
  };
}
