import { Component, type ReactNode } from 'react';
import { TranslatorContext } from '../i18n/use-t.ts';
import { Button } from '../ui/button.tsx';
import './error-boundary.css';

interface Crash {
  readonly error: Error | null;
}

/**
 * Stands in when a part of the page breaks. What was done on a board is kept in this browser and on
 * the server by then, so that starting the page again loses nothing.
 */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, Crash> {
  static override contextType = TranslatorContext;
  declare context: React.ContextType<typeof TranslatorContext>;
  override state: Crash = { error: null };

  static getDerivedStateFromError(error: unknown): Crash {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    const t = this.context;
    if (error === null || t === null) return this.props.children;
    const missing = isMissingPart(error);
    return (
      <main className="crash">
        <h1>{t(missing ? 'pages.crash.part' : 'pages.crash.title')}</h1>
        <p>{t(missing ? 'pages.crash.part.kept' : 'pages.crash.kept')}</p>
        <div className="crash__ways">
          <Button kind="primary" onClick={() => location.reload()}>
            {t('pages.crash.reload')}
          </Button>
          <Button onClick={() => this.setState({ error: null })}>{t('pages.crash.again')}</Button>
          <a className="button button--quiet" href="/">
            {t('pages.toStart')}
          </a>
        </div>
        <details>
          <summary>{t('pages.crash.details')}</summary>
          <pre lang="en">{`${error.name}: ${error.message}`}</pre>
        </details>
      </main>
    );
  }
}

/** What Chromium, Firefox and Safari say of a script that is fetched apart, and Vite of its styles. */
function isMissingPart({ message }: Error): boolean {
  return /dynamically imported module|importing a module script failed|unable to preload/i.test(
    message,
  );
}
