import * as decoding from 'lib0/decoding';
import { afterEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { encodeAwareness } from '../awareness-frames.ts';
import {
  encodeRefusal,
  encodeSaved,
  encodeSyncStep1,
  encodeSyncStep2,
  MESSAGE,
  SYNC,
} from '../messages.ts';
import { LiveRoom } from './live-room.ts';

/** A socket whose other end is the test. */
class HandSocket {
  static readonly opened: HandSocket[] = [];
  readonly OPEN = 1;
  readyState = 0;
  binaryType = 'blob';
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: ArrayBuffer }) => void) | null = null;
  onclose: ((event: { code: number; reason: string }) => void) | null = null;
  onerror: (() => void) | null = null;
  readonly sent: Uint8Array[] = [];
  readonly url: string;
  readonly protocols: string[];

  constructor(url: string, protocols: string[]) {
    this.url = url;
    this.protocols = protocols;
    HandSocket.opened.push(this);
  }

  send(frame: Uint8Array): void {
    this.sent.push(new Uint8Array(frame));
  }

  close(): void {
    this.readyState = 3;
  }

  open(): void {
    this.readyState = 1;
    this.onopen?.();
  }

  receive(frame: Uint8Array): void {
    this.onmessage?.({ data: frame.slice().buffer });
  }

  drop(code: number): void {
    this.readyState = 3;
    this.onclose?.({ code, reason: '' });
  }

  /** What was sent, as `type` or `type.step`. */
  get kinds(): string[] {
    return this.sent.map((frame) => {
      const decoder = decoding.createDecoder(frame);
      const type = decoding.readVarUint(decoder);
      return type === MESSAGE.sync ? `${type}.${decoding.readVarUint(decoder)}` : String(type);
    });
  }
}

const STEP2 = `${MESSAGE.sync}.${SYNC.step2}`;
const UPDATE = `${MESSAGE.sync}.${SYNC.update}`;
const empty = Y.encodeStateAsUpdate(new Y.Doc());
const vector = (doc: Y.Doc): Uint8Array => Y.encodeStateVector(doc);

