import { useEffect, useState } from 'react';
import { type RouteComponentProps, useLocation } from 'wouter';
import type { Preview } from '../../api/answers.ts';
import { previewBoard } from '../../api/boards.ts';
import { problemWords } from '../../api/problem-words.ts';
import { browserShelf } from '../../entry/browser-shelf.ts';
import { CodeForm } from '../../entry/code-form.tsx';
import { goIn } from '../../entry/go-in.ts';
import { readCode } from '../../entry/join-code.ts';
import { PageFrame } from '../../entry/page-frame.tsx';
import { PlainPage } from '../../entry/plain-page.tsx';
import { type Profile, type StoredBoard, storedBoard } from '../../entry/stored-boards.ts';
import { useT } from '../../i18n/use-t.ts';
import { Spinner } from '../../ui/spinner.tsx';
import JoinPage from './join-page.tsx';
import NoWayInPage from './no-way-in-page.tsx';

/** The way in by the short code: `/j` asks for it, `/j/<code>` knows it already. */
export default function CodePage({ params }: RouteComponentProps<{ code?: string }>) {
  const t = useT();
  const code = readCode(params.code ?? '');
  if (code !== '') return <WithCode key={code} code={code} />;
  return (
    <PageFrame title={t('pages.start.join')}>
      <PlainPage title={t('pages.start.join')}>
        <CodeForm />
      </PlainPage>
    </PageFrame>
  );
}

type Found =
  | { readonly preview: Preview; readonly known: StoredBoard | null }
  | { readonly error: unknown };

function WithCode({ code }: { readonly code: string }) {
  const t = useT();
  const [, navigate] = useLocation();
  const [found, setFound] = useState<Found | null>(null);
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round asks once more.
  useEffect(() => {
    let left = false;
    setFound(null);
    previewBoard({ code }).then(
      (preview) => {
        if (left) return;
        const known = storedBoard(browserShelf, preview.board.id);
        if (known?.joined !== undefined) navigate(`/b/${known.id}`, { replace: true });
        else setFound({ preview, known });
      },
      (error: unknown) => {
        if (!left) setFound({ error });
      },
    );
    return () => {
      left = true;
    };
  }, [code, round, navigate]);
  if (found === null) return <Spinner words={t('pages.code.looking')} />;
  if ('error' in found) {
    const again = (): void => setRound(round + 1);
    return <NoWayInPage problem={problemWords(found.error, t)} onAgain={again} />;
  }
  const join = async (profile: Profile): Promise<void> => {
    const board = await goIn(browserShelf, { code }, profile, found.known);
    navigate(`/b/${board.id}`, { replace: true });
  };
  return <JoinPage preview={found.preview} known={found.known} onJoin={join} />;
}
