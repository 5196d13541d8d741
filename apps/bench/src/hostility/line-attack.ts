import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';
import { subprotocolsFor } from '@samsyn/sync';
import { WebSocket } from 'ws';
import { type BadFrame, bytes } from './bad-frames.ts';
import { type Chance, oneOf } from './strange-values.ts';

/** A server that says neither yes nor no for so long hangs. */
export const PATIENCE_MS = 10_000;

/** What the server did: went on talking, ended the line with a code, broke it, or nothing at all. */
export type Outcome = 'goes on' | 'hangs' | 'broken' | `ended ${number}`;

/** A line to a room, on which bad frames are sent until the server ends it. */
export class LineAttack {
  readonly #url: string;
  readonly #token: string;
  #socket: WebSocket | null = null;

  constructor(url: string, token: string) {
    this.#url = url;
    this.#token = token;
  }

  /** Sends one frame, and waits for the answer to a ping behind it or for the end. */
  async send(frame: BadFrame): Promise<Outcome> {
    const socket = await this.#open();
    if (socket === null) return 'broken';
    return new Promise((resolve) => {
      const done = (outcome: Outcome): void => {
        clearTimeout(timer);
        socket.off('pong', onPong);
        socket.off('close', onClose);
        if (outcome !== 'goes on') {
          socket.terminate();
          this.#socket = null;
        }
        resolve(outcome);
      };
      const onPong = (): void => done('goes on');
      const onClose = (code: number): void => done(code === 1006 ? 'broken' : `ended ${code}`);
      const timer = setTimeout(() => done('hangs'), PATIENCE_MS);
      socket.on('pong', onPong);
      socket.on('close', onClose);
      socket.send(frame, { binary: typeof frame !== 'string' });
      socket.ping();
    });
  }

  end(): void {
    this.#socket?.terminate();
    this.#socket = null;
  }

  #open(): Promise<WebSocket | null> {
    const known = this.#socket;
    if (known?.readyState === WebSocket.OPEN) return Promise.resolve(known);
    const socket = new WebSocket(this.#url, subprotocolsFor(this.#token));
    this.#socket = socket;
    return new Promise((resolve) => {
      socket.once('open', () => resolve(socket));
      socket.once('close', () => resolve(null));
      socket.on('error', () => undefined);
    });
  }
}

/** What stands after the upgrade where frames should: bits that nobody may set, or no frame at all. */
export function garbageOnLine(
  chance: Chance,
  port: number,
  path: string,
  token: string,
): Promise<Outcome> {
  const garbage = oneOf(chance, [
    () => bytes(chance, 1 + chance(400)),
    () => Uint8Array.of(0xf2, 0x81, 0, 0, 0, 0, 1),
    () => Uint8Array.of(0x82, 0x02, 1, 1),
    () => Uint8Array.of(0x09, 0xfe, 0xff, 0xff, 0, 0, 0, 0),
    () => Uint8Array.of(0x82, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff),
    () => Uint8Array.of(0x88, 0x82, 0, 0, 0, 0, 0x03, 0xe7),
    () => Uint8Array.of(0x00, 0x81, 0, 0, 0, 0, 1),
  ])();
  const protocols = subprotocolsFor(token).join(', ');
  return new Promise((resolve) => {
    const line = connect(port, '127.0.0.1');
    const done = (outcome: Outcome): void => {
      clearTimeout(timer);
      line.destroy();
      resolve(outcome);
    };
    const timer = setTimeout(() => done('goes on'), 100);
    line.on('error', () => done('broken'));
    line.on('close', () => done('broken'));
    line.write(
      `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
        `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${randomBytes(16).toString('base64')}\r\n` +
        `Sec-WebSocket-Protocol: ${protocols}\r\n\r\n`,
      () => line.write(garbage),
    );
  });
}
