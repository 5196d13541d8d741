import type { Snapshot, SnapshotRound } from '@samsyn/snapshot';
import type { Note } from '../schema/figure.ts';
import { dateOfRound } from './round-date.ts';
import type { RoundPicture } from './round-picture.ts';

export function roundNote(round: SnapshotRound, picture: RoundPicture, snapshot: Snapshot): Note {
  return {
    key: 'analysis.note.round',
    values: {
      people: picture.raters.length,
      organisationTypes: new Set(picture.types).size,
      date: dateOfRound(round, snapshot),
    },
  };
}

/** @param people those who answered both rounds */
export function changeNote(
  people: RoundPicture,
  { from, to }: { readonly from: SnapshotRound; readonly to: SnapshotRound },
  snapshot: Snapshot,
): Note {
  return {
    key: 'analysis.note.change',
    values: {
      people: people.raters.length,
      organisationTypes: new Set(people.types).size,
      dateFrom: dateOfRound(from, snapshot),
      dateTo: dateOfRound(to, snapshot),
    },
  };
}

/**
 * What is on the map is what a room has put there. When that was is said by the whole analysis, so
 * that two snapshots that say the same tell the same.
 */
export const MAP_NOTE: Note = { key: 'analysis.note.map', values: {} };
