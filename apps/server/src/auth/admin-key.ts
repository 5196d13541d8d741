import type { FastifyRequest } from 'fastify';
import { bearerOf } from './callers.ts';
import { hashSecret, isSecret } from './keys.ts';

/** Whether a call may do what only the operator may: it has the admin key, or there is none. */
export function holdsAdminKey(request: FastifyRequest, adminKey: string | null): boolean {
  if (adminKey === null) return true;
  const key = bearerOf(request);
  return key !== null && isSecret(key, hashSecret(adminKey));
}
