import { createHash, webcrypto } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';
import * as z from 'zod/mini';
import type { KeyRole, Storage } from '../storage/storage.ts';
import type { Chance } from './chance.ts';
import { KEY_ROLES } from './keys.ts';

const SETTING = 'token-secret';
const SECRET_BYTES = 32;
const LIFETIME_SECONDS = 7 * 24 * 60 * 60;
/** Checking a signature is a trip to another thread: when a room comes back at once, it is known. */
const MOST_KNOWN = 10_000;

/** What a token says; the generation is that of the key it was got with. */
export interface TokenClaims {
  readonly board: string;
  readonly participant: string;
  readonly role: KeyRole;
  readonly generation: number;
}

type Said = TokenClaims & { readonly expiresAt: number };

export interface Tokens {
  /** A token and the time at which it ends, in milliseconds since 1970. */
  issue(claims: TokenClaims): Promise<{ token: string; expiresAt: number }>;
  /** What a token says, or null if it is not ours or has ended. */
  read(token: string): Promise<Said | null>;
}

const payloadSchema = z.object({
  board: z.string(),
  sub: z.string(),
  role: z.enum(KEY_ROLES),
  generation: z.number(),
  exp: z.number(),
});

/** Tokens signed with the server's own secret, which is made when there is none. */
export async function openTokens(
  storage: Pick<Storage, 'readSetting' | 'writeSetting'>,
  chance: Chance,
  now: () => number,
): Promise<Tokens> {
  let secret = await storage.readSetting(SETTING);
  if (secret === null) {
    secret = chance.bytes(SECRET_BYTES).toString('base64url');
    await storage.writeSetting(SETTING, secret);
  }
  // Given as bytes, it would be made into a key anew for each token.
  const key = await webcrypto.subtle.importKey(
    'raw',
    Buffer.from(secret, 'base64url'),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign', 'verify'],
  );
  const known = new Map<string, Said>();
  const know = (token: string, said: Said): Said => {
    known.set(digestOf(token), said);
    const [oldest] = known.keys();
    if (known.size > MOST_KNOWN && oldest !== undefined) known.delete(oldest);
    return said;
  };
  const verify = async (token: string): Promise<Said> => {
    const options = { algorithms: ['HS256'], currentDate: new Date(now()) };
    const { payload } = await jwtVerify(token, key, options);
    const { sub: participant, exp, ...claims } = payloadSchema.parse(payload);
    return know(token, { ...claims, participant, expiresAt: exp * 1000 });
  };
  return {
    issue: async ({ board, participant, role, generation }) => {
      const ends = Math.floor(now() / 1000) + LIFETIME_SECONDS;
      const token = await new SignJWT({ board, role, generation })
        .setProtectedHeader({ alg: 'HS256' })
        .setSubject(participant)
        .setExpirationTime(ends)
        .sign(key);
      const expiresAt = ends * 1000;
      know(token, { board, participant, role, generation, expiresAt });
      return { token, expiresAt };
    },
    read: async (token) => {
      try {
        const said = known.get(digestOf(token)) ?? (await verify(token));
        return said.expiresAt > now() ? said : null;
      } catch {
        // Forged, ended or garbage: to whoever holds it, it is all the same.
        return null;
      }
    },
  };
}

/** Tokens themselves are kept nowhere. */
function digestOf(token: string): string {
  return createHash('sha256').update(token).digest('base64');
}
