/** Between two boards: a change that is being stored waits for one of them at most. */
const PAUSE_MS = 250;

/**
 * Gives back to the disk what boards have let go. That is slow work for the disk and in no hurry;
 * boards that were busy together are done with together, and one after the other they hold nobody up.
 */
export class GivingBack {
  readonly #giveBack: (board: string) => Promise<unknown>;
  readonly #waiting = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | null = null;
  #stopped = false;

  /** @param giveBack what fails is tried again with the board's next compaction, or when it is closed */
  constructor(giveBack: (board: string) => Promise<unknown>) {
    this.#giveBack = giveBack;
  }

  add(board: string): void {
    this.#waiting.add(board);
    this.#next();
  }

  stop(): void {
    this.#stopped = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
  }

  #next(): void {
    if (this.#timer !== null || this.#stopped || this.#waiting.size === 0) return;
    this.#timer = setTimeout(() => void this.#run(), PAUSE_MS);
    this.#timer.unref();
  }

  async #run(): Promise<void> {
    const [board] = this.#waiting;
    if (board !== undefined) {
      this.#waiting.delete(board);
      await this.#giveBack(board).catch(() => undefined);
    }
    this.#timer = null;
    this.#next();
  }
}
