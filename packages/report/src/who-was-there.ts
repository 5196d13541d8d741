/** Who was there and when, of those who have agreed to stand on a list. */
export interface Participation {
  readonly people: readonly {
    readonly name: string;
    readonly organisation: string;
    /** Id of the type of organisation; empty where nobody has said. */
    readonly organisationType: string;
    readonly attendance: 'room' | 'remote';
    /** One a day, ISO times: from the first arrival to the last leaving, or until the day ended. */
    readonly stays: readonly { readonly from: string; readonly to: string }[];
  }[];
  /** How many more took part, and have not agreed. */
  readonly others: number;
}
