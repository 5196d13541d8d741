import type { Progress, Turnout } from '@samsyn/workshop';

/** How far a room has come with what is open. Of those who are heard nobody is named. */
export interface Counts {
  readonly round: (Progress & { readonly id: string }) | null;
  readonly vote: (Turnout & { readonly id: string }) | null;
  readonly survey: (Turnout & { readonly id: string }) | null;
}

/** How far rooms have come, as the rest of the server knows it. */
export interface CountWatch {
  /** Somebody has come, or something else may have changed how far the room has come. */
  look(board: string): void;
  /** As it is at this moment, for whoever is about to close something. */
  count(board: string): Promise<Counts>;
}
