import type { CloseReason } from '@samsyn/sync';
import { useT } from '../../i18n/use-t.ts';

const EXPLAINED = ['gone', 'noToken', 'noSuchBoard', 'tooLarge'] as const;

/** Why one is no longer connected, and what to do. What is on the screen stays there. */
export default function EndedNotice({ reason }: { readonly reason: CloseReason }) {
  const t = useT();
  const known = EXPLAINED.find((explained) => explained === reason) ?? 'other';
  return (
    <section className="notice notice--strong notice--tall" aria-label={t('board.ended.title')}>
      <div>
        <strong>{t('board.ended.title')}.</strong> {t(`board.ended.${known}`)}
      </div>
      <button type="button" className="notice__button" onClick={() => location.reload()}>
        {t('board.ended.reload')}
      </button>
      <a className="notice__button" href="/">
        {t('board.ended.start')}
      </a>
    </section>
  );
}
