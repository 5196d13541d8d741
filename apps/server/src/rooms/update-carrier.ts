/**
 * What carries changes between server processes that serve the same boards. The one below joins
 * hubs within one process; a backend for several processes implements the same two calls.
 */
export interface UpdateCarrier {
  /** Tells every other process what has become durable in a room. */
  publish(room: string, update: Uint8Array): void;
  /** Hears what the others publish for a room; answers how to stop. */
  subscribe(room: string, listener: (update: Uint8Array) => void): () => void;
}

/** A network within this process: each call of the answer is one more hub's end of it. */
export function inProcessNetwork(): () => UpdateCarrier {
  const ends = new Set<Map<string, (update: Uint8Array) => void>>();
  return () => {
    const own = new Map<string, (update: Uint8Array) => void>();
    ends.add(own);
    return {
      publish: (room, update) => {
        for (const end of ends) if (end !== own) end.get(room)?.(update);
      },
      subscribe: (room, listener) => {
        own.set(room, listener);
        return () => own.delete(room);
      },
    };
  };
}

/**
 * Hears a room's changes from now on and keeps them until somebody listens: what another process
 * publishes while a document is being read from the storage may not be in what was read.
 */
export function hearEarly(
  carrier: UpdateCarrier,
  room: string,
): { listen(listener: (update: Uint8Array) => void): () => void; stop(): void } {
  const early: Uint8Array[] = [];
  let hear = (update: Uint8Array): void => {
    early.push(update);
  };
  const stop = carrier.subscribe(room, (update) => hear(update));
  return {
    stop,
    listen: (listener) => {
      hear = listener;
      for (const update of early.splice(0)) listener(update);
      return stop;
    },
  };
}
