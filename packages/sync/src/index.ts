export {
  type AwarenessEntry,
  encodeAwareness,
  KEEP_ALIVE,
  readAwareness,
} from './awareness-frames.ts';
export { CLOSE_CODES, type CloseReason, closeReason, isFinal } from './close-codes.ts';
export {
  encodeRefusal,
  encodeSaved,
  encodeSyncStep1,
  encodeSyncStep2,
  encodeUpdate,
  MESSAGE,
  REFUSALS,
  type Refusal,
  readRefusal,
  readSaved,
  type Saved,
  type SavingTrouble,
  SYNC,
} from './messages.ts';
export type { PresenceCursor, PresenceState, PresenceUser } from './presence.ts';
export { type RoomKind, type RoomName, readRoomName, roomPath } from './room-name.ts';
export { SUBPROTOCOL, subprotocolsFor, tokenFrom } from './subprotocol.ts';
export {
  encodeTunnel,
  TUNNEL,
  TUNNEL_HEADER,
  TUNNEL_PATH,
  TUNNEL_POST_BYTES,
  TUNNEL_UP_PATH,
  type TunnelMessage,
  TunnelReader,
} from './tunnel-messages.ts';
