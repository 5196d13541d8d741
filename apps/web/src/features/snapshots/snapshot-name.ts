import type { Translator } from '@samsyn/i18n';
import type { SnapshotEntry } from '../../api/snapshots.ts';
import { ownTimeZone } from '../../ui/time-zone.ts';

/** How a snapshot is called in a sentence: its time, and its label where it has one. */
export function snapshotName(
  { takenAt, label }: Pick<SnapshotEntry, 'takenAt' | 'label'>,
  t: Translator,
): string {
  const timeZone = ownTimeZone();
  const when = t.date(takenAt, 'dateTime', timeZone);
  return label === '' ? when : t('pages.history.whenLabel', { when, label });
}
