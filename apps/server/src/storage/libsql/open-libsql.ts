import { accessSync, constants, mkdirSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import {
  type BoardRecord,
  type ParticipantRecord,
  type SnapshotRecord,
  type Storage,
  StorageError,
  type StoredDocument,
} from '../storage.ts';
import { GroupCommit } from './group-commit.ts';
import { Matched, matchRecords } from './match-records.ts';
import type { OperationName, Operations } from './operations.ts';
import { SnapshotFiles } from './snapshot-files.ts';
import type { Answer, Question } from './worker.ts';

export interface LibsqlOptions {
  readonly dataDir: string;
  /** The built worker; it must lie where `libsql` can be found. */
  readonly workerFile: URL;
  /** Hears one sentence about each thing that had to be repaired. */
  readonly report: (message: string) => void;
  /** Largest size of one board's file in pages of 4 KiB; 0 = none. For tests of a full disk. */
  readonly largestPages?: number;
}

/** Opens the embedded store: one SQLite file per board, in a thread of its own. */
export async function openLibsqlStorage(options: LibsqlOptions): Promise<Storage> {
  const { dataDir, workerFile, report, largestPages = 0 } = options;
  checkFolder(dataDir);
  const worker = new Worker(workerFile, { workerData: { dataDir, largestPages } });
  const asked = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let count = 0;
  worker.on('message', (answer: Answer) => {
    if ('report' in answer) return report(answer.report);
    const waiting = asked.get(answer.id);
    asked.delete(answer.id);
    if ('result' in answer) waiting?.resolve(answer.result);
    else waiting?.reject(new StorageError(answer.failed.failure, answer.failed.message));
  });
  worker.on('error', (error) => {
    for (const { reject } of asked.values()) reject(new StorageError('unavailable', error.message));
    asked.clear();
  });
  const ask = <N extends OperationName>(
    operation: N,
    ...args: Parameters<Operations[N]>
  ): Promise<ReturnType<Operations[N]>> =>
    new Promise((resolve, reject) => {
      const id = ++count;
      asked.set(id, { resolve: resolve as (value: unknown) => void, reject });
      worker.postMessage({ id, operation, args } satisfies Question);
    });
  const commits = new GroupCommit((updates) => ask('appendAll', updates));
  const snapshots = new SnapshotFiles(dataDir);
  const matched = new Matched((board) =>
    matchRecords(snapshots, board, {
      list: async () => (await ask('listSnapshots', board)).map((text) => JSON.parse(text)),
      add: (record) => ask('writeSnapshotRecord', board, record.id, JSON.stringify(record)),
      remove: (id) => ask('deleteSnapshotRecord', board, id),
    }),
  );
  const parsed = <T>(text: string | null): T | null => (text === null ? null : JSON.parse(text));

  try {
    // The first question waits until the files are open, or says why they cannot be.
    await ask('readSetting', 'opened');
  } catch (error) {
    await worker.terminate();
    throw error;
  }
  return {
    createBoard: (board, documents) =>
      ask(
        'createBoard',
        board.id,
        board.code,
        JSON.stringify(board),
        [...documents].map(([room, update]) => ({ room, update })),
      ),
    readBoard: async (id) => parsed<BoardRecord>(await ask('readBoard', id)),
    writeBoard: (board) => ask('writeBoard', board.id, board.code, JSON.stringify(board)),
    boardOfCode: (code) => ask('boardOfCode', code),
    deleteBoard: async (id) => {
      await commits.reached();
      // Its snapshots first: while there is still a board, whoever is interrupted can try again.
      await snapshots.deleteAll(id);
      await ask('deleteBoard', id);
      // And what was being written meanwhile.
      await snapshots.deleteAll(id);
      matched.forget(id);
    },
    readParticipant: async (board, id) =>
      parsed<ParticipantRecord>(await ask('readParticipant', board, id)),
    writeParticipant: (board, participant) =>
      ask('writeParticipant', board, participant.id, JSON.stringify(participant)),
    listParticipants: async (board) =>
      (await ask('listParticipants', board)).map((text) => JSON.parse(text) as ParticipantRecord),
    loadDocument: (room): Promise<StoredDocument> => ask('loadDocument', room),
    append: (room, update) => commits.append(room, update),
    compact: (room, state, upTo) => ask('compact', room, state, upTo),
    deleteDocument: async (room) => {
      // An update that still waits for its commit would come back after this.
      await commits.reached();
      await ask('deleteDocument', room);
    },
    readCommand: (board, id) => ask('readCommand', board, id),
    writeCommand: (board, id, answer) => ask('writeCommand', board, id, answer),
    readSealed: (board, name) => ask('readSealed', board, name),
    writeSealed: (board, name, text) => ask('writeSealed', board, name, text),
    deleteSealed: (board, name) => ask('deleteSealed', board, name),
    listSealed: (board) => ask('listSealed', board),
    writeSnapshot: async (board, record, text) => {
      await matched.ready(board);
      await snapshots.write(board, record.id, record.takenAt, text);
      try {
        await ask('writeSnapshotRecord', board, record.id, JSON.stringify(record));
      } catch (error) {
        // Without a record nobody could find it, or take it away.
        await snapshots.delete(board, record.id);
        throw error;
      }
    },
    amendSnapshot: (board, record) =>
      ask('amendSnapshotRecord', board, record.id, JSON.stringify(record)),
    listSnapshots: async (board) => {
      await matched.ready(board);
      return (await ask('listSnapshots', board))
        .map((text) => JSON.parse(text) as SnapshotRecord)
        .sort((a, b) => (a.takenAt < b.takenAt ? 1 : -1));
    },
    readSnapshot: (board, id) => snapshots.read(board, id),
    deleteSnapshot: async (board, id) => {
      await matched.ready(board);
      // The file first: as long as it lies there, it must be possible to ask for its end again.
      await snapshots.delete(board, id);
      await ask('deleteSnapshotRecord', board, id);
    },
    readSetting: (name) => ask('readSetting', name),
    writeSetting: (name, value) => ask('writeSetting', name, value),
    close: async () => {
      await commits.settled();
      await ask('close');
      await worker.terminate();
    },
  };
}

function checkFolder(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    const { code = 'unknown' } = error as { code?: string };
    throw new StorageError(
      'unavailable',
      `The data folder ${dataDir} cannot be used (${code}). Give this user the right to read and write it, or set SAMSYN_DATA_DIR.`,
    );
  }
}
