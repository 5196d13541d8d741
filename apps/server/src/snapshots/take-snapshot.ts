import { type Board, LIMITS, type Template } from '@samsyn/board';
import { readBoard, readTemplate } from '@samsyn/documents';
import { type Snapshot, snapshotFromBoard, type WorkshopResults } from '@samsyn/snapshot';
import * as Y from 'yjs';
import type { AppParts } from '../app-parts.ts';
import { openKept } from './snapshot-format.ts';
import type { Occasion } from './snapshot-watch.ts';

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
  { storage, chance, now }: Pick<AppParts, 'storage' | 'chance' | 'now'>,
): Promise<Snapshot> {
  const results = await importedResults(board, storage);
  return snapshotFromBoard({
    id: chance.newId(),
    takenAt: new Date(now()).toISOString(),
    // A round's question may be longer than a label.
    label: label.slice(0, LIMITS.label),
    trigger,
    boardId: board,
    board: seen.board,
    template: seen.template,
    ...results,
  });
}

/** Rounds, votes and surveys of the snapshot that the board was opened from. */
async function importedResults(
  board: string,
  storage: AppParts['storage'],
): Promise<WorkshopResults> {
  const imported = (await storage.listSnapshots(board)).findLast(
    ({ trigger }) => trigger === 'import',
  );
  const text = imported && (await storage.readSnapshot(board, imported.id));
  return text ? openKept(text).results : {};
}
