import type { ParticipantRecord, Stay } from '../storage/storage.ts';

/** Somebody who has agreed to stand on the participation list, and when they were here. */
interface Attendee
  extends Pick<ParticipantRecord, 'name' | 'organisation' | 'organisationType' | 'attendance'> {
  /** One stay a day, in the order of the days. */
  readonly stays: readonly Stay[];
}

export interface AttendanceList {
  readonly people: readonly Attendee[];
  /** How many more took part, and have not agreed. */
  readonly others: number;
}

/** Who has agreed to be on the participation list, and when they were here. */
export interface Attending {
  /** Agrees to stand on the list, or no longer: then what was noted is gone. Answers how it is now. */
  agree(board: string, participant: string, agreed: boolean): Promise<boolean>;
  /** @param until ISO time: what came later is not in it, for the list of a snapshot */
  list(board: string, until?: string): Promise<AttendanceList>;
}
