/** The board that a document's room belongs to: `boards/<id>/…`. */
export function boardOfRoom(room: string): string {
  const [, board = ''] = room.split('/');
  return board;
}
