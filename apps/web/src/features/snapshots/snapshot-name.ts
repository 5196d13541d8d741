import type { Translator } from '@samsyn/i18n';
import type { SnapshotEntry } from '../../api/snapshots.ts';

/** How a snapshot is called in a sentence: its time, and its label where it has one. */
export function snapshotName(
  { takenAt, label }: Pick<SnapshotEntry, 'takenAt' | 'label'>,
  t: Translator,
): string {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const when = t.date(takenAt, 'dateTime', timeZone);
  return label === '' ? when : t('pages.history.whenLabel', { when, label });
}
