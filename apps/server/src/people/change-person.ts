import type { AppParts } from '../app-parts.ts';
import type { ParticipantRecord } from '../storage/storage.ts';

type Parts = Pick<AppParts, 'storage' | 'hub' | 'inTurn'>;

/** Gives somebody another name, on every screen at once. Nobody of that id is no error. */
export async function renamePerson(
  board: string,
  id: string,
  name: string,
  parts: Parts,
): Promise<void> {
  const person = await changePerson(
    board,
    id,
    (before) => {
      const own = before.renamedFrom ?? before.name;
      return own === '' ? { name } : { name, renamedFrom: own };
    },
    parts,
  );
  if (person === null) return;
  const { organisation, organisationType, attendance } = person;
  const shown = { name, organisation, organisationType, attendance };
  parts.hub.refreshVisitor({ board, participant: id, ...shown });
}

/** Shows somebody out: their sockets end, and their token is worth nothing from now on. */
export async function removePerson(board: string, id: string, parts: Parts): Promise<void> {
  await changePerson(board, id, () => ({ removed: true }), parts);
  parts.hub.dismiss(board, (visitor) => visitor.participant === id);
}

/** Reads, changes and writes somebody's record as one step; null when there is nobody. */
export function changePerson(
  board: string,
  id: string,
  change: (person: ParticipantRecord) => Partial<Omit<ParticipantRecord, 'id'>>,
  { storage, inTurn }: Pick<Parts, 'storage' | 'inTurn'>,
): Promise<ParticipantRecord | null> {
  return inTurn.run(turnOf(board, id), async () => {
    const person = await storage.readParticipant(board, id);
    if (person === null) return null;
    const changed = { ...person, ...change(person) };
    await storage.writeParticipant(board, changed);
    return changed;
  });
}

/** Whatever changes one person waits for what else does. */
export function turnOf(board: string, id: string): string {
  return `person/${board}/${id}`;
}
