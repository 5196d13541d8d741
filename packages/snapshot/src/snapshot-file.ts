import type { Snapshot } from './schema/snapshot-schema.ts';

/** The snapshot as a participant may have it: without what single people answered. */
export function withoutAnswers(snapshot: Snapshot): Snapshot {
  return {
    ...snapshot,
    rounds: snapshot.rounds.map((round) => ({ ...round, answers: [] })),
    surveys: snapshot.surveys.map((survey) => ({ ...survey, answers: [] })),
  };
}

/**
 * A file name that says what it is, in letters that every system takes:
 * `samsyn-workshop-i-lillkoping-2026-04-13-1102.json` (time in UTC).
 */
export function snapshotFileName({ board, takenAt }: Pick<Snapshot, 'board' | 'takenAt'>): string {
  const title = board.title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  const time = new Date(takenAt).toISOString();
  const day = `${time.slice(0, 10)}-${time.slice(11, 13)}${time.slice(14, 16)}`;
  return `${['samsyn', title, day].filter((part) => part !== '').join('-')}.json`;
}
