import type { Board, Template } from '@samsyn/board';
import { applyBoard, applyTemplate, writeSession } from '@samsyn/documents';
import type { Snapshot } from '@samsyn/snapshot';
import { roomPath } from '@samsyn/sync';
import { EMPTY_WORKSHOP } from '@samsyn/workshop';
import * as Y from 'yjs';
import type { AppParts } from '../app-parts.ts';
import { codeExpiry, makeCode } from '../auth/codes.ts';
import { hashSecret, makeKey } from '../auth/keys.ts';
import { keepImport } from '../snapshots/keep-snapshot.ts';
import type { BoardRecord, KeyRole } from '../storage/storage.ts';

/** What a new board starts from. */
export interface NewBoard {
  readonly board: Omit<Board, 'skipped'>;
  readonly template: Template;
  /** Which programme it belongs to; empty for none. */
  readonly programme: string;
  /** Whether its day is only tried, with invented people. */
  readonly rehearsal: boolean;
  /** The snapshot that it is opened from, or null. */
  readonly source: Snapshot | null;
}

export interface CreatedBoard {
  readonly record: BoardRecord;
  /** Shown this once: only their hashes are kept. */
  readonly keys: Readonly<Record<KeyRole, string>>;
}

type Parts = Pick<AppParts, 'storage' | 'chance' | 'now'>;

/** Makes a board with its documents, code and keys; whole or not at all. */
export async function createBoard(fresh: NewBoard, parts: Parts): Promise<CreatedBoard> {
  const { storage, chance, now } = parts;
  const id = chance.newId();
  const keys = {
    facilitator: makeKey(id, chance),
    participant: makeKey(id, chance),
    viewer: makeKey(id, chance),
  };
  const { title, place, region, locale } = fresh.board.meta;
  const record: BoardRecord = {
    id,
    title,
    place,
    region,
    locale,
    programme: fresh.programme,
    createdAt: new Date(now()).toISOString(),
    code: await unusedCode(parts),
    codeExpiresAt: codeExpiry(now()),
    keys: {
      facilitator: { hash: hashSecret(keys.facilitator), generation: 1 },
      participant: { hash: hashSecret(keys.participant), generation: 1 },
      viewer: { hash: hashSecret(keys.viewer), generation: 1 },
    },
  };
  await storage.createBoard(record, firstDocuments(id, fresh, parts));
  if (fresh.source !== null) {
    try {
      await keepImport(id, fresh.source, parts);
    } catch (error) {
      await storage.deleteBoard(id);
      throw error;
    }
  }
  return { record, keys };
}

/** A code that no board has. */
export async function unusedCode({
  storage,
  chance,
}: Pick<Parts, 'storage' | 'chance'>): Promise<string> {
  for (;;) {
    const code = makeCode(chance);
    if ((await storage.boardOfCode(code)) === null) return code;
  }
}

function firstDocuments(
  board: string,
  fresh: NewBoard,
  { chance, now }: Parts,
): ReadonlyMap<string, Uint8Array> {
  const time = new Date(now()).toISOString();
  const { random } = chance;
  return new Map([
    [roomPath({ board, kind: 'board' }), stateOf((doc) => applyBoard(doc, fresh.board, time))],
    [
      roomPath({ board, kind: 'template' }),
      stateOf((doc) => applyTemplate(doc, fresh.template, random)),
    ],
    [
      roomPath({ board, kind: 'session' }),
      stateOf((doc) => writeSession(doc, { ...EMPTY_WORKSHOP, rehearsal: fresh.rehearsal })),
    ],
  ]);
}

function stateOf(fill: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc();
  fill(doc);
  const state = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return state;
}
