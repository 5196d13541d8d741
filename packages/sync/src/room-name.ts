const ID = '[A-Za-z0-9_-]{1,40}';
const PATTERN = new RegExp(`^boards/(${ID})(?:/(template|session)|/own/(${ID}))?$`);

/** The four documents of a board. `own` is one person's answers and votes. */
export type RoomName =
  | { readonly board: string; readonly kind: 'board' | 'template' | 'session' }
  | { readonly board: string; readonly kind: 'own'; readonly participant: string };

export type RoomKind = RoomName['kind'];

/** Reads `boards/<id>`, `boards/<id>/template`, `…/session`, `…/own/<participant>`; null otherwise. */
export function readRoomName(path: string): RoomName | null {
  const match = PATTERN.exec(path);
  if (match === null) return null;
  const [, board = '', kind, participant] = match;
  if (participant !== undefined) return { board, kind: 'own', participant };
  return { board, kind: kind === 'template' || kind === 'session' ? kind : 'board' };
}

export function roomPath(room: RoomName): string {
  if (room.kind === 'own') return `boards/${room.board}/own/${room.participant}`;
  return room.kind === 'board' ? `boards/${room.board}` : `boards/${room.board}/${room.kind}`;
}
