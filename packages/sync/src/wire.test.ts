import * as decoding from 'lib0/decoding';
import { describe, expect, it } from 'vitest';
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { encodeAwareness, KEEP_ALIVE, readAwareness } from './awareness-frames.ts';
import { CLOSE_CODES, closeReason, isFinal } from './close-codes.ts';
import { encodeRefusal, encodeSaved, MESSAGE, readRefusal, readSaved } from './messages.ts';
import { readRoomName, roomPath } from './room-name.ts';
import { subprotocolsFor, tokenFrom } from './subprotocol.ts';

describe('the name of a room', () => {
  it.each(['boards/b1', 'boards/b1/template', 'boards/b1/session', 'boards/b1/own/p_1'])(
    'is read and written alike: %s',
    (path) => {
      const room = readRoomName(path);
      expect(room && roomPath(room)).toBe(path);
    },
  );

  it.each([
    '',
    'boards',
    'boards/',
    'boards/b1/',
    'boards/b1/own',
    'boards/b1/own/a/b',
    'x/b1',
    'boards/../x',
    'boards/b1/other',
  ])('that is none is refused: "%s"', (path) => {
    expect(readRoomName(path)).toBeNull();
  });
});

describe('presence frames', () => {
  it('are what a stock client writes and reads', () => {
    const ours = new Awareness(new Y.Doc());
    ours.setLocalState({ user: { name: 'Åsa' } });
    const frame = encodeAwareness([
      { client: ours.clientID, clock: 7, state: JSON.stringify({ user: { name: 'Bo' } }) },
    ]);
    const decoder = decoding.createDecoder(frame);
    expect(decoding.readVarUint(decoder)).toBe(MESSAGE.awareness);
    const theirs = new Awareness(new Y.Doc());
    applyAwarenessUpdate(theirs, decoding.readVarUint8Array(decoder), 'test');
    expect(theirs.getStates().get(ours.clientID)).toEqual({ user: { name: 'Bo' } });

    const stock = encodeAwarenessUpdate(theirs, [ours.clientID]);
    const wrapped = new Uint8Array([stock.length, ...stock]);
    expect(readAwareness(decoding.createDecoder(wrapped))).toEqual([
      { client: ours.clientID, clock: 7, state: '{"user":{"name":"Bo"}}' },
    ]);
    for (const awareness of [ours, theirs]) awareness.destroy();
  });

  it('with nothing in them are three bytes', () => {
    expect([...KEEP_ALIVE]).toEqual([1, 1, 0]);
  });

  it('that lie about how many entries they hold are refused', () => {
    const lying = new Uint8Array([5, 0xff, 0xff, 0xff, 0xff, 0x0f]);
    expect(() => readAwareness(decoding.createDecoder(lying))).toThrow();
  });
});

describe('frames of our own', () => {
  it('say what is saved', () => {
    const decoder = decoding.createDecoder(
      encodeSaved({ stateVector: new Uint8Array([1, 2, 3]), frames: 300, trouble: null }),
    );
    expect(decoding.readVarUint(decoder)).toBe(100);
    expect(readSaved(decoder)).toEqual({
      stateVector: new Uint8Array([1, 2, 3]),
      frames: 300,
      trouble: null,
    });
  });

  it('say why a write was not taken', () => {
    const decoder = decoding.createDecoder(encodeRefusal('locked'));
    expect(decoding.readVarUint(decoder)).toBe(2);
    expect(readRefusal(decoder)).toBe('locked');
  });
});

describe('close codes', () => {
  it('are final from 4400 to 4499 and name their reason', () => {
    expect(closeReason(4410)).toBe('gone');
    expect(closeReason(1006)).toBeNull();
    const finals = Object.values(CLOSE_CODES).filter(isFinal);
    expect(finals).toEqual([4400, 4401, 4403, 4404, 4410, 4413]);
  });
});

describe('the token', () => {
  it('travels as a subprotocol and is found among them', () => {
    expect(tokenFrom(subprotocolsFor('a.b.c'))).toBe('a.b.c');
    expect(tokenFrom(['samsyn.v1'])).toBeNull();
  });
});
