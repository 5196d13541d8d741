import { CodeForm } from '../../entry/code-form.tsx';
import { PageFrame } from '../../entry/page-frame.tsx';
import { PlainPage } from '../../entry/plain-page.tsx';
import { useT } from '../../i18n/use-t.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';

/** For those whose link or code did not lead anywhere, or who came without: why, and what to do. */
export default function NoWayInPage({
  problem,
  onAgain,
}: {
  readonly problem?: string;
  readonly onAgain?: () => void;
}) {
  const t = useT();
  const title = t(problem === undefined ? 'pages.noWay.title' : 'pages.noWay.failed');
  return (
    <PageFrame title={title}>
      <PlainPage title={title}>
        {problem === undefined ? (
          <p>{t('pages.noWay.words')}</p>
        ) : (
          <Notice kind="problem">
            <p>{problem}</p>
          </Notice>
        )}
        {onAgain !== undefined && (
          <p>
            <Button onClick={onAgain}>{t('pages.tryAgain')}</Button>
          </p>
        )}
        <CodeForm />
      </PlainPage>
    </PageFrame>
  );
}
