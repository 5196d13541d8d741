import type { AppParts } from '../app-parts.ts';
import { hashSecret, isSecret } from '../auth/keys.ts';
import { networkOf } from '../auth/network-of.ts';
import { said } from '../boards/said.ts';
import { Problem } from '../errors/problem.ts';
import type { KeyRole, ParticipantRecord } from '../storage/storage.ts';
import { turnOf } from './change-person.ts';

/** What somebody says of themselves when they join. */
export interface Introduction {
  readonly participant?: { readonly id: string; readonly secret: string } | undefined;
  readonly name?: string | undefined;
  readonly organisation?: string | undefined;
  readonly organisationType?: string | undefined;
  readonly attendance?: 'room' | 'remote' | undefined;
  readonly device?: 'own' | 'shared' | undefined;
}

export interface Joined {
  readonly person: ParticipantRecord;
  /** The secret that the server made for somebody who brought none. */
  readonly madeSecret: string | null;
}

type Parts = Pick<
  AppParts,
  'storage' | 'hub' | 'chance' | 'now' | 'inTurn' | 'counts' | 'failedTries'
>;

/** People that a board takes, those who were shown out or forgotten among them. */
const MOST_PEOPLE = 2000;

/**
 * Makes somebody a person on a board, or recognises them by the pair they sent before.
 *
 * @param address the network address, by which wrong secrets are counted
 * @throws {Problem} if the secret is not that person's, the person was taken off the board, or the
 *   board has as many people as it takes
 */
export async function joinBoard(
  board: string,
  role: KeyRole,
  introduction: Introduction,
  address: string,
  parts: Parts,
): Promise<Joined> {
  const { participant, name, organisation, organisationType, attendance, device } = introduction;
  const pair = participant ?? newPair(parts);
  const person = await parts.inTurn.run(turnOf(board, pair.id), async () => {
    const known = await recognise(board, pair, address, parts);
    const next: ParticipantRecord = {
      ...(known ?? stranger(pair, role, parts)),
      ...said({ organisation, organisationType, attendance, device }),
      ...nameOf(known, name),
      role,
    };
    await parts.storage.writeParticipant(board, next);
    return next;
  });
  parts.counts.look(board);
  parts.hub.refreshVisitor({ board, participant: person.id, ...shownOf(person) });
  return { person, madeSecret: participant === undefined ? pair.secret : null };
}

/**
 * What somebody is called who comes back. A name that a facilitator has mended stays for as long as
 * their browser goes on saying the old one.
 */
function nameOf(known: ParticipantRecord | null, name: string | undefined) {
  if (name === undefined || name === known?.renamedFrom) return {};
  return { name, renamedFrom: undefined };
}

function newPair({ chance }: Parts) {
  return { id: chance.newId(), secret: chance.bytes(24).toString('base64url') };
}

async function recognise(
  board: string,
  { id, secret }: { readonly id: string; readonly secret: string },
  address: string,
  { storage, failedTries }: Parts,
): Promise<ParticipantRecord | null> {
  const known = await storage.readParticipant(board, id);
  if (known === null) {
    const { length } = await storage.listParticipants(board);
    if (length >= MOST_PEOPLE) throw new Problem('board-full');
    return null;
  }
  // Somebody who had themselves forgotten left no secret behind, and may begin anew.
  if (known.secretHash === '') return null;
  // Ids are seen by everybody on the board, and a script may have chosen a poor secret.
  const trier = `${networkOf(address)} ${board}/${id}`;
  if (failedTries.tooMany(trier, false)) throw new Problem('too-many-tries');
  if (!isSecret(secret, known.secretHash)) {
    failedTries.add(trier, secret);
    throw new Problem('wrong-secret');
  }
  if (known.removed) throw new Problem('person-removed');
  return known;
}

function stranger(
  { id, secret }: { readonly id: string; readonly secret: string },
  role: KeyRole,
  { now }: Parts,
): ParticipantRecord {
  return {
    id,
    secretHash: hashSecret(secret),
    name: '',
    organisation: '',
    organisationType: '',
    attendance: 'room',
    role,
    joinedAt: new Date(now()).toISOString(),
    removed: false,
  };
}

function shownOf({ name, organisation, organisationType, attendance }: ParticipantRecord) {
  return { name, organisation, organisationType, attendance };
}
