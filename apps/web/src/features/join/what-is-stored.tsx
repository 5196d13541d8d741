import { useT } from '../../i18n/use-t.ts';

/** What joining leaves behind, where, why and for how long, in plain words. */
export function WhatIsStored() {
  const t = useT();
  return (
    <aside className="stored" aria-labelledby="stored">
      <h2 id="stored">{t('pages.stored.title')}</h2>
      <ul>
        <li>{t('pages.stored.who')}</li>
        <li>{t('pages.stored.board')}</li>
        <li>{t('pages.stored.answers')}</li>
        <li>{t('pages.stored.rater')}</li>
        <li>{t('pages.stored.time')}</li>
        <li>{t('pages.stored.server')}</li>
        <li>{t('pages.stored.here')}</li>
      </ul>
    </aside>
  );
}
