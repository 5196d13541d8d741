import { ApiProblem } from '../../api/problem.ts';
import { problemWords } from '../../api/problem-words.ts';
import { CodeForm } from '../../entry/code-form.tsx';
import { PageFrame } from '../../entry/page-frame.tsx';
import { PlainPage } from '../../entry/plain-page.tsx';
import { useT } from '../../i18n/use-t.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';

/** For those whose link or code did not lead anywhere, or who came without: why, and what to do. */
export default function NoWayInPage({
  error,
  onAgain,
}: {
  readonly error?: unknown;
  readonly onAgain?: () => void;
}) {
  const t = useT();
  const title = t(error === undefined ? 'pages.noWay.title' : 'pages.noWay.failed');
  return (
    <PageFrame title={title}>
      <PlainPage title={title}>
        {error === undefined ? (
          <p>{t('pages.noWay.words')}</p>
        ) : (
          <Notice kind="problem">
            <p>{problemWords(error, t)}</p>
          </Notice>
        )}
        {onAgain !== undefined && mayPass(error) && (
          <p>
            <Button onClick={onAgain}>{t('pages.tryAgain')}</Button>
          </p>
        )}
        <CodeForm />
      </PlainPage>
    </PageFrame>
  );
}

/** A wrong code stays wrong however often it is sent; a server that is away comes back. */
function mayPass(error: unknown): boolean {
  return !(error instanceof ApiProblem) || error.status === 0 || error.status >= 429;
}
