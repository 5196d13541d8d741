/** A point that somebody comes to, and waits at until they are let by. */
export interface Gate {
  /** Comes to it; resolves once it is open. */
  arrive(): Promise<void>;
  /** Resolves when the first has come. */
  readonly reached: Promise<void>;
  open(): void;
}

export function gate(): Gate {
  let reach = (): void => undefined;
  let open = (): void => undefined;
  const reached = new Promise<void>((resolve) => {
    reach = resolve;
  });
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return {
    reached,
    arrive: () => {
      reach();
      return opened;
    },
    open: () => open(),
  };
}
