import { Suspense, useState } from 'react';
import { ApiProblem } from '../../api/problem.ts';
import { problemWords } from '../../api/problem-words.ts';
import { browserShelf } from '../../entry/browser-shelf.ts';
import { CodeForm } from '../../entry/code-form.tsx';
import { PageFrame } from '../../entry/page-frame.tsx';
import { PlainPage } from '../../entry/plain-page.tsx';
import { storedBoard } from '../../entry/stored-boards.ts';
import { lazyWithTexts } from '../../i18n/lazy-with-texts.ts';
import { useT } from '../../i18n/use-t.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { keepUntaken, readUntaken, untakenName } from '../shell/untaken.ts';

const UntakenHere = lazyWithTexts(() => import('../shell/untaken-here.tsx'));

/** For those whose link or code did not lead anywhere, or who came without: why, and what to do. */
export default function NoWayInPage({
  board,
  error,
  onAgain,
}: {
  /** The board that one cannot come to. */
  readonly board?: string;
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
        {board !== undefined && <Untaken board={board} />}
        <CodeForm />
      </PlainPage>
    </PageFrame>
  );
}

/** What one wrote and the board did not take stays within reach though the board does not. */
function Untaken({ board }: { readonly board: string }) {
  const person = storedBoard(browserShelf, board)?.participant.id ?? '';
  const name = untakenName(board, person);
  const [lines, setLines] = useState(() => readUntaken(browserShelf, name).lines);
  if (lines.length === 0) return null;
  const dismiss = (): void => {
    keepUntaken(browserShelf, name, { refused: false, lines: [] });
    setLines([]);
  };
  return (
    <Suspense>
      <UntakenHere lines={lines} onDismiss={dismiss} />
    </Suspense>
  );
}

/** A wrong code stays wrong however often it is sent; a server that is away comes back. */
function mayPass(error: unknown): boolean {
  return !(error instanceof ApiProblem) || error.status === 0 || error.status >= 429;
}
