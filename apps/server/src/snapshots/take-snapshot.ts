import { type Board, LIMITS, type Template } from '@samsyn/board';
import { readBoard, readTemplate } from '@samsyn/documents';
import { type Snapshot, snapshotFromBoard } from '@samsyn/snapshot';
import * as Y from 'yjs';
import type { AppParts } from '../app-parts.ts';
import { readDay } from '../day/day-state.ts';
import type { Occasion } from './snapshot-watch.ts';
import { workshopResults } from './workshop-results.ts';

/** A board at one moment: what it says, and the states of the documents that say it. */
export interface Sight {
  readonly board: Board;
  readonly template: Template;
  readonly states: { readonly board: Uint8Array; readonly template: Uint8Array };
}

/** Looks at a board. What is done to it afterwards can be told from what was there. */
export async function lookAt(board: string, { hub }: Pick<AppParts, 'hub'>): Promise<Sight> {
  const state = Y.encodeStateAsUpdate;
  const [seen, template] = await Promise.all([
    hub.read({ board, kind: 'board' }, (doc) => ({ says: readBoard(doc), state: state(doc) })),
    hub.read({ board, kind: 'template' }, (doc) => ({
      says: readTemplate(doc),
      state: state(doc),
    })),
  ]);
  return {
    board: seen.says,
    template: template.says,
    states: { board: seen.state, template: template.state },
  };
}

/** The whole board as it is now. Nothing is kept. */
export async function takeSnapshot(
  board: string,
  occasion: Occasion,
  parts: Pick<AppParts, 'storage' | 'hub' | 'chance' | 'now'>,
): Promise<Snapshot> {
  const [current, template] = await Promise.all([
    parts.hub.read({ board, kind: 'board' }, readBoard),
    parts.hub.read({ board, kind: 'template' }, readTemplate),
  ]);
  return snapshotOf(board, occasion, { board: current, template }, parts);
}

/** What was seen of a board, with what came out of its workshop, as a snapshot. */
export async function snapshotOf(
  board: string,
  { label, trigger }: Occasion,
  seen: Pick<Sight, 'board' | 'template'>,
  parts: Pick<AppParts, 'storage' | 'hub' | 'chance' | 'now'>,
): Promise<Snapshot> {
  const { chance, now } = parts;
  const day = await readDay(board, parts);
  const results = await workshopResults(board, day, seen.board.meta.locale, parts);
  // The day's own agenda is what the template's has become.
  const agenda = day.agenda.length > 0 ? day.agenda : seen.template.agenda;
  return snapshotFromBoard({
    id: chance.newId(),
    takenAt: new Date(now()).toISOString(),
    // A round's question may be longer than a label.
    label: label.slice(0, LIMITS.label),
    trigger,
    rehearsal: day.rehearsal,
    boardId: board,
    board: seen.board,
    template: { ...seen.template, agenda },
    ...results,
  });
}
