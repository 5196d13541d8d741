/** A day as it is stored, nothing (`null`), or that what was typed is neither. */
type DateReading = { readonly date: string | null } | { readonly problem: true };

/** Reads a day as people write it in digits: `2026-11-26`, or without the hyphens. */
export function readDate(typed: string): DateReading {
  const plain = typed.trim();
  if (plain === '') return { date: null };
  const [, year, month, day] = /^(\d{4})-?(\d{2})-?(\d{2})$/.exec(plain) ?? [];
  const date = `${year}-${month}-${day}`;
  const read = new Date(date);
  const isADay = !Number.isNaN(read.getTime()) && read.toISOString().startsWith(date);
  // What the board takes.
  return isADay && date >= '1900-01-01' && date <= '2200-12-31' ? { date } : { problem: true };
}