describe('a live room', () => {
  const rooms: LiveRoom[] = [];
  afterEach(() => {
    for (const room of rooms.splice(0)) room.destroy();
    HandSocket.opened.length = 0;
  });

  function enter() {
    const doc = new Y.Doc();
    const room = new LiveRoom({
      serverUrl: 'ws://samsyn.test/sync',
      room: 'boards/b1',
      doc,
      token: 'one',
      random: () => 0,
      WebSocketPolyfill: HandSocket as unknown as typeof WebSocket,
    });
    rooms.push(room);
    const socket = HandSocket.opened.at(-1);
    if (socket === undefined) throw new Error('No socket was opened.');
    return { doc, room, socket };
  }

  function enterAndSync() {
    const entered = enter();
    entered.socket.open();
    entered.socket.receive(encodeSyncStep2(empty));
    entered.socket.receive(encodeSyncStep1(vector(new Y.Doc())));
    entered.socket.receive(
      encodeSaved({ stateVector: vector(entered.doc), frames: 1, trouble: null }),
    );
    return entered;
  }

  it('asks for the saved frames and keeps the token out of the address', () => {
    const { socket } = enter();
    expect(socket.url).toBe('ws://samsyn.test/sync/boards/b1?saved=1');
    expect(socket.protocols).toEqual(['samsyn.v1', 'token.one']);
  });

  it('is saved only when the server has stored every frame, an undo and a deletion too', () => {
    const { doc, room, socket } = enterAndSync();
    expect(room.status).toMatchObject({ connection: 'connected', synced: true, saved: true });
    doc.getMap('m').set('a', 1);
    doc.getMap('m').delete('a');
    expect(room.status.saved).toBe(false);
    expect(socket.kinds.filter((kind) => kind === UPDATE)).toHaveLength(2);
    socket.receive(encodeSaved({ stateVector: vector(doc), frames: 2, trouble: null }));
    expect(room.status.saved).toBe(false);
    socket.receive(encodeSaved({ stateVector: vector(doc), frames: 3, trouble: null }));
    expect(room.status.saved).toBe(true);
  });

  it('says what was refused until the server asks for it again', () => {
    const { doc, room, socket } = enterAndSync();
    doc.getMap('m').set('a', 1);
    socket.receive(encodeRefusal('locked'));
    expect(room.status).toMatchObject({ refused: 'locked', saved: false });
    socket.receive(encodeSyncStep1(vector(new Y.Doc())));
    expect(socket.kinds.at(-1)).toBe(STEP2);
    expect(room.status).toMatchObject({ refused: null, saved: false });
    socket.receive(encodeSaved({ stateVector: vector(doc), frames: 2, trouble: null }));
    expect(room.status.saved).toBe(true);
  });

  it('sends no presence of others back to the server', () => {
    const { room, socket } = enterAndSync();
    room.awareness.setLocalState({ user: { id: 'me' } });
    const before = socket.sent.length;
    for (let clock = 1; clock <= 20; clock++) {
      socket.receive(encodeAwareness([{ client: 42, clock, state: `{"x":${clock}}` }]));
    }
    expect(room.awareness.getStates().get(42)).toEqual({ x: 20 });
    expect(socket.sent.length).toBe(before);
  });

  it('is back among the others at once after a reconnect, and sees them again', async () => {
    const { room, socket } = enterAndSync();
    room.awareness.setLocalState({ user: { id: 'me' } });
    const clockBefore = room.awareness.meta.get(room.doc.clientID)?.clock ?? 0;
    socket.receive(encodeAwareness([{ client: 42, clock: 5, state: '{"x":1}' }]));
    socket.drop(1006);
    expect(room.awareness.getStates().has(42)).toBe(false);
    const again = await nextSocket();
    again.open();
    expect(again.kinds).toContain(String(MESSAGE.awareness));
    expect(room.awareness.meta.get(room.doc.clientID)?.clock).toBeGreaterThan(clockBefore);
    again.receive(encodeAwareness([{ client: 42, clock: 5, state: '{"x":1}' }]));
    expect(room.awareness.getStates().get(42)).toEqual({ x: 1 });
  });

  it('keeps what is done offline and hands it over when the server asks', async () => {
    const { doc, room, socket } = enterAndSync();
    socket.drop(1006);
    doc.getMap('m').set('away', 1);
    expect(room.status).toMatchObject({ connection: 'offline', saved: false });
    const again = await nextSocket();
    again.open();
    again.receive(encodeSyncStep2(empty));
    expect(room.status.saved).toBe(false);
    again.receive(encodeSyncStep1(vector(new Y.Doc())));
    again.receive(encodeSaved({ stateVector: vector(doc), frames: 1, trouble: null }));
    expect(room.status.saved).toBe(true);
  });

  it('shows a reader’s server what was done here earlier, deletions too, and hears if it is new', async () => {
    const { doc, room, socket } = enterAndSync();
    doc.getMap('m').set('a', 1);
    socket.receive(encodeSaved({ stateVector: vector(doc), frames: 2, trouble: null }));
    socket.drop(1006);
    doc.getMap('m').delete('a');
    const again = await nextSocket();
    again.open();
    // The board is locked by now: the server does not ask.
    again.receive(encodeSaved({ stateVector: vector(doc), frames: 0, trouble: null }));
    again.receive(encodeSyncStep2(empty));
    expect(again.kinds.at(-1)).toBe(STEP2);
    expect(room.status.saved).toBe(false);
    again.receive(encodeRefusal('locked'));
    expect(room.status).toMatchObject({ saved: false, refused: 'locked' });
  });

  it('shows the server nothing of a document that was empty here, and is saved as a reader', () => {
    const { doc, room, socket } = enter();
    const theirs = new Y.Doc();
    theirs.getMap('m').set('a', 1);
    socket.open();
    socket.receive(encodeSaved({ stateVector: vector(theirs), frames: 0, trouble: null }));
    socket.receive(encodeSyncStep2(Y.encodeStateAsUpdate(theirs)));
    expect(doc.getMap('m').get('a')).toBe(1);
    expect(socket.kinds).not.toContain(STEP2);
    expect(room.status).toMatchObject({ saved: true, refused: null });
  });

  it('stays away after a final close code, says why, and comes back with a new token', () => {
    const { room, socket } = enterAndSync();
    const seen: string[] = [];
    room.subscribe(() => seen.push(room.status.connection));
    socket.drop(4401);
    expect(seen).not.toContain('offline');
    expect(room.status).toMatchObject({ connection: 'ended', ended: 'noToken' });
    expect(HandSocket.opened).toHaveLength(1);
    room.renew('two');
    expect(HandSocket.opened).toHaveLength(2);
    expect(HandSocket.opened[1]?.protocols).toEqual(['samsyn.v1', 'token.two']);
    expect(room.status.ended).toBeNull();
  });

  /** The provider reconnects on a timer of its own; the test waits for the socket, not for time. */
  async function nextSocket(): Promise<HandSocket> {
    const count = HandSocket.opened.length;
    while (HandSocket.opened.length === count) {
      await new Promise((resolve) => setImmediate(resolve));
    }
    const socket = HandSocket.opened.at(-1);
    if (socket === undefined) throw new Error('No socket was opened.');
    return socket;
  }
});
