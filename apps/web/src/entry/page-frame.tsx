import { CircleHelp, Settings } from 'lucide-react';
import { type ReactNode, Suspense, useEffect, useState } from 'react';
import { Link } from 'wouter';
import { lazyWithTexts } from '../i18n/lazy-with-texts.ts';
import { useT } from '../i18n/use-t.ts';
import { Button } from '../ui/button.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { Wordmark } from './wordmark.tsx';
import './page-frame.css';

const SettingsDialog = lazyWithTexts(() => import('../features/settings/settings-dialog.tsx'));

/** What every page outside the boards has around it: the name, language, settings and help. */
export function PageFrame({
  title,
  wide = false,
  children,
}: {
  /** Name of the page for the window's title. */
  readonly title: string;
  readonly wide?: boolean;
  readonly children: ReactNode;
}) {
  const t = useT();
  const [settings, setSettings] = useState(false);
  useFocusOnNewPage();
  useEffect(() => {
    document.title = title === '' ? t('pages.appTitle') : t('pages.title', { page: title });
  }, [t, title]);
  return (
    <div className="page">
      <a className="page__skip" href="#main">
        {t('pages.skip')}
      </a>
      <header className="page__head">
        <Link href="/" className="page__name">
          <Wordmark />
          {t('pages.name')}
        </Link>
        <nav className="page__ways" aria-label={t('pages.nav')}>
          <LanguageSwitch />
          <Button
            kind="quiet"
            icon={<Settings aria-hidden="true" />}
            aria-haspopup="dialog"
            onClick={() => setSettings(true)}
          >
            {t('pages.settings')}
          </Button>
          <Link href="/hjalp" className="button button--quiet">
            <CircleHelp aria-hidden="true" />
            <span className="button__word">{t('pages.help')}</span>
          </Link>
        </nav>
      </header>
      <main id="main" tabIndex={-1} className={wide ? 'page__main page__main--wide' : 'page__main'}>
        {children}
      </main>
      <footer className="page__foot">
        <Link href="/tillganglighet">{t('pages.accessibility')}</Link>
      </footer>
      {settings && (
        <Suspense>
          <SettingsDialog onClose={() => setSettings(false)} />
        </Suspense>
      )}
    </div>
  );
}

let pagesShown = 0;

/**
 * A link inside the app leaves focus on nothing, where a browser would begin a new page from its
 * top. The new page's heading gets it, so that it is read; the first page of a visit is left alone.
 */
function useFocusOnNewPage(): void {
  useEffect(() => {
    pagesShown += 1;
    if (pagesShown === 1 || document.activeElement !== document.body) return;
    const heading = document.querySelector<HTMLElement>('#main h1');
    if (heading === null) return;
    heading.tabIndex = -1;
    heading.focus();
  }, []);
}
