import { CLOSE_CODES } from '@samsyn/sync';
import { WebSocket } from 'ws';

/** What the library says on its own about a frame that it refuses to read on, and our word for it. */
const OUR_CODES: ReadonlyMap<number, number> = new Map([
  [1009, CLOSE_CODES.tooLarge],
  [1002, CLOSE_CODES.malformed],
  [1007, CLOSE_CODES.malformed],
]);

/**
 * A socket whose every refusal has one of our codes. With the library's own a stock client would
 * come back with the very same frame, again and again.
 */
export class CodedSocket extends WebSocket {
  override close(code?: number, reason?: string | Buffer): void {
    super.close(code === undefined ? code : (OUR_CODES.get(code) ?? code), reason);
  }
}
