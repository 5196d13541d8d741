/** A mark travels in an edit or a presence: who sent it and which one it is, found in raw bytes. */
export const EDIT_SIGN = Buffer.from('#E');
export const PRESENCE_SIGN = Buffer.from('#A');

/** Eight letters: four for the person, four for the number. */
export function markOf(person: number, number: number): string {
  return person.toString(36).padStart(4, '0') + number.toString(36).padStart(4, '0');
}

export function readMark(mark: string): { person: number; number: number } {
  return {
    person: Number.parseInt(mark.slice(0, 4), 36),
    number: Number.parseInt(mark.slice(4), 36),
  };
}
