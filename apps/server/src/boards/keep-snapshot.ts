import { readBoard, readTemplate } from '@samsyn/documents';
import {
  type Snapshot,
  snapshotFromBoard,
  type WorkshopResults,
  writeSnapshot,
} from '@samsyn/snapshot';
import type { AppParts } from '../app-parts.ts';
import type { SnapshotRecord } from '../storage/storage.ts';
import { openKept } from './snapshot-format.ts';

type Parts = Pick<AppParts, 'storage' | 'hub' | 'chance' | 'now'>;
type Occasion = Pick<SnapshotRecord, 'label' | 'trigger'>;

/** The whole board as it is now. Nothing is kept. */
export async function takeSnapshot(
  board: string,
  { label, trigger }: Occasion,
  { storage, hub, chance, now }: Parts,
): Promise<Snapshot> {
  const [current, template, results] = await Promise.all([
    hub.read({ board, kind: 'board' }, readBoard),
    hub.read({ board, kind: 'template' }, readTemplate),
    importedResults(board, storage),
  ]);
  return snapshotFromBoard({
    id: chance.newId(),
    takenAt: new Date(now()).toISOString(),
    label,
    trigger,
    boardId: board,
    board: current,
    template,
    ...results,
  });
}

/** Takes a snapshot and keeps it among the board's. */
export async function keepSnapshot(
  board: string,
  occasion: Occasion,
  parts: Parts,
): Promise<SnapshotRecord> {
  const snapshot = await takeSnapshot(board, occasion, parts);
  return storeSnapshot(board, snapshot, parts.storage);
}

/** Keeps the snapshot that a board was opened from: what is not on the board is only there. */
export async function keepImport(
  board: string,
  source: Snapshot,
  { storage, chance, now }: Omit<Parts, 'hub'>,
): Promise<void> {
  const imported = {
    ...source,
    id: chance.newId(),
    takenAt: new Date(now()).toISOString(),
    trigger: 'import' as const,
    board: { ...source.board, id: board },
  };
  await storeSnapshot(board, imported, storage);
}

async function storeSnapshot(
  board: string,
  snapshot: Snapshot,
  storage: Parts['storage'],
): Promise<SnapshotRecord> {
  const { id, takenAt, label, trigger } = snapshot;
  const text = writeSnapshot(snapshot);
  const record = { id, takenAt, label, trigger, bytes: Buffer.byteLength(text) };
  await storage.writeSnapshot(board, record, text);
  return record;
}

/** Rounds, votes and surveys of the snapshot that the board was opened from. */
async function importedResults(board: string, storage: Parts['storage']): Promise<WorkshopResults> {
  const imported = (await storage.listSnapshots(board)).findLast(
    ({ trigger }) => trigger === 'import',
  );
  const text = imported && (await storage.readSnapshot(board, imported.id));
  return text ? openKept(text).results : {};
}
