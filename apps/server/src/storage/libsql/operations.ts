import { boardOfRoom } from '../room-board.ts';
import { LONGEST_PART, splitState } from '../split-state.ts';
import { ANSWERS_KEPT, type Ending } from '../storage.ts';
import { asOne } from './as-one.ts';
import { type Append, type BoardFiles, writeState } from './board-files.ts';
import { giveBack } from './open-files.ts';

/** Where the records of a board's files stand. */
export type RecordTable = 'snapshots' | 'comparisons';

/**
 * What the worker can be asked to do. Everything here is synchronous, which is why it runs in a
 * thread of its own. Values that cross are strings, numbers and bytes.
 */
export function operationsOn(files: BoardFiles) {
  const value = (board: string, sql: string, keys: string[]): string | null => {
    const row = files.find(board)?.prepare(sql).get(keys);
    return (row as { value: string } | undefined)?.value ?? null;
  };
  return {
    createBoard: (id: string, code: string, record: string, documents: Append[]) =>
      files.create(id, code, record, documents),
    readBoard: (id: string) => value(id, 'SELECT value FROM facts WHERE name = ?', ['board']),
    writeBoard: (id: string, code: string, record: string) => {
      files.need(id).prepare('UPDATE facts SET value = ? WHERE name = ?').run([record, 'board']);
      files.index.setCode(id, code);
    },
    boardOfCode: (code: string) => files.index.boardOfCode(code),
    deleteBoard: (id: string) => files.delete(id),
    readParticipant: (board: string, id: string) =>
      value(board, 'SELECT value FROM participants WHERE id = ?', [id]),
    writeParticipant: (board: string, id: string, record: string) => {
      files
        .need(board)
        .prepare('INSERT OR REPLACE INTO participants (id, value) VALUES (?, ?)')
        .run([id, record]);
    },
    listParticipants: (board: string) =>
      (
        files.need(board).prepare('SELECT value FROM participants').all([]) as { value: string }[]
      ).map((row) => row.value),
    loadDocument: (room: string) => {
      const database = files.need(boardOfRoom(room));
      const state = database
        .prepare('SELECT last, bytes, sum FROM states WHERE room = ? ORDER BY part')
        .all([room]) as { last: number; bytes: ArrayBuffer; sum: unknown }[];
      const upTo = state[0]?.last ?? 0;
      const tail = database
        .prepare(
          'SELECT number, bytes, sum FROM updates WHERE room = ? AND number > ? ORDER BY number',
        )
        .all([room, upTo]) as { number: number; bytes: ArrayBuffer; sum: unknown }[];
      return {
        updates: [
          ...files.intact(room, state).map(({ bytes }) => new Uint8Array(bytes)),
          ...files
            .intact(room, tail)
            .flatMap(({ bytes }) => splitState(new Uint8Array(bytes), LONGEST_PART)),
        ],
        tail: tail.length,
        last: tail.at(-1)?.number ?? upTo,
      };
    },
    appendAll: (updates: Append[]) => files.append(updates),
    compact: (room: string, state: Uint8Array, upTo: number) => {
      const database = files.need(boardOfRoom(room));
      asOne(database, () => {
        database.prepare('DELETE FROM updates WHERE room = ? AND number <= ?').run([room, upTo]);
        writeState(database, room, state, upTo);
      });
    },
    giveBack: (board: string) => files.open.giveBack(board),
    deleteDocument: (room: string) => {
      const database = files.need(boardOfRoom(room));
      asOne(database, () => {
        database.prepare('DELETE FROM updates WHERE room = ?').run([room]);
        database.prepare('DELETE FROM states WHERE room = ?').run([room]);
      });
      giveBack(database);
    },
    readCommand: (board: string, id: string) => {
      const row = files.need(board).prepare('SELECT answer FROM answered WHERE id = ?').get([id]);
      return (row as { answer: string } | undefined)?.answer ?? null;
    },
    writeCommand: (board: string, id: string, answer: string) => {
      const database = files.need(board);
      asOne(database, () => {
        database
          .prepare('INSERT OR IGNORE INTO answered (id, answer) VALUES (?, ?)')
          .run([id, answer]);
        database
          .prepare(`DELETE FROM answered WHERE number NOT IN
              (SELECT number FROM answered ORDER BY number DESC LIMIT ?)`)
          .run([ANSWERS_KEPT]);
      });
    },
    readSealed: (board: string, name: string) =>
      value(board, 'SELECT value FROM sealed WHERE name = ?', [name]),
    writeSealed: (board: string, name: string, text: string) => {
      const database = files.need(board);
      database
        .prepare('INSERT OR REPLACE INTO sealed (name, value) VALUES (?, ?)')
        .run([name, text]);
      database.pragma('wal_checkpoint(TRUNCATE)');
    },
    deleteSealed: (board: string, name: string) => {
      const database = files.need(board);
      database.prepare('DELETE FROM sealed WHERE name = ?').run([name]);
      database.pragma('wal_checkpoint(TRUNCATE)');
    },
    listSealed: (board: string) =>
      (
        files.need(board).prepare('SELECT name FROM sealed ORDER BY name').all([]) as {
          name: string;
        }[]
      ).map((row) => row.name),
    writeRecord: (table: RecordTable, board: string, id: string, record: string) => {
      files
        .need(board)
        .prepare(`INSERT OR REPLACE INTO ${table} (id, value) VALUES (?, ?)`)
        .run([id, record]);
    },
    amendRecord: (table: RecordTable, board: string, id: string, record: string) => {
      files.need(board).prepare(`UPDATE ${table} SET value = ? WHERE id = ?`).run([record, id]);
    },
    deleteRecord: (table: RecordTable, board: string, id: string) => {
      const database = files.need(board);
      database.prepare(`DELETE FROM ${table} WHERE id = ?`).run([id]);
      database.pragma('wal_checkpoint(TRUNCATE)');
    },
    listRecords: (table: RecordTable, board: string) =>
      (files.need(board).prepare(`SELECT value FROM ${table}`).all([]) as { value: string }[]).map(
        (row) => row.value,
      ),
    readSetting: (name: string) => files.index.readSetting(name),
    writeSetting: (name: string, setting: string) => files.index.writeSetting(name, setting),
    noteEnding: (ending: Ending) => files.index.noteEnding(ending),
    listEndings: () => files.index.endings(),
    listBoards: () => files.ids(),
    copyBoard: (id: string, to: string) => files.copyTo(id, to),
    copyIndex: (to: string) => files.index.copyTo(to),
    close: () => files.close(),
  };
}

export type Operations = ReturnType<typeof operationsOn>;
export type OperationName = keyof Operations;
