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
  for (const [client, ranges] of ds.clients) {
    const known = doc.store.clients.get(client) ?? [];
    if (ranges.some((range) => !isDeleted(range, known))) return true;
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

/** Whether all of a range is deleted already; asked of the document as it is, however big it is. */
function isDeleted(
  { clock, len }: Range,
  structs: readonly { readonly id: Y.ID; readonly length: number; readonly deleted: boolean }[],
): boolean {
  let [low, high] = [0, structs.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    const struct = structs[middle];
    if (struct !== undefined && struct.id.clock + struct.length > clock) high = middle;
    else low = middle + 1;
  }
  const end = clock + len;
  for (let at = low, next = clock; next < end; at++) {
    const struct = structs[at];
    if (struct === undefined || !struct.deleted || struct.id.clock > next) return false;
    next = struct.id.clock + struct.length;
  }
  return true;
}
