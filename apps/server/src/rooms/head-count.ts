import type { Visitor } from './room-hub.ts';

/** Lines that one person may hold: every tab has four. Scripts that play a whole room fit in too. */
const MOST_OF_A_PERSON = 1000;
/** Lines that a board may have: more than a thousand people with all their documents open. */
const MOST_OF_A_BOARD = 5000;

type Who = Pick<Visitor, 'board' | 'participant'>;

/** Counts open lines by person and by board, so that nobody takes all that the machine has. */
export class HeadCount {
  readonly #counts = new Map<string, number>();
  readonly #changed: (who: Who, isHere: boolean) => void;

  /** @param changed hears when somebody opens their first line, and when they end their last */
  constructor(changed: (who: Who, isHere: boolean) => void = () => undefined) {
    this.#changed = changed;
  }

  hasRoomFor(who: Who): boolean {
    const [board, person] = placesOf(who);
    return this.#of(person) < MOST_OF_A_PERSON && this.#of(board) < MOST_OF_A_BOARD;
  }

  /** Counts a line; answers what to call once when it has ended. */
  enter(who: Who): () => void {
    const places = placesOf(who);
    for (const place of places) this.#add(place, 1);
    if (this.#of(places[1]) === 1) this.#changed(who, true);
    return () => {
      for (const place of places) this.#add(place, -1);
      if (this.#of(places[1]) === 0) this.#changed(who, false);
    };
  }

  #of(place: string): number {
    return this.#counts.get(place) ?? 0;
  }

  #add(place: string, by: number): void {
    const count = this.#of(place) + by;
    if (count > 0) this.#counts.set(place, count);
    else this.#counts.delete(place);
  }
}

function placesOf({ board, participant }: Who): readonly [board: string, person: string] {
  return [board, `${board}/${participant}`];
}
