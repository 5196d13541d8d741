import type { Template } from '@samsyn/board';
import { readTemplate } from '@samsyn/documents';
import { type ActorPicture, pooledTypes, SMALL, theirsFirst } from '@samsyn/workshop';
import type { AppParts } from '../app-parts.ts';
import { Problem } from '../errors/problem.ts';
import type { Visitor } from '../rooms/room-hub.ts';
import { readDay } from './day-state.ts';
import { readKeptRound } from './kept-answers.ts';

/** What the people of one type are shown of themselves, so that they can decide whether others are. */
export interface Theirs {
  readonly organisationType: Pick<Template['organisationTypes'][number], 'id' | 'name'> | null;
  /** How many of the type took part. */
  readonly people: number;
  /** Whether others see the type only together with others. */
  readonly pooled: boolean;
  /** Whether the caller agrees that it is shown by its name. */
  readonly given: boolean;
  readonly picture: readonly ActorPicture[];
}

/**
 * A revealed round as somebody's own type may see it. Which type that is was settled when the round
 * closed: to say later that one is of another opens nothing.
 *
 * @throws {Problem} if the round is not revealed, or the caller did not take part in it
 */
export async function theirsOf(
  round: string,
  { board, participant }: Visitor,
  parts: Pick<AppParts, 'storage' | 'hub'>,
): Promise<Theirs> {
  const found = (await readDay(board, parts)).rounds.find(({ id }) => id === round);
  if (found === undefined) throw refused('no-such-round');
  if (found.status !== 'revealed') throw refused('round-not-revealed');
  const people = await readKeptRound(board, round, parts);
  if (people === null) throw refused('already-discarded');
  const own = people.findIndex(({ rater }) => rater === participant);
  const me = people[own];
  if (me === undefined) throw refused('not-in-round');
  const { organisationTypes } = await parts.hub.read({ board, kind: 'template' }, readTemplate);
  const type = organisationTypes.find(({ id }) => id === me.organisationType);
  return {
    organisationType: type === undefined ? null : { id: type.id, name: type.name },
    people: people.filter(({ organisationType }) => organisationType === me.organisationType)
      .length,
    pooled: pooledTypes(people)[own] === SMALL,
    given: me.consents === true,
    picture: type === undefined ? [] : theirsFirst(found, people, type),
  };
}

function refused(reason: string): Problem {
  return new Problem('conflict', { reason });
}
