import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';

/** How large a part may be or little more; it holds whole pieces of the document. */
export interface PartSize {
  readonly bytes: number;
  /** Every letter that was typed can be a piece: it is these that take time to read. */
  readonly pieces: number;
}
export const PART: PartSize = { bytes: 96 << 10, pieces: 400 };
/** What is only cut where it is far too long for one frame: to count its pieces it must be read. */
export const LONGEST_PART: PartSize = { bytes: 2 * PART.bytes, pieces: Number.POSITIVE_INFINITY };
/** No piece is shorter. */
const PIECE_BYTES = 8;

type Struct = ReturnType<typeof Y.decodeUpdate>['structs'][number];

interface Line {
  readonly client: number;
  readonly structs: readonly Struct[];
  next: number;
}

/**
 * Cuts a big update into parts that a client can take one after the other: on a slow line each of
 * them is a sign of life, where one whole megabyte would look like a dead line for half a minute,
 * and whoever reads it can see to others in between. Nothing in a part leans on a later one, so no part has to wait at the client. Deletions come last.
 */
export function splitState(update: Uint8Array, size = PART): Uint8Array[] {
  if (update.length <= Math.min(size.bytes, size.pieces * PIECE_BYTES)) return [update];
  const { structs, ds } = Y.decodeUpdate(update);
  const lines = linesOf(structs);
  // What is not in the update is what the other side has already.
  const missing = new Map(lines.map((line) => [line.client, line.structs[0]?.id.clock ?? 0]));
  const parts: Uint8Array[] = [];
  let part: Struct[] = [];
  let sizing = new Y.UpdateEncoderV1();
  const close = (): void => {
    if (part.length > 0) parts.push(encodeStructs(part));
    part = [];
    sizing = new Y.UpdateEncoderV1();
  };
  for (let moved = true; moved; ) {
    moved = false;
    for (const line of lines) {
      for (;;) {
        const struct = line.structs[line.next];
        if (struct === undefined || !leansOnKnown(struct, missing)) break;
        line.next++;
        moved = true;
        missing.set(line.client, struct.id.clock + struct.length);
        part.push(struct);
        struct.write(sizing, 0);
        const full = part.length >= size.pieces;
        if (full || encoding.length(sizing.restEncoder) >= size.bytes) close();
      }
    }
  }
  close();
  // A whole update never leaves anything behind; if this one does, it is not one to be cut.
  const left = lines.some((line) => line.next < line.structs.length);
  if (left || (parts.length === 0 && ds.clients.size === 0)) return [update];
  const deletions = Y.diffUpdate(update, endOf(missing));
  return ds.clients.size === 0 ? parts : [...parts, deletions];
}

function linesOf(structs: readonly Struct[]): Line[] {
  const byClient = new Map<number, Struct[]>();
  for (const struct of structs) {
    const line = byClient.get(struct.id.client);
    if (line === undefined) byClient.set(struct.id.client, [struct]);
    else line.push(struct);
  }
  return [...byClient].map(([client, line]) => ({ client, structs: line, next: 0 }));
}

function leansOnKnown(struct: Struct, missing: ReadonlyMap<number, number>): boolean {
  if (!(struct instanceof Y.Item)) return true;
  const { origin, rightOrigin, parent } = struct;
  const parentId = parent instanceof Y.ID ? parent : null;
  return [origin, rightOrigin, parentId].every(
    (id) => id === null || id.clock < (missing.get(id.client) ?? Number.POSITIVE_INFINITY),
  );
}

/** The update format, version 1: by client a count, the client, the first clock and the structs. */
function encodeStructs(structs: readonly Struct[]): Uint8Array {
  const lines = linesOf(structs);
  const encoder = new Y.UpdateEncoderV1();
  encoding.writeVarUint(encoder.restEncoder, lines.length);
  for (const { client, structs: line } of lines) {
    encoding.writeVarUint(encoder.restEncoder, line.length);
    encoder.writeClient(client);
    encoding.writeVarUint(encoder.restEncoder, line[0]?.id.clock ?? 0);
    for (const struct of line) struct.write(encoder, 0);
  }
  encoding.writeVarUint(encoder.restEncoder, 0);
  return encoder.toUint8Array();
}

function endOf(missing: ReadonlyMap<number, number>): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, missing.size);
    for (const [client, clock] of missing) {
      encoding.writeVarUint(encoder, client);
      encoding.writeVarUint(encoder, clock);
    }
  });
}
