import { useEffect, useState } from 'react';
import { type RouteComponentProps, useLocation } from 'wouter';
import type { Preview } from '../../api/answers.ts';
import { previewBoard } from '../../api/boards.ts';
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

/**
 * Where somebody takes part already on this computer, it is asked whether that is who comes; who
 * leads is not made a participant by typing the code.
 */
async function arrive(code: string): Promise<Found | { readonly goTo: string }> {
  const preview = await previewBoard({ code });
  const known = storedBoard(browserShelf, preview.board.id);
  const role = known?.joined?.role;
  return known !== null && role === 'facilitator' ? { goTo: known.id } : { preview, known };
}

function WithCode({ code }: { readonly code: string }) {
  const t = useT();
  const [, navigate] = useLocation();
  const [found, setFound] = useState<Found | null>(null);
  const [round, setRound] = useState(0);
  useEffect(() => {
    let left = false;
    setFound(null);
    arrive(code).then(
      (next) => {
        if (left) return;
        if ('goTo' in next) navigate(`/b/${next.goTo}`, { replace: true });
        else setFound(next);
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
    return <NoWayInPage error={found.error} onAgain={() => setRound(round + 1)} />;
  }
  const { preview, known } = found;
  const before = known?.joined?.role === 'participant' ? known : null;
  const enter = async (profile: Profile, as: StoredBoard | null): Promise<void> => {
    const board = await goIn(browserShelf, { code }, profile, as);
    navigate(`/b/${board.id}`, { replace: true });
  };
  const asBefore = (): void => {
    if (before === null) return;
    enter(before.profile, before).catch((error: unknown) => setFound({ error }));
  };
  return (
    <JoinPage
      preview={preview}
      known={known}
      onJoin={(profile) => enter(profile, before === null ? known : null)}
      onEnterAsBefore={before === null ? undefined : asBefore}
    />
  );
}
