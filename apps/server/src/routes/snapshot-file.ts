import type { FastifyReply } from 'fastify';
import { snapshotFileName, withoutAnswers } from '../boards/snapshot-format.ts';
import type { KeyRole } from '../storage/storage.ts';

/** Sends a snapshot as a file to save, without answers to everybody but the facilitator. */
export function sendSnapshot(reply: FastifyReply, text: string, role: KeyRole): FastifyReply {
  return reply
    .header('content-type', 'application/json; charset=utf-8')
    .header('content-disposition', `attachment; filename="${snapshotFileName(text)}"`)
    .serializer((payload: unknown) => String(payload))
    .send(role === 'facilitator' ? text : withoutAnswers(text));
}
