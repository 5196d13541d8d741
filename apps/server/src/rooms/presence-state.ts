import type { Visitor } from './room-hub.ts';

const LONGEST_STATE = 4096;
const [OPENING_BRACE, COMMA] = [0x7b, 0x2c];
const encoder = new TextEncoder();
/** Who somebody is, as the text that goes into their state; made once for each version of a person. */
const users = new WeakMap<Visitor, Uint8Array>();

/** A state that a client has sent: passed on as the bytes that came, after a look at what they are. */
export interface PresenceState {
  /** `{…}` in UTF-8, without a `user` of its own. */
  readonly bytes: Uint8Array;
  readonly empty: boolean;
  /** What this person says that they are typing in just now, such as `card:<id>`. */
  readonly typing: string | null;
}

/** Reads what a client says of itself: null for *has left*, undefined for what is no state. */
export function readState(text: string): PresenceState | null | undefined {
  if (text.length > LONGEST_STATE) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (value === null) return null;
  if (typeof value !== 'object' || Array.isArray(value)) return undefined;
  // Who somebody is comes from the server's own records, whatever the client claims.
  const { user, ...rest } = value as Record<string, unknown>;
  const own = user === undefined ? text.trim() : JSON.stringify(rest);
  return {
    bytes: encoder.encode(own),
    empty: Object.keys(rest).length === 0,
    typing: typeof rest.typing === 'string' ? rest.typing : null,
  };
}

/** A state with who it is of, as all others are told; only who it is of while nothing more may be. */
export function shownState(state: PresenceState, visitor: Visitor, onlyName: boolean): Uint8Array {
  const user = userOf(visitor);
  if (onlyName || state.empty) {
    const shown = new Uint8Array(1 + user.length);
    shown[0] = OPENING_BRACE;
    shown.set(user, 1);
    return shown;
  }
  const { bytes } = state;
  const shown = new Uint8Array(bytes.length + user.length);
  shown.set(bytes);
  // Instead of its last brace.
  shown[bytes.length - 1] = COMMA;
  shown.set(user, bytes.length);
  return shown;
}

/** `"user":{…}}` */
function userOf(visitor: Visitor): Uint8Array {
  const known = users.get(visitor);
  if (known !== undefined) return known;
  const { participant, name, organisation, organisationType, attendance, role } = visitor;
  const user = { id: participant, name, organisation, organisationType, attendance, role };
  const text = encoder.encode(`"user":${JSON.stringify(user)}}`);
  users.set(visitor, text);
  return text;
}
