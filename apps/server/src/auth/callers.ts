import { isId } from '@samsyn/board';
import type { FastifyRequest } from 'fastify';
import type { AppParts } from '../app-parts.ts';
import { Problem } from '../errors/problem.ts';
import type { Visitor } from '../rooms/room-hub.ts';
import type { BoardRecord, KeyRole } from '../storage/storage.ts';

export interface Caller {
  readonly visitor: Visitor;
  readonly board: BoardRecord;
}

/**
 * Who calls about a board, if they may.
 *
 * @throws {Problem} for no token, a withdrawn one, another board's, a role that may not, or somebody
 *   who asks for more than anybody needs
 */
export async function admitCaller(
  request: FastifyRequest,
  { storage, doorkeeper, callPace }: Pick<AppParts, 'storage' | 'doorkeeper' | 'callPace'>,
  id: string,
  roles: readonly KeyRole[],
): Promise<Caller> {
  const token = bearerOf(request);
  const visitor = token === null ? 'noToken' : await doorkeeper.admit(token);
  if (visitor === 'noToken') throw new Problem('token-needed');
  const board = isId(id) ? await storage.readBoard(id) : null;
  if (board === null) throw new Problem('no-such-board');
  if (visitor === 'gone') throw new Problem('token-withdrawn');
  if (visitor.board !== board.id || !roles.includes(visitor.role)) throw new Problem('not-allowed');
  if (!callPace.spend(`${board.id}/${visitor.participant}`)) throw new Problem('too-many-calls');
  return { visitor, board };
}

/** What stands behind `Authorization: Bearer`; null when nothing does. */
export function bearerOf(request: FastifyRequest): string | null {
  return /^Bearer +(\S+) *$/i.exec(request.headers.authorization ?? '')?.[1] ?? null;
}
