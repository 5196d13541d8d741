import type { CloseReason } from '@samsyn/sync';
import { useT } from '../../i18n/use-t.ts';
import { useSession } from '../../live/session-context.ts';
import { useTurn } from '../own-picture/turn.ts';
import { UntakenText } from './untaken-text.tsx';
import { useUntaken } from './use-untaken.ts';

const EXPLAINED = ['gone', 'noToken', 'noSuchBoard', 'tooLarge'] as const;

/** Why one is no longer connected, and what to do. What is on the screen stays there. */
export default function EndedNotice({ reason }: { readonly reason: CloseReason }) {
  const t = useT();
  const { board } = useSession().entry;
  const { text, dismiss } = useUntaken();
  const own = useTurn(board).at === 'self';
  const known = EXPLAINED.find((explained) => explained === reason) ?? 'other';
  return (
    <section className="notice notice--strong notice--tall" aria-label={t('board.ended.title')}>
      <div>
        <strong>{t('board.ended.title')}.</strong> {t(`board.ended.${known}`)}{' '}
        {t('board.ended.read')}
      </div>
      <button type="button" className="notice__button" onClick={() => location.reload()}>
        {t('board.ended.reload')}
      </button>
      <a className="notice__button" href="/">
        {t('board.ended.start')}
      </a>
      {own && text !== '' && <UntakenText text={text} onDismiss={dismiss} />}
    </section>
  );
}
