import { type Ballot, type RaterAnswers, type RoundScope, rowsShown } from '@samsyn/workshop';
import type { AppParts } from '../app-parts.ts';
import type { Sheet } from './own-documents.ts';

type Parts = Pick<AppParts, 'storage'>;

/**
 * What people said, as it was when a round, vote or survey closed: what counts. `rater` is the
 * participant's id, so nothing of this may leave the server as it is.
 */
interface KeptKinds {
  /** Those who said something about a cell of the round, or finished a stage of it. */
  readonly round: readonly RaterAnswers[];
  /** With the cards that were voted on, in the order of the board. */
  readonly vote: { readonly cards: readonly string[]; readonly ballots: readonly Ballot[] };
  readonly survey: readonly Sheet[];
}
export type KeptKind = keyof KeptKinds;

const nameOf = (kind: KeptKind, id: string): string => `${kind}/${id}`;

/** Null when nothing was kept, or it was dropped or discarded. */
export async function readKept<Kind extends KeptKind>(
  board: string,
  kind: Kind,
  id: string,
  { storage }: Parts,
): Promise<KeptKinds[Kind] | null> {
  const text = await storage.readSealed(board, nameOf(kind, id));
  return text === null ? null : (JSON.parse(text) as KeptKinds[Kind]);
}

export function writeKept<Kind extends KeptKind>(
  board: string,
  kind: Kind,
  id: string,
  kept: KeptKinds[Kind],
  { storage }: Parts,
): Promise<void> {
  return storage.writeSealed(board, nameOf(kind, id), JSON.stringify(kept));
}

export function dropKept(
  board: string,
  kind: KeptKind,
  id: string,
  { storage }: Parts,
): Promise<void> {
  return storage.deleteSealed(board, nameOf(kind, id));
}

/**
 * What was kept of a round, with who agreed that their small type is shown by its name, and the
 * rows in which everybody was shown so far.
 */
export async function readKeptRound(
  board: string,
  round: string,
  parts: Parts,
): Promise<RaterAnswers[] | null> {
  const people = await readKept(board, 'round', round, parts);
  if (people === null) return null;
  const consents = await readConsents(board, round, parts);
  const shown = await readShown(board, round, parts);
  return people.map((person) => ({
    ...person,
    consents: consents.has(person.rater),
    shownAs: shown.get(person.rater) ?? [],
  }));
}

const shownOf = (round: string): string => `shown/${round}`;

async function readShown(
  board: string,
  round: string,
  { storage }: Parts,
): Promise<Map<string, readonly string[]>> {
  const text = await storage.readSealed(board, shownOf(round));
  return new Map(text === null ? [] : (JSON.parse(text) as [string, readonly string[]][]));
}

/**
 * Writes down in which rows people are about to be shown, before they are: what is shown later must
 * give nobody away beside it.
 */
export async function noteShown(
  board: string,
  round: RoundScope & { readonly id: string },
  people: readonly RaterAnswers[],
  { storage }: Parts,
): Promise<void> {
  const rows = rowsShown(round, people);
  if (rows === null) return;
  const isNews = people.some(
    ({ rater, shownAs = [] }) => rows.has(rater) && rows.get(rater) !== shownAs.at(-1),
  );
  if (!isNews) return;
  const shown = people.map(({ rater, shownAs = [] }): [string, readonly string[]] => [
    rater,
    [...shownAs, rows.get(rater) ?? ''],
  ]);
  await storage.writeSealed(board, shownOf(round.id), JSON.stringify(shown));
}

/** Forgets how people were shown, once nothing of theirs is kept. */
export function dropShown(board: string, round: string, { storage }: Parts): Promise<void> {
  return storage.deleteSealed(board, shownOf(round));
}

const consentsOf = (round: string): string => `consents/${round}`;

async function readConsents(
  board: string,
  round: string,
  { storage }: Parts,
): Promise<Set<string>> {
  const text = await storage.readSealed(board, consentsOf(round));
  return new Set(text === null ? [] : (JSON.parse(text) as string[]));
}

export function dropConsents(board: string, round: string, { storage }: Parts): Promise<void> {
  return storage.deleteSealed(board, consentsOf(round));
}

/** Notes that somebody agrees, or no longer agrees, that their small type is shown by its name. */
export async function noteConsent(
  board: string,
  { round, participant, given }: { round: string; participant: string; given: boolean },
  parts: Parts,
): Promise<void> {
  const consents = await readConsents(board, round, parts);
  if (consents.has(participant) === given) return;
  if (given) consents.add(participant);
  else consents.delete(participant);
  await parts.storage.writeSealed(board, consentsOf(round), JSON.stringify([...consents].sort()));
}
