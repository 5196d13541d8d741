import type { Snapshot, SnapshotSurvey } from '@samsyn/snapshot';

/**
 * The round that each survey belongs to: the last that had opened before it. Where times are not
 * known, the first survey belongs to the first round and so on; null where no round came before.
 */
export function roundOfSurvey(
  survey: SnapshotSurvey,
  index: number,
  rounds: Snapshot['rounds'],
): Snapshot['rounds'][number] | null {
  const time = survey.openedAt ?? null;
  if (time === null || rounds.some((round) => round.openedAt === null)) {
    return rounds[index] ?? rounds.at(-1) ?? null;
  }
  const asked = Date.parse(time);
  return rounds.findLast((round) => Date.parse(round.openedAt ?? '') <= asked) ?? null;
}

/** When a survey was asked; when its round was, where it does not say so itself. */
export function dateOfSurvey(survey: SnapshotSurvey, index: number, snapshot: Snapshot): string {
  const round = roundOfSurvey(survey, index, snapshot.rounds);
  return survey.openedAt ?? round?.openedAt ?? round?.revealedAt ?? snapshot.takenAt;
}

/**
 * The questions that two surveys have in common, as the later one asks them. Ids mean the same in
 * ready-made surveys of one kind; a room's own questions must also be the same in words.
 */
export function itemsInBoth(from: SnapshotSurvey, to: SnapshotSurvey): SnapshotSurvey['items'] {
  if (from.kind !== to.kind) return [];
  const isReady = to.kind !== undefined && to.kind !== 'own';
  return to.items.filter(({ id, text }) =>
    from.items.some((item) => item.id === id && (isReady || item.text === text)),
  );
}
