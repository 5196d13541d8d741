export interface Announcement {
  readonly text: string;
  /** Interrupts; only for a lost connection and for being removed. */
  readonly assertive?: boolean;
  /** What it is about: a newer sentence about the same takes the place of one not yet spoken. */
  readonly topic?: string;
}

interface Region {
  textContent: string | null;
}

export interface AnnouncerParts {
  readonly polite: Region;
  readonly assertive: Region;
  readonly after: (ms: number, run: () => void) => void;
}

/** Screen readers lose one of two messages that come close together. */
const GAP_MS = 1000;
/** A region must be empty for a moment, or the same words twice are silent. */
const CLEAR_MS = 50;

/** The one voice of the page: it owns both live regions and speaks one sentence at a time. */
export class Announcer {
  readonly #parts: AnnouncerParts;
  readonly #queue: Announcement[] = [];
  #speaking = false;

  constructor(parts: AnnouncerParts) {
    this.#parts = parts;
  }

  say(announcement: Announcement): void {
    const { topic } = announcement;
    const stale = this.#queue.findIndex((queued) => topic !== undefined && queued.topic === topic);
    if (stale >= 0) this.#queue.splice(stale, 1);
    this.#queue.push(announcement);
    if (!this.#speaking) this.#next();
  }

  #next(): void {
    const next = this.#queue.shift();
    if (next === undefined) {
      this.#speaking = false;
      return;
    }
    this.#speaking = true;
    const region = next.assertive ? this.#parts.assertive : this.#parts.polite;
    region.textContent = '';
    this.#parts.after(CLEAR_MS, () => {
      region.textContent = next.text;
      this.#parts.after(GAP_MS, () => this.#next());
    });
  }
}
