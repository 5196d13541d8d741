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
