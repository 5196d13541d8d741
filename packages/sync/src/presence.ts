/** Who somebody is, as the server vouches for it: it overwrites what a client claims. */
export interface PresenceUser {
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
  readonly organisationType: string;
  readonly attendance: 'room' | 'remote';
  readonly role: 'facilitator' | 'participant' | 'viewer';
}

/** Where on the board somebody points, as parts of a cell: screens differ, cells do not. */
export interface PresenceCursor {
  /** Key of the place, e.g. `today/s3` or `card:abc`. */
  readonly place: string;
  /** Offset within the place, 0–1 of its width and height. */
  readonly x: number;
  readonly y: number;
}

/** What one client shows of itself. Never stored. While a round is open only `user` is passed on. */
export interface PresenceState {
  readonly user?: PresenceUser;
  readonly cursor?: PresenceCursor | null;
  /** What it holds in a drag: `actor:a05`, `placement:today/s1/a05`, `card:abc`. */
  readonly holding?: { readonly what: string; readonly over: string | null } | null;
  /** What it is typing in: `card:abc`, `note:today/s1/a05`. */
  readonly typing?: string | null;
  /** What it has just changed in a way that leaves no author in the document: taken away, unlinked. */
  readonly did?: readonly string[] | null;
  /** Where on the shared board it is: view, layer and stage, so that others can find it. */
  readonly where?: {
    readonly view: string;
    readonly layer: string;
    readonly stage: string | null;
  } | null;
}
