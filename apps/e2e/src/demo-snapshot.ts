import { type SnapshotInput, snapshotFromBoard } from '@samsyn/snapshot';
import { demoWorkshop } from '@samsyn/templates';

/** The invented workshop as the text of a snapshot file, with something changed where it is said. */
export function demoSnapshot(change: (snapshot: SnapshotInput) => void = () => undefined): string {
  const { board, template } = demoWorkshop('sv');
  const snapshot: SnapshotInput = snapshotFromBoard({
    id: 'demo',
    takenAt: '2026-04-13T11:02:00Z',
    label: 'Efter workshopen',
    trigger: 'manual',
    boardId: 'demo',
    board,
    template,
  });
  change(snapshot);
  return JSON.stringify(snapshot, null, 2);
}
