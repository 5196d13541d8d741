import { useT } from '../../i18n/use-t.ts';

/** What a network does that lets no live connection through, and what helps. */
export default function BlockedNotice() {
  const t = useT();
  const { host, origin, protocol } = location;
  const address = `${protocol === 'https:' ? 'wss' : 'ws'}://${host}/sync/`;
  return (
    <section className="notice notice--strong notice--tall" aria-label={t('board.blocked.title')}>
      <div>
        <strong>{t('board.blocked.title')}.</strong> {t('board.blocked.words')}{' '}
        {t('board.blocked.try')}
      </div>
      <div>{t('board.blocked.it', { address, tunnel: `${origin}/api/tunnel` })}</div>
    </section>
  );
}
