import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pino } from 'pino';
import { systemChance } from '../auth/chance.ts';
import { knownEndings } from '../backup/known-endings.ts';
import { BackupError, readBackup } from '../backup/read-backup.ts';
import { NotEmptyError, restoreBackup } from '../backup/restore-backup.ts';
import { InTurn } from '../boards/in-turn.ts';
import { openStorage } from '../storage/open-storage.ts';
import { type Storage, StorageError } from '../storage/storage.ts';
import { type Recovered, recoverBoard } from './recover-board.ts';
import type { Answer, OperateParts, OperatorRequest } from './requests.ts';
import { askRunningServer, Refused } from './running-server.ts';
import { takeBackup } from './take-backup.ts';

/** Does what is asked; what goes wrong is an answer with a kind. */
export async function answerRequest(
  request: OperatorRequest,
  parts: OperateParts,
): Promise<Answer> {
  try {
    return { ok: true, ...(await carryOut(request, parts)) };
  } catch (error) {
    return { ok: false, ...saidOf(error) };
  }
}

async function carryOut(request: OperatorRequest, parts: OperateParts): Promise<object> {
  switch (request.command) {
    case 'backup':
      await mustBeThere(request.dataDir);
      return takeBackup(request, parts, (work) => withStorage(request.dataDir, parts, work));
    case 'check': {
      const { files: _files, ...said } = await readBackup(request.file, null);
      return said;
    }
    case 'restore': {
      const { file, dataDir, endings } = request;
      const known = endings === null ? [] : await knownEndings(endings);
      const reports: string[] = [];
      const report = (message: string): void => void reports.push(message);
      const { manifest, ended } = await restoreBackup({
        ...parts,
        file,
        dataDir,
        endings: known,
        report,
      });
      const { files: _files, ...said } = manifest;
      return { ...said, ended, reports };
    }
    case 'recover':
      await mustBeThere(request.dataDir);
      return recover(request, parts);
  }
}

async function recover(
  { dataDir, board, endOld }: Extract<OperatorRequest, { command: 'recover' }>,
  parts: OperateParts,
): Promise<object> {
  const asked = await askRunningServer<Recovered>(dataDir, 'POST', '/recover', { board, endOld });
  if (asked !== null) return asked;
  const made = await withStorage(dataDir, parts, (storage) =>
    recoverBoard(board, endOld, {
      ...{ storage, now: parts.now, chance: systemChance, inTurn: new InTurn() },
      // Nobody is connected to a server that does not run.
      hub: { dismiss: () => undefined },
    }),
  );
  if (made === null) throw new Refused('no-such-board', board);
  // No server's log can have it.
  pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination(2)).warn(
    { board: made.board, endOld },
    'The operator made a link for a facilitator.',
  );
  return made;
}

/** A folder that no server uses, opened as a server would. */
async function withStorage<T>(
  dataDir: string,
  { workerFile }: OperateParts,
  work: (storage: Storage) => Promise<T>,
): Promise<T> {
  const report = (message: string): void => void process.stderr.write(`${message}\n`);
  const storage = await openStorage({ dataDir, databaseUrl: null, workerFile, report });
  try {
    return await work(storage);
  } finally {
    await storage.close();
  }
}

/** Opening makes a new data folder where there is none; here that would be a mistake. */
async function mustBeThere(dataDir: string): Promise<void> {
  const index = await stat(join(dataDir, 'samsyn.db')).catch(() => null);
  if (index === null) throw new Refused('no-data', dataDir);
}

function saidOf(error: unknown): { kind: string; detail: string } {
  const { code, message } = error as NodeJS.ErrnoException;
  if (error instanceof Refused) return { kind: error.kind, detail: message };
  if (error instanceof BackupError) return { kind: error.fault, detail: message };
  if (error instanceof NotEmptyError) return { kind: 'not-empty', detail: message };
  if (error instanceof StorageError) return { kind: `storage-${error.failure}`, detail: message };
  return { kind: code ?? 'failed', detail: message };
}
