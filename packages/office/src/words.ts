/** The few words that the formats add of their own. */
export interface Words {
  readonly page: string;
  readonly contents: string;
}
