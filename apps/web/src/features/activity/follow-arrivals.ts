const ARRIVALS_MS = 8000;

interface PeopleStore {
  readonly getState: () => readonly { readonly id: string }[];
  readonly subscribe: (
    listener: (people: readonly { readonly id: string }[]) => void,
  ) => () => void;
}

/** Tells of comings and goings in sum; whoever comes back within that time has not been away. */
export function followArrivals(
  people: PeopleStore,
  tell: (joined: number, left: number) => void,
): () => void {
  let known: ReadonlySet<string> | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  const ids = (): ReadonlySet<string> => new Set(people.getState().map(({ id }) => id));
  const sum = (): void => {
    timer = null;
    const now = ids();
    // Those who were here before oneself have not just come.
    if (known !== null) {
      const before = known;
      const joined = [...now].filter((id) => !before.has(id)).length;
      const left = [...before].filter((id) => !now.has(id)).length;
      if (joined + left > 0) tell(joined, left);
    }
    known = now;
  };
  timer = setTimeout(sum, ARRIVALS_MS);
  const stop = people.subscribe(() => {
    timer ??= setTimeout(sum, ARRIVALS_MS);
  });
  return () => {
    if (timer !== null) clearTimeout(timer);
    stop();
  };
}
