/** An analysis as JSON: as the facilitator may see it, and as everybody may. */
export interface AnalysisTexts {
  readonly facilitator: string;
  readonly everybody: string;
}

/** What boards tell, as the rest of the server asks for it. */
export interface Analyses {
  /**
   * @param snapshot id of one of the board's snapshots, or `now`
   * @throws {Problem} if there is no such snapshot, or it cannot be read
   */
  of(board: string, snapshot: string): Promise<AnalysisTexts>;
}
