/** Newcomers are served for so long before everybody else has their turn. */
const SLICE_MS = 5;

/**
 * Work that can wait a moment, done in order and a slice at a time: when five hundred come at once,
 * those who are in the midst of something must not wait until the last of them is in.
 */
export class Paced {
  #waiting: (() => void)[] = [];
  #running = false;
  readonly #failed: (error: unknown) => void;

  /** @param failed hears of work that threw; what waits behind it goes on */
  constructor(failed: (error: unknown) => void) {
    this.#failed = failed;
  }

  add(work: () => void): void {
    this.#waiting.push(work);
    if (this.#running) return;
    this.#running = true;
    setImmediate(() => this.#run());
  }

  /** Resolves in the next turn in which nobody waits here, or when patience is over. */
  async quiet(patience: number): Promise<void> {
    const end = performance.now() + patience;
    do await new Promise<void>((next) => setImmediate(next));
    while (this.#running && performance.now() < end);
  }

  #run(): void {
    const end = performance.now() + SLICE_MS;
    let done = 0;
    while (done < this.#waiting.length && performance.now() < end) {
      try {
        this.#waiting[done++]?.();
      } catch (error) {
        this.#failed(error);
      }
    }
    this.#waiting = this.#waiting.slice(done);
    this.#running = this.#waiting.length > 0;
    if (this.#running) setImmediate(() => this.#run());
  }
}
