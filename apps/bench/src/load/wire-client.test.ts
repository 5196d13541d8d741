import { createServer, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocketServer } from 'ws';
import { EDIT_SIGN, markOf, readMark } from './marks.ts';
import { WireClient } from './wire-client.ts';

describe('the client that the load is made of', () => {
  const closing: (() => void)[] = [];
  afterEach(() => {
    for (const close of closing.splice(0)) close();
  });

  it('sees frames of every length as a whole, answers pings, and knows why it was closed', async () => {
    const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
    closing.push(() => server.close());
    await new Promise((listening) => server.once('listening', listening));
    const { port } = server.address() as { port: number };
    const lengths = [0, 1, 125, 126, 65_535, 65_536, 300_000];
    server.on('connection', (socket) => {
      socket.on('message', (data) => {
        for (const length of lengths) socket.send(Buffer.alloc(length, String(data)));
        socket.ping('still there?');
      });
      socket.on('pong', (data) => socket.close(4001, data));
    });
    const client = new WireClient({ port, path: '/', protocols: [] });
    const seen: number[] = [];
    client.onFrame = (head, length) => {
      expect(Buffer.from(head).toString()).toBe('x'.repeat(Math.min(64, length)));
      seen.push(length);
    };
    await client.opened();
    client.send(Buffer.from('x'));
    await client.closed;
    expect(seen).toEqual(lengths);
    expect(client.closeCode).toBe(4001);
  });

  it('finds each mark once, however the bytes are cut', async () => {
    const marks = [0, 1, 2].map((number) => markOf(1234, number));
    const text = marks.map((mark) => `by ${EDIT_SIGN}${mark} #nothing `).join('');
    const frame = Buffer.concat([Buffer.from([0x82, text.length]), Buffer.from(text)]);
    for (let cut = 1; cut < frame.length; cut++) {
      const server = createServer((socket) => void serve(socket, frame, cut));
      await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
      const { port } = server.address() as { port: number };
      const client = new WireClient({ port, path: '/', protocols: [] });
      const found: string[] = [];
      client.marks = [{ sign: EDIT_SIGN, found: (mark) => found.push(mark) }];
      await client.closed;
      server.close();
      expect(found).toEqual(marks);
      expect(client.frames).toBe(1);
    }
    expect(marks.map(readMark)[2]).toEqual({ person: 1234, number: 2 });
  });
});

/** Upgrades whoever comes and sends the frame in two pieces. */
async function serve(socket: Socket, frame: Buffer, cut: number): Promise<void> {
  socket.setNoDelay(true);
  await new Promise((asked) => socket.once('data', asked));
  socket.write('HTTP/1.1 101 Switching Protocols\r\n\r\n');
  await new Promise((written) => socket.write(frame.subarray(0, cut), written));
  await new Promise((later) => setImmediate(later));
  socket.end(frame.subarray(cut));
}
