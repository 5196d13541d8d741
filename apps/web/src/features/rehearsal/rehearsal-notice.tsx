import { Drama } from 'lucide-react';
import { useT } from '../../i18n/use-t.ts';
import { useSession } from '../../live/session-context.ts';
import { RehearsalBar } from './rehearsal-bar.tsx';
import { storedRehearsal } from './stored-rehearsal.ts';

/** Says on every screen that the day is only tried; whoever began it here has its tools as well. */
export default function RehearsalNotice() {
  const t = useT();
  const { board, role } = useSession().entry;
  const stored = role === 'facilitator' ? storedRehearsal(board) : null;
  if (stored !== null) return <RehearsalBar from={stored.from} />;
  return (
    <section className="notice notice--strong" aria-label={t('rehearsal.mark')}>
      <Drama size={16} aria-hidden="true" />
      {t('rehearsal.mark')}. {t('rehearsal.notice')}
    </section>
  );
}
