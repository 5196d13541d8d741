/** Asks one question at a time. */
export interface Asking {
  /** Asks soon, or once more when the answer under way has come; however often it is called. */
  want(): void;
  /** Asks no more. */
  stop(): void;
}

/**
 * A question that is asked anew as things change, without haste and without end: however many changes
 * come, and however fast, the next answer is never further away than a pause and an answer.
 *
 * @param ask asks, and takes the answer; it never fails
 * @param pause milliseconds before each question, so that several changes are one
 */
export function oneAtATime(ask: () => Promise<void>, pause: number): Asking {
  let wanted = false;
  let busy = false;
  let stopped = false;
  const go = async (): Promise<void> => {
    busy = true;
    while (wanted && !stopped) {
      await new Promise((resolve) => setTimeout(resolve, pause));
      wanted = false;
      if (!stopped) await ask();
    }
    busy = false;
  };
  return {
    want: () => {
      wanted = true;
      if (!busy) void go();
    },
    stop: () => {
      stopped = true;
    },
  };
}
