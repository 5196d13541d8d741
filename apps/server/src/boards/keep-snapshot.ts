import { readBoard, readSession, readTemplate } from '@samsyn/documents';
import { EMPTY_WORKSHOP, readWorkshopState } from '@samsyn/workshop';
import type { AppParts } from '../app-parts.ts';
import type { BoardRecord, SnapshotRecord } from '../storage/storage.ts';
import { composeSnapshot } from './snapshot-format.ts';

type Parts = Pick<AppParts, 'storage' | 'hub' | 'chance' | 'now'>;

/** The whole board as it is now, as the text of a snapshot. Nothing is kept. */
export async function takeSnapshot(
  { id: board }: BoardRecord,
  label: string,
  trigger: SnapshotRecord['trigger'],
  { hub, chance, now }: Parts,
): Promise<{ id: string; takenAt: string; text: string }> {
  const id = chance.newId();
  const takenAt = new Date(now()).toISOString();
  const [current, template, session] = await Promise.all([
    hub.read({ board, kind: 'board' }, readBoard),
    hub.read({ board, kind: 'template' }, readTemplate),
    hub.read({ board, kind: 'session' }, (doc) => readWorkshopState(readSession(doc))),
  ]);
  const workshop = session ?? EMPTY_WORKSHOP;
  const text = composeSnapshot({
    id,
    takenAt,
    label,
    trigger,
    boardId: board,
    board: current,
    template,
    workshop,
  });
  return { id, takenAt, text };
}

/** Takes a snapshot and keeps it among the board's. */
export async function keepSnapshot(
  board: BoardRecord,
  label: string,
  trigger: SnapshotRecord['trigger'],
  parts: Parts,
): Promise<SnapshotRecord> {
  const { id, takenAt, text } = await takeSnapshot(board, label, trigger, parts);
  const record = { id, takenAt, label, trigger, bytes: Buffer.byteLength(text) };
  await parts.storage.writeSnapshot(board.id, record, text);
  return record;
}
