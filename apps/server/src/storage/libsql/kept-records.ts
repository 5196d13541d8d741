/** So many are kept; the oldest go first. */
const MOST_KEPT = 10_000;

/**
 * Boards and people as they were read or written last, as text. Whoever comes in is judged by them:
 * when five hundred come back at once, none of them waits for the storage's thread, which may be
 * busy with a big document or a slow disk. Only this process writes them, so they cannot grow old.
 */
export class KeptRecords {
  readonly #texts = new Map<string, string>();
  /** Writes under way, by key: until they are over nobody knows what is there. */
  readonly #writing = new Map<string, number>();
  /** Grows with each write: what was asked for before one may be answered with what was there before. */
  #changes = 0;

  async read(key: string, ask: () => Promise<string | null>): Promise<string | null> {
    const known = this.#texts.get(key);
    if (known !== undefined) return known;
    const before = this.#changes;
    const text = await ask();
    if (text !== null && before === this.#changes) this.#keep(key, text);
    return text;
  }

  async write(key: string, text: string, work: () => Promise<void>): Promise<void> {
    this.#changes++;
    this.#texts.delete(key);
    this.#writing.set(key, (this.#writing.get(key) ?? 0) + 1);
    let written = false;
    try {
      await work();
      written = true;
    } finally {
      this.#changes++;
      const others = (this.#writing.get(key) ?? 1) - 1;
      if (others > 0) this.#writing.set(key, others);
      else this.#writing.delete(key);
      if (written && others === 0) this.#keep(key, text);
    }
  }

  /** Forgets all whose key begins so. */
  forget(beginning: string): void {
    this.#changes++;
    for (const key of this.#texts.keys()) if (key.startsWith(beginning)) this.#texts.delete(key);
  }

  #keep(key: string, text: string): void {
    if (this.#writing.has(key)) return;
    this.#texts.set(key, text);
    if (this.#texts.size <= MOST_KEPT) return;
    const [oldest] = this.#texts.keys();
    if (oldest !== undefined) this.#texts.delete(oldest);
  }
}
