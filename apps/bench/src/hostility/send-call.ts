import { type Agent, request } from 'node:http';
import type { BadCall } from './bad-calls.ts';
import { PATIENCE_MS } from './line-attack.ts';

/** The status of the answer; 0 when the line broke, `hangs` when nothing came. */
export function sendCall(port: number, call: BadCall, agent: Agent): Promise<number | 'hangs'> {
  const { method, headers, body } = call;
  const path = call.path.replace(/[^\x21-\x7e]/gu, encodeURIComponent);
  return new Promise((resolve) => {
    const length = body === undefined ? {} : { 'content-length': String(body.length) };
    const options = { port, method, path, agent, headers: { ...headers, ...length } };
    const sending = request({ host: '127.0.0.1', ...options }, (reply) => {
      reply.resume();
      reply.on('error', () => resolve(0));
      reply.on('end', () => resolve(reply.statusCode ?? 0));
    });
    sending.setTimeout(PATIENCE_MS, () => {
      resolve('hangs');
      sending.destroy();
    });
    sending.on('error', () => resolve(0));
    sending.end(body);
  });
}
