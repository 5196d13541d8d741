/** What somebody needs to be on a board: who they are there and the token that says so. */
export interface BoardEntry {
  readonly board: string;
  readonly role: 'facilitator' | 'participant' | 'viewer';
  readonly participant: {
    readonly id: string;
    readonly name: string;
    readonly organisation: string;
    readonly organisationType: string;
    readonly attendance: 'room' | 'remote';
  };
  readonly token: string;
  /** True for whoever leads and looks at how it is for a participant: nothing done there counts. */
  readonly preview?: boolean;
}

/** Name of the browser database that keeps one document of one person for offline use. */
export function offlineDatabase(participant: string, room: string): string {
  return `samsyn/${participant}/${room}`;
}
