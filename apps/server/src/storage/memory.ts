import { boardOfRoom } from './room-board.ts';
import { splitState } from './split-state.ts';
import {
  ANSWERS_KEPT,
  type BoardRecord,
  type ComparisonRecord,
  type Ending,
  type ParticipantRecord,
  type SnapshotRecord,
  type Storage,
  StorageError,
} from './storage.ts';

interface MemoryBoard {
  record: BoardRecord;
  last: number;
  readonly documents: Map<string, { number: number; update: Uint8Array }[]>;
  /** Up to which update a document has become one state. */
  readonly compacted: Map<string, number>;
  readonly participants: Map<string, ParticipantRecord>;
  readonly commands: Map<string, string>;
  readonly sealed: Map<string, string>;
  readonly snapshots: Map<string, { record: SnapshotRecord; text: string }>;
  readonly comparisons: Map<string, { record: ComparisonRecord; text: string }>;
}

/** Keeps everything in this process and loses it at its end: for tests and nothing else. */
export function openMemoryStorage(): Storage {
  const boards = new Map<string, MemoryBoard>();
  const settings = new Map<string, string>();
  const endings: Ending[] = [];
  const of = (id: string): MemoryBoard => {
    const board = boards.get(id);
    if (board === undefined) throw new StorageError('unavailable', `There is no board ${id}.`);
    return board;
  };
  const add = (board: MemoryBoard, room: string, update: Uint8Array): number => {
    board.last += 1;
    const log = board.documents.get(room) ?? [];
    log.push({ number: board.last, update: update.slice() });
    board.documents.set(room, log);
    return board.last;
  };
  return {
    createBoard: async (record, documents) => {
      const board: MemoryBoard = {
        record,
        last: 0,
        documents: new Map(),
        compacted: new Map(),
        participants: new Map(),
        commands: new Map(),
        sealed: new Map(),
        snapshots: new Map(),
        comparisons: new Map(),
      };
      for (const [room, state] of documents) {
        board.documents.set(room, [{ number: 0, update: state.slice() }]);
        board.compacted.set(room, 0);
      }
      boards.set(record.id, board);
    },
    readBoard: async (id) => boards.get(id)?.record ?? null,
    writeBoard: async (record) => {
      of(record.id).record = record;
    },
    boardOfCode: async (code) =>
      [...boards.values()].find((board) => board.record.code === code)?.record.id ?? null,
    deleteBoard: async (id) => {
      boards.delete(id);
    },
    readParticipant: async (board, id) => boards.get(board)?.participants.get(id) ?? null,
    writeParticipant: async (board, participant) => {
      of(board).participants.set(participant.id, participant);
    },
    listParticipants: async (board) => [...of(board).participants.values()],
    loadDocument: async (room) => {
      const { documents, compacted } = of(boardOfRoom(room));
      const log = documents.get(room) ?? [];
      const upTo = compacted.get(room) ?? 0;
      return {
        updates: log.map(({ update }) => update),
        tail: log.filter(({ number }) => number > upTo).length,
        last: log.at(-1)?.number ?? 0,
      };
    },
    append: async (room, update) => add(of(boardOfRoom(room)), room, update),
    compact: async (room, state, upTo) => {
      const { documents, compacted } = of(boardOfRoom(room));
      const later = (documents.get(room) ?? []).filter(({ number }) => number > upTo);
      const parts = splitState(state.slice()).map((update) => ({ number: upTo, update }));
      documents.set(room, [...parts, ...later]);
      compacted.set(room, upTo);
    },
    deleteDocument: async (room) => {
      const { documents, compacted } = of(boardOfRoom(room));
      documents.delete(room);
      compacted.delete(room);
    },
    readCommand: async (board, id) => of(board).commands.get(id) ?? null,
    writeCommand: async (board, id, answer) => {
      const { commands } = of(board);
      if (!commands.has(id)) commands.set(id, answer);
      const [oldest] = commands.keys();
      if (commands.size > ANSWERS_KEPT && oldest !== undefined) commands.delete(oldest);
    },
    readSealed: async (board, name) => of(board).sealed.get(name) ?? null,
    writeSealed: async (board, name, value) => {
      of(board).sealed.set(name, value);
    },
    deleteSealed: async (board, name) => {
      of(board).sealed.delete(name);
    },
    listSealed: async (board) => [...of(board).sealed.keys()].sort(),

    writeSnapshot: async (board, record, text) => {
      of(board).snapshots.set(record.id, { record, text });
    },
    amendSnapshot: async (board, record) => {
      const { snapshots } = of(board);
      const kept = snapshots.get(record.id);
      if (kept !== undefined) snapshots.set(record.id, { ...kept, record });
    },
    listSnapshots: async (board) =>
      [...of(board).snapshots.values()]
        .map(({ record }) => record)
        .sort((a, b) => (a.takenAt < b.takenAt ? 1 : -1)),
    readSnapshot: async (board, id) => boards.get(board)?.snapshots.get(id)?.text ?? null,
    deleteSnapshot: async (board, id) => {
      of(board).snapshots.delete(id);
    },
    writeComparison: async (board, record, text) => {
      of(board).comparisons.set(record.id, { record, text });
    },
    listComparisons: async (board) =>
      [...of(board).comparisons.values()]
        .map(({ record }) => record)
        .sort((a, b) => (a.addedAt < b.addedAt ? -1 : 1)),
    readComparison: async (board, id) => boards.get(board)?.comparisons.get(id)?.text ?? null,
    deleteComparison: async (board, id) => {
      of(board).comparisons.delete(id);
    },
    readSetting: async (name) => settings.get(name) ?? null,
    writeSetting: async (name, value) => {
      settings.set(name, value);
    },
    noteEnding: async (ending) => {
      endings.push(ending);
    },
    listEndings: async () => [...endings],
    listBoards: async () => [...boards.keys()],
    // biome-ignore lint/correctness/useYield: there is nothing to copy.
    backUp: async function* () {
      throw new StorageError('unavailable', 'What is kept in memory cannot be backed up.');
    },
    size: async () => {
      let bytes = 0;
      for (const { documents, snapshots } of boards.values()) {
        for (const log of documents.values()) for (const { update } of log) bytes += update.length;
        for (const { text } of snapshots.values()) bytes += Buffer.byteLength(text);
      }
      return bytes;
    },
    room: async () => null,
    close: async () => undefined,
  };
}
