import { Link } from 'wouter';
import { useT } from '../i18n/use-t.ts';
import { buttonClass } from '../ui/button.tsx';
import { PageFrame } from './page-frame.tsx';
import { PlainPage } from './plain-page.tsx';

/** An address where there is nothing. */
export default function NotFoundPage() {
  const t = useT();
  return (
    <PageFrame title={t('pages.notFound.title')}>
      <PlainPage title={t('pages.notFound.title')}>
        <p>{t('pages.notFound.words')}</p>
        <p>
          <Link href="/" className={buttonClass('primary')}>
            {t('pages.toStart')}
          </Link>
        </p>
      </PlainPage>
    </PageFrame>
  );
}
