interface Press {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly shiftKey: boolean;
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/**
 * The field that a key leads to from `from`: Enter down its column, with Shift up; Ctrl and an arrow
 * that way. Places without a field are passed over. Null for other keys, and at the edges.
 *
 * @param rows what stands in each row's places; null where there is no field
 */
export function neighbourCell<Field>(
  rows: readonly (readonly (Field | null)[])[],
  from: Field,
  press: Press,
): Field | null {
  const step =
    press.key === 'Enter' ? [press.shiftKey ? -1 : 1, 0] : press.ctrlKey ? STEPS[press.key] : null;
  const row = rows.findIndex((places) => places.includes(from));
  if (step === null || step === undefined || row === -1) return null;
  const [down = 0, right = 0] = step;
  let at = { row, column: rows[row]?.indexOf(from) ?? -1 };
  for (;;) {
    at = { row: at.row + down, column: at.column + right };
    const places = rows[at.row];
    if (places === undefined || at.column < 0) return null;
    if (right !== 0 && at.column >= places.length) return null;
    const field = places[at.column] ?? null;
    if (field !== null) return field;
  }
}
