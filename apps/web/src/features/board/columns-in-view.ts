/** Which columns are in view: their places from `first` to `last`; null when all of them are. */
export interface InView {
  readonly first: number;
  readonly last: number;
}

/** A column counts as seen when at least half of it is. */
export function columnsInView(
  columns: readonly { readonly left: number; readonly right: number }[],
  view: { readonly left: number; readonly right: number },
): InView | null {
  const seen = columns.flatMap(({ left, right }, index) => {
    const middle = (left + right) / 2;
    return middle >= view.left && middle <= view.right ? [index] : [];
  });
  const [first] = seen;
  const last = seen.at(-1);
  if (first === undefined || last === undefined || seen.length === columns.length) return null;
  return { first, last };
}
