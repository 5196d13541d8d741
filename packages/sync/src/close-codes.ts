/**
 * Why the server ends a connection. 4400–4499 are final: the stock y-websocket client does not
 * come back after them. 4500 and above ask it to come back later.
 */
export const CLOSE_CODES = {
  malformed: 4400,
  noToken: 4401,
  notYourRoom: 4403,
  noSuchBoard: 4404,
  gone: 4410,
  tooLarge: 4413,
  goingAway: 4503,
  tooSlow: 4508,
  tooMany: 4529,
} as const;

export type CloseReason = keyof typeof CLOSE_CODES;

const reasons = new Map<number, CloseReason>(
  Object.entries(CLOSE_CODES).map(([reason, code]) => [code, reason as CloseReason]),
);

export function closeReason(code: number): CloseReason | null {
  return reasons.get(code) ?? null;
}

/** True when a client must not try again with what it has. */
export function isFinal(code: number): boolean {
  return code >= 4400 && code < 4500;
}
