import { boardIsClosed } from '@samsyn/workshop';
import { useT } from '../../i18n/use-t.ts';
import { useConnection, useSession, useWorkshop } from '../../live/session-context.ts';
import { useTurn } from '../own-picture/turn.ts';
import { UntakenText } from './untaken-text.tsx';
import { useUntaken } from './use-untaken.ts';

/** What was not taken, in words, with the offer to keep it as text. Nothing is thrown away. */
export default function RefusedNotice() {
  const t = useT();
  const { board } = useSession().entry;
  const { sign } = useConnection();
  const locked = useWorkshop(boardIsClosed);
  const { text, dismiss } = useUntaken();
  // Whoever answers here in between is not shown what another has written.
  if (useTurn(board).at !== 'self' || text === '') return null;
  const earlier = sign !== 'refused';
  return (
    <section className="notice notice--strong notice--tall" aria-label={t('board.refused.title')}>
      <div>
        {t(
          earlier
            ? 'board.untaken.earlier'
            : locked
              ? 'board.refused.locked'
              : 'board.refused.other',
        )}
      </div>
      <UntakenText text={text} onDismiss={dismiss} />
    </section>
  );
}
