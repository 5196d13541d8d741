/** The subprotocol that a server answers with; the token travels beside it, so no proxy logs it. */
export const SUBPROTOCOL = 'samsyn.v1';
const TOKEN_PREFIX = 'token.';

export function subprotocolsFor(token: string): string[] {
  return [SUBPROTOCOL, TOKEN_PREFIX + token];
}

/** The token among the offered subprotocols, or null. */
export function tokenFrom(offered: Iterable<string>): string | null {
  for (const protocol of offered) {
    if (protocol.startsWith(TOKEN_PREFIX)) return protocol.slice(TOKEN_PREFIX.length);
  }
  return null;
}
