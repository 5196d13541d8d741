import type { Snapshot, SnapshotSurvey } from '@samsyn/snapshot';

/** Fields that files of older servers do not have; the format leaves them open. */
function textIn(survey: SnapshotSurvey, field: 'openedAt' | 'kind'): string | null {
  const value = survey[field];
  return typeof value === 'string' ? value : null;
}

/**
 * The round that each survey belongs to: the last that had opened before it. Where times are not
 * known, the first survey belongs to the first round and so on; null where no round came before.
 */
export function roundOfSurvey(
  survey: SnapshotSurvey,
  index: number,
  rounds: Snapshot['rounds'],
): Snapshot['rounds'][number] | null {
  const time = textIn(survey, 'openedAt');
  if (time === null || rounds.some((round) => round.openedAt === null)) {
    return rounds[index] ?? rounds.at(-1) ?? null;
  }
  const asked = Date.parse(time);
  return rounds.findLast((round) => Date.parse(round.openedAt ?? '') <= asked) ?? null;
}

/** When a survey was asked; when its round was, where it does not say so itself. */
export function dateOfSurvey(survey: SnapshotSurvey, index: number, snapshot: Snapshot): string {
  const round = roundOfSurvey(survey, index, snapshot.rounds);
  return textIn(survey, 'openedAt') ?? round?.openedAt ?? round?.revealedAt ?? snapshot.takenAt;
}

/**
 * The questions that two surveys have in common, as the later one asks them. Ids mean the same in
 * ready-made surveys of one kind; a room's own questions must also be the same in words.
 */
export function itemsInBoth(from: SnapshotSurvey, to: SnapshotSurvey): SnapshotSurvey['items'] {
  const kind = textIn(to, 'kind');
  if (kind !== textIn(from, 'kind')) return [];
  const isReady = kind !== null && kind !== 'own';
  return to.items.filter(({ id, text }) =>
    from.items.some((item) => item.id === id && (isReady || item.text === text)),
  );
}
