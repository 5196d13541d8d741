import { applyBoard, applyTemplate } from '@samsyn/documents';
import { roundIsOpen } from '@samsyn/workshop';
import * as Y from 'yjs';
import type { AppParts } from '../app-parts.ts';
import { whileDayStands } from '../day/day-state.ts';
import { Problem } from '../errors/problem.ts';
import { captureUpdate } from '../rooms/integrate.ts';
import type { SnapshotRecord } from '../storage/storage.ts';
import { keepSight } from './keep-snapshot.ts';
import { leaveTyped } from './leave-typed.ts';
import { nearestBoard } from './nearest-board.ts';
import { openKept } from './snapshot-format.ts';
import { lookAt } from './take-snapshot.ts';

type Parts = Pick<AppParts, 'storage' | 'hub' | 'chance' | 'now' | 'inTurn' | 'automatic'>;

export interface Restored {
  /** The snapshot of how the board was before: restoring that one is the undo. */
  readonly undo: SnapshotRecord;
  /** What somebody was typing in and therefore stayed as it was, such as `card:<id>`. */
  readonly left: readonly string[];
}

/**
 * Makes a board say what one of its snapshots says, but for what somebody is typing in just then.
 *
 * It is an edit by somebody who saw the board as it is in that snapshot. What others write at the
 * same moment, or have written offline, is merged with it as with any edit: nothing is overwritten.
 *
 * @throws {Problem} if there is no such snapshot, it cannot be read, or a round is open
 */
export function restoreSnapshot(board: string, id: string, parts: Parts): Promise<Restored> {
  const { storage, hub, chance, now, automatic } = parts;
  const restore = async (): Promise<Restored> => {
    const text = await storage.readSnapshot(board, id);
    if (text === null) throw new Problem('no-such-snapshot');
    const wanted = openKept(text);
    const time = new Date(now()).toISOString();
    const seen = await lookAt(board, parts);
    const nearest = nearestBoard(wanted.board, seen.board, chance.random, time);
    const { says, left } = leaveTyped(nearest, seen.board, hub.typing(board));
    const undo = await keepSight(board, { label: '', trigger: 'restore' }, seen, parts);
    const changes = {
      board: editOf(seen.states.board, (doc) => applyBoard(doc, says, time)),
      template: editOf(seen.states.template, (doc) =>
        applyTemplate(doc, wanted.template, chance.random),
      ),
    };
    await automatic.unwatched(board, async () => {
      await Promise.all(
        (['template', 'board'] as const).map(async (kind) => {
          const update = changes[kind];
          if (update !== null)
            await hub.change({ board, kind }, (doc) => Y.applyUpdate(doc, update));
        }),
      );
    });
    return { undo, left };
  };
  return whileDayStands(
    board,
    async (day) => {
      if (roundIsOpen(day)) throw new Problem('conflict', { reason: 'round-open' });
      return restore();
    },
    parts,
  );
}

/** What an edit changes in a document, as an update; null for nothing. */
function editOf(state: Uint8Array, edit: (doc: Y.Doc) => void): Uint8Array | null {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state);
  const update = captureUpdate(doc, () => edit(doc));
  doc.destroy();
  return update;
}
