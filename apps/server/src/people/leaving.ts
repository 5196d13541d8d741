/** People who have themselves forgotten, as the rest of the server knows it. */
export interface Leaving {
  /**
   * Takes everything that says who somebody is, and what they answered, off a board. What cannot be
   * done at once is done later; then this rejects all the same.
   */
  forget(board: string, participant: string): Promise<void>;
}
