import { accessSync, constants, mkdirSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { boardOfRoom } from '../room-board.ts';
import {
  type ComparisonRecord,
  type SnapshotRecord,
  type Storage,
  StorageError,
  type StoredDocument,
} from '../storage.ts';
import { copiesOf } from './copies.ts';
import { folderRoom, folderSize } from './folder-size.ts';
import { GivingBack } from './giving-back.ts';
import { GroupCommit } from './group-commit.ts';
import { KeptRecords } from './kept-records.ts';
import type { OperationName, Operations, RecordTable } from './operations.ts';
import { comparisonRecordIn, snapshotRecordIn } from './own-words.ts';
import { RecordedFiles, type Rows } from './recorded-files.ts';
import { boardIn, participantIn, participantsIn } from './records.ts';
import { SnapshotFiles } from './snapshot-files.ts';
import type { Answer, Question, WorkerSettings } from './worker.ts';

export interface LibsqlOptions {
  readonly dataDir: string;
  /** The built worker; it must lie where `libsql` can be found. */
  readonly workerFile: URL;
  /** Hears one sentence about each thing that had to be repaired. */
  readonly report: (message: string) => void;
  /** Largest size of one board's file in pages of 4 KiB; 0 = none. For tests of a full disk. */
  readonly largestPages?: number;
  /** For tests: a board's file that has not been used for so long is closed. */
  readonly unusedMs?: number;
}

const UNUSED_MS = 60_000;

/** Opens the embedded store: one SQLite file per board, in a thread of its own. */
export async function openLibsqlStorage(options: LibsqlOptions): Promise<Storage> {
  const { dataDir, workerFile, report, largestPages = 0, unusedMs = UNUSED_MS } = options;
  checkFolder(dataDir);
  const workerData = { dataDir, largestPages, unusedMs } satisfies WorkerSettings;
  const worker = new Worker(workerFile, { workerData });
  const asked = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let count = 0;
  worker.on('message', (answer: Answer) => {
    if ('report' in answer) return report(answer.report);
    const waiting = asked.get(answer.id);
    asked.delete(answer.id);
    if ('result' in answer) waiting?.resolve(answer.result);
    else waiting?.reject(new StorageError(answer.failed.failure, answer.failed.message));
  });
  let ended: StorageError | null = null;
  worker.on('error', (error) => {
    ended = new StorageError('unavailable', `The storage has stopped: ${error.message}`);
    report(ended.message);
    for (const { reject } of asked.values()) reject(ended);
    asked.clear();
  });
  const ask = <N extends OperationName>(
    operation: N,
    ...args: Parameters<Operations[N]>
  ): Promise<ReturnType<Operations[N]>> =>
    new Promise((resolve, reject) => {
      if (ended !== null) return reject(ended);
      const id = ++count;
      asked.set(id, { resolve: resolve as (value: unknown) => void, reject });
      worker.postMessage({ id, operation, args } satisfies Question);
    });
  const commits = new GroupCommit((updates) => ask('appendAll', updates));
  const kept = new KeptRecords();
  const givingBack = new GivingBack((board) => ask('giveBack', board));
  const rowsIn = <Said extends { readonly id: string }>(table: RecordTable): Rows<Said> => ({
    list: async (board) => (await ask('listRecords', table, board)).map((row) => JSON.parse(row)),
    write: (board, said) => ask('writeRecord', table, board, said.id, JSON.stringify(said)),
    amend: (board, said) => ask('amendRecord', table, board, said.id, JSON.stringify(said)),
    remove: (board, id) => ask('deleteRecord', table, board, id),
  });
  const snapshots = new RecordedFiles<SnapshotRecord>({
    files: new SnapshotFiles(dataDir, 'snapshots'),
    rows: rowsIn('snapshots'),
    timeOf: ({ takenAt }) => takenAt,
    readOwnWords: snapshotRecordIn,
  });
  const comparisons = new RecordedFiles<ComparisonRecord>({
    files: new SnapshotFiles(dataDir, 'comparisons'),
    rows: rowsIn('comparisons'),
    timeOf: ({ addedAt }) => addedAt,
    readOwnWords: comparisonRecordIn,
  });
  const deleteFiles = (board: string) =>
    Promise.all([snapshots.deleteAll(board), comparisons.deleteAll(board)]);

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
    readBoard: async (id) => boardIn(await kept.read(id, () => ask('readBoard', id))),
    writeBoard: (board) => {
      const text = JSON.stringify(board);
      return kept.write(board.id, text, () => ask('writeBoard', board.id, board.code, text));
    },
    boardOfCode: (code) => ask('boardOfCode', code),
    deleteBoard: async (id) => {
      await commits.reached();
      // Its files first: while there is still a board, whoever is interrupted can try again.
      await deleteFiles(id);
      kept.forget(id);
      await ask('deleteBoard', id);
      kept.forget(id);
      // And what was being written meanwhile.
      await deleteFiles(id);
    },
    readParticipant: async (board, id) =>
      participantIn(await kept.read(`${board}/${id}`, () => ask('readParticipant', board, id))),
    writeParticipant: (board, participant) => {
      const { id } = participant;
      const text = JSON.stringify(participant);
      return kept.write(`${board}/${id}`, text, () => ask('writeParticipant', board, id, text));
    },
    listParticipants: async (board) => participantsIn(await ask('listParticipants', board)),
    loadDocument: (room): Promise<StoredDocument> => ask('loadDocument', room),
    append: (room, update) => commits.append(room, update),
    compact: async (room, state, upTo) => {
      await ask('compact', room, state, upTo);
      givingBack.add(boardOfRoom(room));
    },
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
    writeSnapshot: (board, record, text) => snapshots.write(board, record, text),
    amendSnapshot: (board, record) => snapshots.amend(board, record),
    listSnapshots: (board) => snapshots.list(board),
    readSnapshot: (board, id) => snapshots.read(board, id),
    deleteSnapshot: (board, id) => snapshots.delete(board, id),
    writeComparison: (board, record, text) => comparisons.write(board, record, text),
    listComparisons: async (board) => (await comparisons.list(board)).reverse(),
    readComparison: (board, id) => comparisons.read(board, id),
    deleteComparison: (board, id) => comparisons.delete(board, id),
    noteEnding: (ending) => ask('noteEnding', ending),
    listEndings: () => ask('listEndings'),
    listBoards: () => ask('listBoards'),
    backUp: (extent) =>
      copiesOf(dataDir, extent, {
        listBoards: () => ask('listBoards'),
        copyBoard: (id, to) => ask('copyBoard', id, to),
        copyIndex: (to) => ask('copyIndex', to),
      }),
    readSetting: (name) => ask('readSetting', name),
    writeSetting: (name, value) => ask('writeSetting', name, value),
    room: () => folderRoom(dataDir),
    size: () => folderSize(dataDir),
    close: async () => {
      givingBack.stop();
      await commits.settled();
      try {
        await ask('close');
      } finally {
        await worker.terminate();
      }
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
