import { type ComponentType, lazy, useState } from 'react';

/** A part of the page that is fetched apart, and drawn at once where it has come by then. */
export interface PartAtHand<Props> {
  readonly Part: ComponentType<Props>;
  /** Begins fetching it; what is fetched already is not fetched again. */
  readonly fetch: () => Promise<unknown>;
}

/**
 * As `React.lazy`, which shows what is shown meanwhile even when there is nothing left to wait for,
 * and then holds the part back for 300 ms so that the page does not flicker.
 */
export function partAtHand<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): PartAtHand<Props> {
  let fetched: ComponentType<Props> | null = null;
  const fetch = async (): Promise<ComponentType<Props>> => {
    fetched ??= await load().catch(load);
    return fetched;
  };
  const Waiting = lazy(async () => ({ default: await fetch() }));
  function Part(props: Props) {
    const [Shown] = useState((): ComponentType<Props> => fetched ?? Waiting);
    return <Shown {...props} />;
  }
  return { Part, fetch };
}
