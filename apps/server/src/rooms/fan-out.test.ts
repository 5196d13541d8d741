import type { Writable } from 'node:stream';
import { MESSAGE, readAwareness } from '@samsyn/sync';
import * as decoding from 'lib0/decoding';
import { describe, expect, it } from 'vitest';
import { somebody } from '../testing/somebody.ts';
import { AwarenessRelay } from './awareness-relay.ts';
import { fanOut } from './fan-out.ts';
import { PresenceFrames } from './presence-frames.ts';
import { framed } from './web-socket-frame.ts';

/** The messages in what was written, as a client of the standard library of sockets reads them. */
async function messagesIn(bytes: Buffer): Promise<Buffer[]> {
  const { Receiver } = (await import('ws')) as unknown as {
    Receiver: new (options: object) => Writable & NodeJS.EventEmitter;
  };
  const receiver = new Receiver({ allowSynchronousEvents: true, isServer: false });
  const messages: Buffer[] = [];
  receiver.on('message', (data: Buffer) => messages.push(data));
  await new Promise((taken) => receiver.write(bytes, taken));
  return messages;
}

describe('what goes out to a room', () => {
  const people = ['p1', 'p2', 'p3'].map((id) => somebody(id));
  const [one, two, three] = people as [(typeof people)[0], (typeof people)[0], (typeof people)[0]];
  const members = people.map(({ connection }) => connection);

  it('is one write to each, the same bytes for all who have no part in it, and none of one’s own', async () => {
    let time = 0;
    const windows: PresenceFrames[] = [];
    const relay = new AwarenessRelay({
      send: (frames) => windows.push(frames),
      onlyNames: () => false,
      loopIsBusy: () => false,
      now: () => time,
    });
    relay.receive(one.connection, [{ client: 11, clock: 1, state: '{"where":1}' }]);
    relay.receive(two.connection, [{ client: 12, clock: 1, state: '{"where":2}' }]);
    expect(relay.takeRipe()).toBeNull();
    time = 20;
    const update = { frame: framed(Buffer.from('an update')), author: one.connection };
    fanOut(members, { ...update, before: new Uint8Array() }, relay.takeRipe(), time);
    expect(people.map(({ writes }) => writes.length)).toEqual([1, 1, 1]);
    const heard = await Promise.all(
      people.map(({ writes: [bytes] }) => messagesIn(bytes as Buffer)),
    );
    expect(heard[0]?.map(clientsIn)).toEqual([[12]]);
    expect(heard[1]?.map(clientsIn)).toEqual(['an update', [11]]);
    expect(heard[2]?.map(clientsIn)).toEqual(['an update', [11, 12]]);
    // Taken along, it does not go out a second time.
    expect(relay.takeRipe()).toBeNull();
    relay.close();
    expect(windows).toEqual([]);
    for (const { writes } of people) writes.length = 0;
  });

  it('is made once for everyone who is told the same', () => {
    fanOut(
      members,
      { frame: framed(Buffer.from('x')), author: null, before: new Uint8Array() },
      null,
      0,
    );
    expect(one.writes[0]).toBe(two.writes[0]);
    expect(two.writes[0]).toBe(three.writes[0]);
  });

  it('carries along what an author is told, which else goes out when the turn is over', async () => {
    const { connection, writes } = somebody('author', true);
    connection.countDurable(1, new Uint8Array([0]), 0);
    connection.send(Buffer.from('and that'), 0);
    expect(writes).toEqual([]);
    connection.write(framed(Buffer.from('a change')), 0);
    expect(writes).toHaveLength(1);
    const heard = await messagesIn(writes[0] as Buffer);
    expect(heard[0]?.[0]).toBe(MESSAGE.saved);
    expect(heard.slice(1).map(String)).toEqual(['and that', 'a change']);
    connection.countDurable(1, new Uint8Array([0]), 0);
    await new Promise(setImmediate);
    expect(writes).toHaveLength(2);
  });

  it('leaves out one’s own, however many of one’s clients are in it and wherever they stand', async () => {
    const { connection, writes } = somebody('two tabs');
    for (const person of people) person.writes.length = 0;
    const frames = new PresenceFrames(
      [11, 12, 300, 70_000, 15].map((client, at) => ({
        ...{ client, clock: 1, state: Buffer.from(JSON.stringify('x'.repeat(at * 100))) },
        owner: at % 2 === 0 ? connection : one.connection,
      })),
    );
    fanOut([connection, one.connection, two.connection], null, frames, 0);
    const heard = await Promise.all(
      [writes, one.writes, two.writes].map(([bytes]) => messagesIn(bytes as Buffer)),
    );
    expect(heard.map((messages) => messages.map(clientsIn))).toEqual([
      [[12, 70_000]],
      [[11, 300, 15]],
      [[11, 12, 300, 70_000, 15]],
    ]);
  });

  it.each([0, 125, 126, 65_535, 65_536, 300_000])('is framed right at %i bytes', async (length) => {
    const message = Buffer.alloc(length, 'x');
    const heard = await messagesIn(framed(message, message));
    expect(heard.map((one) => one.equals(message))).toEqual([true, true]);
  });
});

function clientsIn(message: Buffer): number[] | string {
  if (message[0] !== 1) return message.toString();
  const decoder = decoding.createDecoder(message.subarray(1));
  return readAwareness(decoder).map(({ client }) => client);
}
