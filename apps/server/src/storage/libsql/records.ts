import * as z from 'zod/mini';
import { type BoardRecord, type ParticipantRecord, StorageError } from '../storage.ts';

const key = z.object({ hash: z.string(), generation: z.number() });
const boardShape = z.object({
  id: z.string(),
  code: z.string(),
  keys: z.object({ facilitator: key, participant: key, viewer: key }),
});
const participantShape = z.object({
  id: z.string(),
  secretHash: z.string(),
  name: z.string(),
  role: z.enum(['facilitator', 'participant', 'viewer']),
  removed: z.boolean(),
});

/**
 * A board's record as it is stored; null for none.
 *
 * @throws {StorageError} when the file was damaged where the record stands
 */
export function boardIn(text: string | null): BoardRecord | null {
  return recordIn<BoardRecord>(boardShape, text);
}

/** Somebody's record as it is stored; null for none. Throws as `boardIn` does. */
export function participantIn(text: string | null): ParticipantRecord | null {
  return recordIn<ParticipantRecord>(participantShape, text);
}

/** Everybody whose record can be read: one that is damaged keeps nobody else from the board. */
export function participantsIn(texts: readonly string[]): ParticipantRecord[] {
  return texts.flatMap((text) => {
    try {
      return participantIn(text) ?? [];
    } catch {
      return [];
    }
  });
}

function recordIn<One>(shape: z.ZodMiniType, text: string | null): One | null {
  if (text === null) return null;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw damaged();
  }
  // Only what doors are opened by is looked at; a name with a wrong letter harms nobody.
  if (!shape.safeParse(value).success) throw damaged();
  return value as One;
}

function damaged(): StorageError {
  return new StorageError('unavailable', 'A record is damaged: restore the board from a backup.');
}
