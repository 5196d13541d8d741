import type { FastifyReply } from 'fastify';
import { fileFor } from '../snapshots/snapshot-format.ts';
import type { KeyRole } from '../storage/storage.ts';

/** Sends a snapshot as a file to save, without answers to everybody but the facilitator. */
export function sendSnapshot(reply: FastifyReply, snapshot: string, role: KeyRole): FastifyReply {
  const { name, text } = fileFor(role, snapshot);
  return reply
    .header('content-type', 'application/json; charset=utf-8')
    .header('content-disposition', `attachment; filename="${name}"`)
    .serializer((payload: unknown) => String(payload))
    .send(text);
}
