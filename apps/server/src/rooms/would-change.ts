import * as Y from 'yjs';

interface Range {
  readonly clock: number;
  readonly len: number;
}

/**
 * Judges an update by its effect: whether applying it would change the document. A reader's answer
 * to a sync request carries everything it has and is no write as long as nothing in it is new.
 *
 * @throws when the bytes are no update
 */
export function wouldChange(doc: Y.Doc, update: Uint8Array): boolean {
  const { structs, ds } = Y.decodeUpdate(update);
  if (bringsNew(doc, structs)) return true;
  if (ds.clients.size === 0) return false;
  const known = Y.createDeleteSetFromStructStore(doc.store).clients;
  for (const [client, ranges] of ds.clients) {
    const deleted = known.get(client) ?? [];
    if (ranges.some((range) => !isCovered(range, deleted))) return true;
  }
  return false;
}

/** Whether anything in an update is not in the document yet; what only deletes brings nothing. */
export function bringsNew(
  doc: Y.Doc,
  structs: ReturnType<typeof Y.decodeUpdate>['structs'],
): boolean {
  return structs.some((struct) => {
    if (struct instanceof Y.Skip) return false;
    const { client, clock } = struct.id;
    return clock + struct.length > Y.getState(doc.store, client);
  });
}

/** Neighbouring deletions are one range in the store, so a covered range lies in a single one. */
function isCovered(range: Range, deleted: readonly Range[]): boolean {
  const end = range.clock + range.len;
  return deleted.some(({ clock, len }) => clock <= range.clock && clock + len >= end);
}
