import { encodeSyncStep1, encodeSyncStep2, encodeUpdate, MESSAGE } from '@samsyn/sync';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { type Chance, damaged, oneOf, strangeObject, strangeValue } from './strange-values.ts';

/** A message of a WebSocket, as somebody might send it who means ill or has a mistake. */
export type BadFrame = Uint8Array | string;

const ROOTS = ['meta', 'placements', 'details', 'settled', 'cards', 'cardActors', 'workshop', 'x'];
const KEYS = ['__proto__', 'constructor', 'title', 'today/s1/a01', 'a/b/c/d', '', 'k'.repeat(500)];

/** Not a single frame of these may end the server, keep it busy for long, or stay in its memory. */
export function badFrame(chance: Chance): BadFrame {
  switch (chance(16)) {
    case 0:
      return bytes(chance, 1 + chance(200));
    case 1:
      return oneOf(chance, ['hej', '{"type":"sync"}', '']);
    case 2:
      return oneOf(chance, [encodeUpdate, encodeSyncStep1, encodeSyncStep2])(
        bytes(chance, chance(300)),
      );
    case 3:
    case 4:
    case 5:
      return encodeUpdate(damaged(chance, someUpdate(chance)));
    case 6:
      return damaged(chance, encodeUpdate(someUpdate(chance)));
    case 7:
      return encodeUpdate(farAhead(chance));
    case 8:
      return encodeUpdate(deepUpdate(2 + chance(3000)));
    case 9:
      return overflowing(chance);
    case 10:
    case 11:
      return presence(chance);
    case 12:
      return Uint8Array.of(oneOf(chance, [2, 3, 4, 5, 100, 127]), ...bytes(chance, chance(20)));
    case 13:
      return encodeSyncStep1(vector(chance));
    case 14:
      return chance(200) === 0 ? new Uint8Array((1 << 20) + chance(3) - 1) : bytes(chance, 5000);
    default:
      return encodeUpdate(hostileContent(chance));
  }
}

export function bytes(chance: Chance, length: number): Uint8Array {
  return Uint8Array.from({ length }, () => chance(256));
}

/** A sound update, with things in it as a board has them. */
function someUpdate(chance: Chance): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = 1 + chance(1000);
  doc.transact(() => {
    doc.getMap('placements').set('today/s1/a01', { role: 'leads', by: 'p', at: '' });
    const card = new Y.Map<unknown>([['kind', 'need']]);
    card.set('text', new Y.Text('Ett kort'));
    doc.getMap('cards').set(`c${chance(50)}`, card);
    doc.getText('t').insert(0, 'hej');
    doc.getText('t').delete(0, 1);
  });
  return Y.encodeStateAsUpdate(doc);
}

/** Leans on something that nobody has. */
function farAhead(chance: Chance): Uint8Array {
  const doc = new Y.Doc();
  for (let nth = 0; nth < 5; nth++) doc.getMap('meta').set(`k${nth}`, nth);
  const vector = encoding.encode((encoder) => {
    for (const number of [1, doc.clientID, 1 + chance(4)]) encoding.writeVarUint(encoder, number);
  });
  return Y.encodeStateAsUpdate(doc, vector);
}

function deepUpdate(depth: number): Uint8Array {
  const doc = new Y.Doc();
  doc.transact(() => {
    let at = doc.getMap<unknown>('cards');
    for (let level = 0; level < depth; level++) {
      const next = new Y.Map<unknown>();
      at.set('x', next);
      at = next;
    }
  });
  return Y.encodeStateAsUpdate(doc);
}

/** Lengths and counts that are far larger than what follows. */
function overflowing(chance: Chance): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, oneOf(chance, [MESSAGE.sync, MESSAGE.awareness]));
    encoding.writeVarUint(encoder, chance(3));
    encoding.writeVarUint(encoder, oneOf(chance, [2 ** 31, 2 ** 40, 2 ** 53 - 1, 70_000]));
    encoding.writeUint8Array(encoder, bytes(chance, chance(40)));
  });
}

function presence(chance: Chance): Uint8Array {
  const count = oneOf(chance, [1, 2, 50, 1e6]);
  const inner = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, count);
    for (let nth = 0; nth < Math.min(count, 50); nth++) {
      encoding.writeVarUint(encoder, chance(2 ** 31));
      encoding.writeVarUint(encoder, chance(2 ** 20));
      const state = oneOf(chance, [
        () => JSON.stringify(strangeObject(chance)),
        () => JSON.stringify(strangeValue(chance)),
        () => '{"user":{"name":"Någon annan"',
        () => `{"where":"${'x'.repeat(chance(9000))}"}`,
        () => 'null',
      ])();
      encoding.writeVarString(encoder, state ?? '');
    }
  });
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.awareness);
    encoding.writeVarUint8Array(encoder, inner);
  });
}

function vector(chance: Chance): Uint8Array {
  const count = oneOf(chance, [0, 3, 2000, 2 ** 40]);
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, count);
    for (let nth = 0; nth < Math.min(count, 2000); nth++) {
      encoding.writeVarUint(encoder, chance(2 ** 31));
      encoding.writeVarUint(encoder, chance(2 ** 31));
    }
  });
}

/** Sound in form: what it says is what no board of ours would say. It may be taken, not believed. */
function hostileContent(chance: Chance): Uint8Array {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (let nth = 1 + chance(4); nth > 0; nth--) {
      const root = oneOf(chance, ROOTS);
      const key = oneOf(chance, KEYS);
      switch (chance(4)) {
        case 0:
          doc.getMap(root).set(key, new Y.Map([['text', new Y.Text('x'.repeat(chance(9000)))]]));
          break;
        case 1:
          doc.getMap(root).set(key, new Y.Array());
          break;
        case 2:
          doc.getArray(`list-${root}`).push([[strangeObject(chance)]]);
          break;
        default:
          doc.getMap(root).set(key, shallow(chance));
      }
    }
  });
  return Y.encodeStateAsUpdate(doc);
}

/** In a list, since Yjs asks a value for its `constructor`, which may be anything here. */
function shallow(chance: Chance): unknown {
  return oneOf<unknown>(chance, [null, 7, 'x'.repeat(3000), [], [strangeObject(chance, 2)]]);
}
