import type { Layer } from '@samsyn/board';
import type { Snapshot, SnapshotRound } from '@samsyn/snapshot';
import { allSpots, CATEGORIES, type Said, type Spot, sayings, spotKey } from '@samsyn/workshop';

/** Stands for a cell that somebody gave no answer for: nothing said, or *don't know*. */
export const MISSING = 0;

/** Numbers of answers: 1 to 8 the roles, 9 *no role*. */
export const KINDS = CATEGORIES.length;

/** Number of the answer *no role*. */
export const NONE = CATEGORIES.indexOf('none') + 1;

/** What a round's people said, cell by cell. */
export interface RoundPicture {
  readonly cells: readonly Spot[];
  readonly raters: readonly string[];
  /** Organisation type of each rater, as the snapshot says it. */
  readonly types: readonly string[];
  readonly said: readonly (readonly Said[])[];
  /** By rater: the number of the answer for each cell. */
  readonly answers: readonly Uint8Array[];
}

const NUMBERS: ReadonlyMap<Said, number> = new Map(
  CATEGORIES.map((category, index) => [category, index + 1]),
);

/** The cells that a round is about: its frozen ones, or all its stages × actors. */
export function cellsOfRound(round: SnapshotRound, { stages, actors }: Snapshot): Spot[] {
  const spots =
    round.cells ??
    allSpots(
      round.stages ?? stages.map(({ id }) => id),
      round.actors ?? actors.map(({ id }) => id),
    );
  const byKey = new Map(
    spots.map(({ stage, actor }) => [spotKey({ stage, actor }), { stage, actor }]),
  );
  return [...byKey.values()];
}

/** Reads a round. People who said nothing and finished nothing are not in the picture. */
export function readRound(round: SnapshotRound, snapshot: Snapshot): RoundPicture {
  const cells = cellsOfRound(round, snapshot);
  const people = round.answers.flatMap((answer) => {
    const said = sayings(personOf(answer, round.layer), cells, round.layer);
    return said === null ? [] : [{ answer, said }];
  });
  return pictureOf(
    cells,
    people.map(({ answer, said }) => ({
      rater: answer.rater,
      type: answer.organisationType,
      said,
    })),
  );
}

function personOf(answer: SnapshotRound['answers'][number], layer: Layer) {
  const { rater, organisationType, done, roles } = answer;
  const answers = roles.map(({ stage, actor, role }) => ({ layer, stage, actor, role }));
  return { rater, organisationType, done, answers };
}

/** The picture of some people about some cells. */
export function pictureOf(
  cells: readonly Spot[],
  people: readonly { rater: string; type: string; said: readonly Said[] }[],
): RoundPicture {
  return {
    cells,
    raters: people.map(({ rater }) => rater),
    types: people.map(({ type }) => type),
    said: people.map(({ said }) => said),
    answers: people.map(({ said }) =>
      Uint8Array.from(cells, (_, index) => NUMBERS.get(said[index] ?? null) ?? MISSING),
    ),
  };
}

/** The same picture of some of its people about some of its cells, in the order that is given. */
export function partOf(
  { cells, raters, types, said }: RoundPicture,
  people: readonly number[],
  spots: readonly number[],
): RoundPicture {
  return pictureOf(
    spots.flatMap((cell) => cells[cell] ?? []),
    people.map((person) => ({
      rater: raters[person] ?? '',
      type: types[person] ?? '',
      said: spots.map((cell) => said[person]?.[cell] ?? null),
    })),
  );
}
