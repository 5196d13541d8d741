/**
 * The port behind which boards are kept. Every backend passes the suite in `storage-contract.ts`.
 * What a promise says is durable survives `kill -9` and a power cut.
 */

/** Why something could not be stored; `full` is the disk, `damaged` a file that cannot be read. */
export type StorageFailure = 'full' | 'damaged' | 'unavailable';

export class StorageError extends Error {
  readonly failure: StorageFailure;

  constructor(failure: StorageFailure, message: string) {
    super(message);
    this.name = 'StorageError';
    this.failure = failure;
  }
}

/**
 * For how many commands an answer is kept. Whoever repeats one, because the answer never came, does
 * so within seconds; each answer holds the whole day.
 */
export const ANSWERS_KEPT = 100;

export type KeyRole = 'facilitator' | 'participant' | 'viewer';

/** What is kept of the key of a role. */
export interface KeyRecord {
  /** SHA-256 of the key. */
  readonly hash: string;
  /** How often it was changed: a token of an older generation is void. */
  readonly generation: number;
  /** SHA-256 of keys that the operator made besides, until it is changed. */
  readonly also?: readonly string[];
}

/** A board as the server keeps it, documents apart. Times are ISO 8601 in UTC. */
export interface BoardRecord {
  readonly id: string;
  readonly title: string;
  readonly place: string;
  readonly region: string;
  readonly locale: 'sv' | 'en';
  readonly programme: string;
  readonly createdAt: string;
  /** To be read aloud and typed; kept as it is so that the facilitator can show it again. */
  readonly code: string;
  /** When the code stops letting people in; a board without has an older, shorter one. */
  readonly codeExpiresAt?: string;
  readonly keys: Readonly<Record<KeyRole, KeyRecord>>;
  /** How long snapshots are kept; missing while nobody has said otherwise than the default. */
  readonly retention?: Retention;
}

/** How long a board's snapshots are kept, in days; null is for ever. */
export interface Retention {
  /** Of those taken by a timer, all are kept for so many days. */
  readonly autoDays: number | null;
  /** After that the last one of each day is kept, until it is so many days old. */
  readonly dailyDays: number | null;
  /** All others: by hand, at steps and rounds, before a restoration. */
  readonly otherDays: number | null;
}

export interface ParticipantRecord {
  readonly id: string;
  /** SHA-256 of the secret that only this person's browser knows. */
  readonly secretHash: string;
  readonly name: string;
  readonly organisation: string;
  readonly organisationType: string;
  readonly attendance: 'room' | 'remote';
  /** `shared`: answers on somebody else's computer, or on paper; left out for one's own. */
  readonly device?: 'own' | 'shared' | undefined;
  /** What they call themselves, where a facilitator has given them another name. */
  readonly renamedFrom?: string | undefined;
  readonly role: KeyRole;
  readonly joinedAt: string;
  /** True for somebody whom the facilitator has taken off the board. */
  readonly removed: boolean;
  /** Whether they have agreed to stand on the participation list; left out for no. */
  readonly listed?: true | undefined;
  /** When they were here, once a day; only of those who have agreed. */
  readonly stays?: readonly Stay[] | undefined;
}

/** From the first arrival of a day to the last leaving, as far as is known. ISO times. */
export interface Stay {
  readonly from: string;
  readonly to: string;
}

export interface SnapshotRecord {
  readonly id: string;
  readonly takenAt: string;
  readonly label: string;
  readonly trigger: 'manual' | 'auto' | 'step' | 'round' | 'restore' | 'import';
  readonly bytes: number;
  /** What is different from the snapshot before; null for the first, or if that cannot be read. */
  readonly changes: SnapshotChanges | null;
  /** SHA-256 of what the snapshot says, without when and why it was taken. */
  readonly content: string;
}

/** The map of another place that is kept beside a board, to be compared with its own. */
export interface ComparisonRecord {
  readonly id: string;
  readonly addedAt: string;
  /** When the other place's snapshot was taken. */
  readonly takenAt: string;
  readonly title: string;
  readonly place: string;
  readonly region: string;
  readonly bytes: number;
}

/** What is different between two snapshots, counted by kind. */
export interface SnapshotChanges {
  /** Id of the earlier snapshot. */
  readonly since: string;
  readonly counts: Readonly<Record<string, ChangeCount>>;
}

export interface ChangeCount {
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
}

/**
 * Something that somebody has ended for good: deleted, forgotten, discarded, shut out. It is noted
 * so that a backup from before, restored, does not bring it back. There are ids in it, and no words.
 */
export interface Ending {
  /** ISO time. */
  readonly at: string;
  readonly what: 'board' | 'snapshot' | 'comparison' | 'person' | 'removed' | 'answers' | 'key';
  readonly board: string;
  /**
   * The snapshot, the comparison or the person; of answers the round, empty for all; of a key its
   * role, generation and hash with full stops between; empty for a board.
   */
  readonly id: string;
}

