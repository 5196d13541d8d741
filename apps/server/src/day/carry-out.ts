import { type Effect, withRenewedResults } from '@samsyn/workshop';
import type { AppParts } from '../app-parts.ts';
import { hashSecret } from '../auth/keys.ts';
import { noteEnding } from '../backup/note-ending.ts';
import { removePerson, renamePerson } from '../people/change-person.ts';
import { keepSnapshot } from '../snapshots/keep-snapshot.ts';
import { renewAnswers } from '../snapshots/renew-answers.ts';
import { StorageError } from '../storage/storage.ts';
import { readDay, writeDay } from './day-state.ts';
import {
  dropConsents,
  dropKept,
  dropShown,
  noteConsent,
  noteShown,
  readKeptRound,
} from './kept-answers.ts';
import { forgetRaters } from './raters.ts';
import { addWord } from './words.ts';

type Parts = Pick<
  AppParts,
  'storage' | 'hub' | 'chance' | 'now' | 'inTurn' | 'automatic' | 'failed'
>;

/** Of which command on which board something is asked. */
export interface Asked {
  readonly board: string;
  readonly command: string;
  /** ISO time. */
  readonly at: string;
}

/**
 * Does what a command asks of the server besides the day's state. It may be asked for a second
 * time, after the server has ended in the middle, and then does no more than the first time.
 */
export async function carryOut(effect: Effect, asked: Asked, parts: Parts): Promise<void> {
  const { board } = asked;
  switch (effect.do) {
    case 'take-snapshot': {
      const { label, trigger } = effect;
      try {
        await keepSnapshot(board, { label, trigger }, parts);
      } catch (error) {
        // The day goes on although the disk is full; the snapshot follows when it can.
        if (error instanceof StorageError) parts.automatic.owe(board, { label, trigger });
        else parts.failed({ board, err: error }, 'A snapshot could not be taken.');
      }
      return;
    }
    case 'drop-answers':
      return dropKept(board, 'round', effect.round, parts);
    case 'discard-answers':
      await noteEnding({ what: 'answers', board, id: effect.round ?? '' }, parts);
      return discardAnswers(board, effect.round, parts);
    case 'note-consent':
      await noteConsent(board, effect, parts);
      return renewResults(board, effect.round, parts);
    case 'tell-facilitators': {
      const { participant, text } = effect;
      const id = hashSecret(asked.command).slice(0, 16);
      return addWord(board, { id, at: asked.at, participant, text }, parts);
    }
    case 'rename-participant':
      return renamePerson(board, effect.participant, effect.name, parts);
    case 'remove-participant':
      await noteEnding({ what: 'removed', board, id: effect.participant }, parts);
      return removePerson(board, effect.participant, parts);
    case 'keep-answers':
    case 'keep-ballots':
    case 'keep-sheets':
      // Done before the state was written.
      return;
  }
}

/** Counts a revealed round anew, if that makes any difference; it is the board's turn of commands. */
async function renewResults(board: string, round: string, parts: Parts): Promise<void> {
  const people = await readKeptRound(board, round, parts);
  if (people === null) return;
  const day = await readDay(board, parts);
  const found = day.rounds.find(({ id, status }) => id === round && status === 'revealed');
  if (found === undefined) return;
  await noteShown(board, found, people, parts);
  const renewed = withRenewedResults(day, round, people);
  if (JSON.stringify(renewed) === JSON.stringify(day)) return;
  // The state last: as long as it is the old one, this is done again after a crash.
  await renewAnswers(board, 'own', parts);
  await writeDay(board, renewed, parts);
}

async function discardAnswers(board: string, round: string | null, parts: Parts): Promise<void> {
  const { rounds, votes, surveys } = await readDay(board, parts);
  const discarded = <One extends { id: string; discarded?: boolean | undefined }>(
    list: readonly One[],
  ) => list.filter((one) => one.discarded === true && (round ?? one.id) === one.id);
  for (const { id } of discarded(rounds)) {
    await dropKept(board, 'round', id, parts);
    await dropConsents(board, id, parts);
    await dropShown(board, id, parts);
  }
  for (const { id } of discarded(votes)) await dropKept(board, 'vote', id, parts);
  for (const { id } of discarded(surveys)) await dropKept(board, 'survey', id, parts);
  await renewAnswers(board, round === null ? 'all' : 'own', parts);
  // A round that is closed and not revealed yet still needs them.
  if (round === null && rounds.every(({ status }) => status === 'revealed')) {
    await forgetRaters(board, null, parts);
  }
}
