import type { ComparisonWait } from '@samsyn/workshop';
import { useT } from '../../i18n/use-t.ts';
import { Notice } from '../../ui/notice.tsx';

/** Why the room does not see the map of another place yet, and for whoever leads, that they do. */
export function WaitingNote({
  waits,
  leads,
}: {
  readonly waits: ComparisonWait | null;
  readonly leads: boolean;
}) {
  const t = useT();
  if (waits === null) return null;
  return (
    <Notice>
      {leads && <p>{t('places.waits.onlyYou')}</p>}
      <p>{t(`places.waits.${waits}`)}</p>
    </Notice>
  );
}