/** For how long endings are noted: no backup should be kept longer. */
export const ENDINGS_KEPT_DAYS = 400;

export type BackupExtent = 'everything' | 'endings';

/** A file of a backup, as it was at one moment. It can be read until the next one is asked for. */
export interface BackedUpFile {
  /** Its path in the data folder, with slashes. */
  readonly name: string;
  /** Where it can be read; null for what is damaged and could not be copied. */
  readonly path: string | null;
}

/**
 * What is kept of one document: a state in parts, none of which leans on a later one, and the
 * updates that were stored after it, in their order.
 */
export interface StoredDocument {
  readonly updates: readonly Uint8Array[];
  /** How many of them, at the end, are updates that came after the last compaction. */
  readonly tail: number;
  /** Number of the newest update; 0 for a document that was never written. */
  readonly last: number;
}

export interface Storage {
  /** Keeps a new board with the first state of its documents, whole or not at all. */
  createBoard(board: BoardRecord, documents: ReadonlyMap<string, Uint8Array>): Promise<void>;
  readBoard(id: string): Promise<BoardRecord | null>;
  writeBoard(board: BoardRecord): Promise<void>;
  /** Id of the board with that code; null when no board has it. */
  boardOfCode(code: string): Promise<string | null>;
  /** Everything of a board is gone: documents, people, snapshots, comparison maps. Gone already is no error. */
  deleteBoard(id: string): Promise<void>;

  readParticipant(board: string, id: string): Promise<ParticipantRecord | null>;
  writeParticipant(board: string, participant: ParticipantRecord): Promise<void>;
  listParticipants(board: string): Promise<ParticipantRecord[]>;

  /** Reads a document by its room's path, such as `boards/abc/template`. */
  loadDocument(room: string): Promise<StoredDocument>;
  /** Adds an update and answers its number when it is durable. Calls may overlap; order is kept. */
  append(room: string, update: Uint8Array): Promise<number>;
  /**
   * Replaces everything up to and with number `upTo` by one state, in one step. What that lets go
   * is not kept anywhere afterwards.
   */
  compact(room: string, state: Uint8Array, upTo: number): Promise<void>;
  deleteDocument(room: string): Promise<void>;

  /** The answer that a command got, by its id; null for one not seen, or long ago. */
  readCommand(board: string, id: string): Promise<string | null>;
  /** Keeps the answers of the latest commands, `ANSWERS_KEPT` of them. */
  writeCommand(board: string, id: string, answer: string): Promise<void>;

  /**
   * What nobody may read before its time: answers as they were when a round closed, consents, words
   * to the facilitator. It is in no document, and no route answers it as it is. Null for nothing.
   */
  readSealed(board: string, name: string): Promise<string | null>;
  /** What was there before under the name is overwritten: nothing of it lies on. */
  writeSealed(board: string, name: string, value: string): Promise<void>;
  /** Gone already is no error. */
  deleteSealed(board: string, name: string): Promise<void>;
  listSealed(board: string): Promise<string[]>;

  /** Keeps a snapshot with its record, whole or not at all. */
  writeSnapshot(board: string, record: SnapshotRecord, text: string): Promise<void>;
  /** Changes what is said about a snapshot that is kept; the snapshot itself stays as it is. */
  amendSnapshot(board: string, record: SnapshotRecord): Promise<void>;
  /** Newest first. */
  listSnapshots(board: string): Promise<SnapshotRecord[]>;
  readSnapshot(board: string, id: string): Promise<string | null>;
  /** The snapshot is gone with its record. Gone already is no error. */
  deleteSnapshot(board: string, id: string): Promise<void>;

  /** Keeps a comparison map with its record, whole or not at all. */
  writeComparison(board: string, record: ComparisonRecord, text: string): Promise<void>;
  /** In the order in which they were added. */
  listComparisons(board: string): Promise<ComparisonRecord[]>;
  readComparison(board: string, id: string): Promise<string | null>;
  /** The map is gone with its record. Gone already is no error. */
  deleteComparison(board: string, id: string): Promise<void>;

  /** A value of the whole server, such as the secret that signs tokens. */
  readSetting(name: string): Promise<string | null>;
  writeSetting(name: string, value: string): Promise<void>;

  /** Durable before what it tells of is done. */
  noteEnding(ending: Ending): Promise<void>;
  /** In the order in which they were noted. */
  listEndings(): Promise<Ending[]>;

  listBoards(): Promise<string[]>;
  /**
   * Copies everything while writing goes on. Whatever was durable before this is asked for is in it.
   *
   * @param extent `endings`: only what belongs to the whole server, with the endings
   * @throws {StorageError} if there is no room for a copy, or the backend has other means for that
   */
  backUp(extent: BackupExtent): AsyncIterable<BackedUpFile>;

  /** Bytes that everything together takes up. It is counted when asked: not for every call. */
  size(): Promise<number>;

  /** Bytes that there is room for where it stores; null where that cannot be known. */
  room(): Promise<number | null>;

  close(): Promise<void>;
}
