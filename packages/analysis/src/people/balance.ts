import { LEVELS, type Level, type Sector } from '@samsyn/board';
import type { Snapshot } from '@samsyn/snapshot';
import { countSectors } from '../map/sectors.ts';
import type { ReadRound } from '../round/analyse-change.ts';
import type { BalancePart } from '../schema/balance-part.ts';
import type { RoundPart } from '../schema/round-part.ts';

/**
 * Whether those who were there stand for those whom the map is about: people by organisation type,
 * sector and level, who answered the rounds, and which actors on the map nobody there is. A type
 * counts to a sector or level when all its actors have that one.
 */
export function balanceOf(
  snapshot: Snapshot,
  read: readonly ReadRound[],
  rounds: readonly RoundPart[],
): BalancePart {
  const { people = null, remote, byOrganisationType } = snapshot.participation;
  const present = presentTypes(snapshot);
  const total = present.reduce((sum, type) => sum + type.people, 0);
  const types = present.map((type) => ({ ...type, share: type.people / total }));
  const spread = <T>(of: (type: string) => T | null) =>
    present.flatMap((type) => Array<T | null>(type.people).fill(of(type.type)));
  return {
    people,
    remoteShare: people === null || people === 0 || remote === undefined ? null : remote / people,
    types,
    largestShare: types.length === 0 ? null : Math.max(...types.map(({ share }) => share)),
    sectors: countSectors(spread((type) => commonOf<Sector>(snapshot, type, 'sector'))),
    levels: countLevels(spread((type) => commonOf<Level>(snapshot, type, 'level'))),
    absentActors: byOrganisationType === undefined ? [] : absentActors(snapshot, present),
    answered: rounds.map((round, index) => ({
      round: round.id,
      people: round.people,
      share: people === null || people === 0 ? null : round.people / people,
      types: typesIn(read[index]?.picture.types ?? []),
    })),
  };
}

/** How many of each type answered; empty where the answers were discarded. */
function typesIn(types: readonly string[]): { type: string; people: number }[] {
  return [...new Set(types)].sort().map((type) => ({
    type,
    people: types.filter((one) => one === type).length,
  }));
}

interface Present {
  readonly type: string;
  readonly people: number;
}

/** The types that somebody there was of, in the order of the template, unknown ones last. */
function presentTypes({ participation, organisationTypes }: Snapshot): Present[] {
  const counts = new Map(Object.entries(participation.byOrganisationType ?? {}));
  const order = organisationTypes.map(({ id }) => id);
  const rank = (type: string) => (order.includes(type) ? order.indexOf(type) : order.length);
  return [...counts]
    .filter(([, people]) => people > 0)
    .map(([type, people]) => ({ type, people }))
    .sort((a, b) => rank(a.type) - rank(b.type) || (a.type < b.type ? -1 : 1));
}

function actorsOf({ organisationTypes }: Snapshot, type: string): readonly string[] {
  return organisationTypes.find(({ id }) => id === type)?.actors ?? [];
}

/** The sector or level that all actors of a type have; null where they differ or do not say. */
function commonOf<T extends string>(
  snapshot: Snapshot,
  type: string,
  field: 'sector' | 'level',
): T | null {
  const own = new Set(actorsOf(snapshot, type));
  const values = new Set(snapshot.actors.filter(({ id }) => own.has(id)).map((one) => one[field]));
  const [only = ''] = values;
  return values.size === 1 && only !== '' ? (only as T) : null;
}

function countLevels(levels: readonly (Level | null)[]): BalancePart['levels'] {
  const of = (wanted: Level | null) => levels.filter((level) => level === wanted).length;
  const [local, regional, national, eu] = LEVELS.map(of) as [number, number, number, number];
  return { local, regional, national, eu, unsaid: of(null) };
}

function absentActors(snapshot: Snapshot, present: readonly Present[]): string[] {
  const placed = new Set(snapshot.placements.map(({ actor }) => actor));
  const here = new Set(present.flatMap(({ type }) => actorsOf(snapshot, type)));
  return snapshot.actors.map(({ id }) => id).filter((id) => placed.has(id) && !here.has(id));
}
