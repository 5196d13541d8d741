/**
 * What the server is to do besides storing the state, once the command is carried out. None of it
 * belongs into a state that everybody reads.
 */
export type Effect =
  /** A step closed or a round was revealed: keep the board as it is now. */
  | {
      readonly do: 'take-snapshot';
      readonly trigger: 'step' | 'round';
      /** The step's title or the round's question. */
      readonly label: string;
    }
  /** Keep everybody's answers as they are now: what arrives later does not count. */
  | { readonly do: 'keep-answers'; readonly round: string }
  /** Keep everybody's votes or ratings as they were counted. */
  | { readonly do: 'keep-ballots'; readonly vote: string }
  | { readonly do: 'keep-sheets'; readonly survey: string }
  /** The round goes on: what was kept is worth nothing. */
  | { readonly do: 'drop-answers'; readonly round: string }
  /** Throw away what single people said in a round; null for all that is revealed or closed. */
  | { readonly do: 'discard-answers'; readonly round: string | null }
  | {
      readonly do: 'note-consent';
      readonly round: string;
      readonly participant: string;
      readonly given: boolean;
    }
  /** A written word, for facilitators only. */
  | { readonly do: 'tell-facilitators'; readonly participant: string; readonly text: string }
  | { readonly do: 'rename-participant'; readonly participant: string; readonly name: string }
  | { readonly do: 'remove-participant'; readonly participant: string };
