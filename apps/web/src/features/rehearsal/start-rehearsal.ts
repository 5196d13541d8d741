import { type Board, LIMITS, type Template } from '@samsyn/board';
import type { Step, WorkshopState } from '@samsyn/workshop';
import { type NewBoard, sendCommand } from '../../api/boards.ts';
import { browserShelf } from '../../entry/browser-shelf.ts';
import { goIn } from '../../entry/go-in.ts';
import { makeBoard } from '../../entry/make-board.ts';
import { newParticipant, type Profile, storedBoard } from '../../entry/stored-boards.ts';
import { keepRehearsal } from './stored-rehearsal.ts';

const CREW = 12;

/** What a rehearsal is made from: the board that is to be tried. */
export interface Rehearsed {
  readonly id: string;
  readonly meta: Board['meta'];
  readonly template: Template;
  readonly day: Pick<WorkshopState, 'agenda'>;
  readonly profile: Profile;
}

/**
 * Makes a board of its own out of another's template and agenda, and nothing else of it, with its
 * facilitator on it. @returns the new board's id
 *
 * @param title what the new board is called
 * @param adminKey the operator's key, where only some may create boards; else empty
 * @throws ApiProblem when the server does not make it
 */
export async function startRehearsal(
  { id, meta, template, day, profile }: Rehearsed,
  title: string,
  adminKey: string,
): Promise<string> {
  const { stages, actors, organisationTypes, vocabulary, id: name, version } = template;
  const wanted: NewBoard = {
    title: title.slice(0, LIMITS.title),
    template: { id: name, version, stages, actors, organisationTypes, vocabulary, agenda: [] },
    locale: meta.locale,
    place: meta.place,
    region: meta.region,
    rehearsal: true,
  };
  const board = await makeBoard(wanted, adminKey);
  const made = storedBoard(browserShelf, board);
  if (made === null) throw new Error('This browser keeps no boards.');
  keepRehearsal(board, {
    from: { id, title: meta.title },
    crew: Array.from({ length: CREW }, newParticipant),
  });
  const { joined } = await goIn(browserShelf, made.ticket, profile, made);
  if (joined !== undefined && day.agenda.length > 0) {
    const agenda = day.agenda.map(unopened);
    await sendCommand({ board, token: joined.token }, { type: 'agenda.set', agenda });
  }
  justStarted.add(board);
  return board;
}

const justStarted = new Set<string>();

/** Whether a rehearsal was begun in this window and its people are awaited; asked once. */
export function wasJustStarted(board: string): boolean {
  return justStarted.delete(board);
}

function unopened({ openedAt: _opened, closedAt: _closed, ...step }: Step) {
  return step;
}
