import type { Round } from '@samsyn/workshop';
import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { say } from '../../announce/page-announcer.ts';
import { useT } from '../../i18n/use-t.ts';
import { InViewContext, useFaceInView } from '../../live/in-view.ts';
import type { LiveDocument } from '../../live/live-document.ts';
import { type OpenPicture, openPicture } from '../../live/own-picture.ts';
import { useBoard, useSession } from '../../live/session-context.ts';
import { useView } from '../../local/view-store.ts';
import { PHONE, useMatches } from '../../ui/use-matches.ts';
import { BoardFace } from '../board-face/board-face.tsx';
import { usePlaceSheet } from '../list-view/open-place-sheet.ts';
import { openWhy } from './open-why.ts';
import { OwnContext, useOwn } from './own-context.ts';
import { OwnState } from './own-state.tsx';
import { RoundHead } from './round-head.tsx';
import { OWN_PARTS } from './stage-parts.tsx';
import { WhyDialog } from './why-dialog.tsx';

const ListView = lazy(() => import('../list-view/list-view.tsx'));
const PlaceSheet = lazy(() => import('../list-view/place-sheet.tsx'));
const PaperForm = lazy(() => import('./paper-form.tsx'));

/** One person's picture in one round: its head, and the picture itself in one of its forms. */
export function Picture({
  round,
  document,
  title,
  promise,
  tools,
  paper = false,
}: {
  readonly round: Round;
  /** The own document of whoever answers. */
  readonly document: LiveDocument;
  /** Whose picture it is, and who sees it. */
  readonly title: string;
  readonly promise: string;
  readonly tools: ReactNode;
  /** Shows the form that papers are copied into. */
  readonly paper?: boolean;
}) {
  const open = useOpenPicture(round, document);
  // A phone has room for them beside one's progress only.
  const phone = useMatches(PHONE);
  useSayRound(round.status);
  return (
    <div className="own" data-status={round.status}>
      {open !== null && (
        <InViewContext value={open.inView}>
          <OwnContext value={open}>
            <RoundHead round={round} title={title} promise={promise} tools={!phone && tools}>
              <OwnState paper={paper} tools={phone && tools} />
            </RoundHead>
            {paper ? (
              <Suspense>
                <PaperForm />
              </Suspense>
            ) : (
              <Form />
            )}
            <WhyDialog />
          </OwnContext>
        </InViewContext>
      )}
    </div>
  );
}

/** Tavla, Karta or Lista; a round about chosen cells is a list of questions in any case. */
function Form(): ReactNode {
  const { cells } = useOwn().round;
  const lang = useBoard(({ meta }) => meta.locale);
  const list = useView(({ view }) => view === 'lista');
  const placing = usePlaceSheet(({ stage }) => stage !== null);
  if (cells !== undefined) {
    return (
      <main className="own__main" id="main" tabIndex={-1} lang={lang}>
        <Suspense>
          <ListView Stage={OWN_PARTS.ListStage} />
        </Suspense>
      </main>
    );
  }
  return (
    <>
      <BoardFace parts={OWN_PARTS} />
      {!list && placing && (
        <Suspense>
          <PlaceSheet />
        </Suspense>
      )}
    </>
  );
}

function useOpenPicture(round: Round, document: LiveDocument): OpenPicture | null {
  const { template } = useSession();
  const t = useT();
  const [open, setOpen] = useState<OpenPicture | null>(null);
  // What a round is about is frozen: it need not be opened anew when its figures tick.
  const latest = useRef({ round, t });
  latest.current = { round, t };
  useEffect(() => {
    const next = openPicture({
      document,
      round: latest.current.round,
      template: template.store,
      openWhy,
      goneName: () => latest.current.t('own.gone'),
    });
    setOpen(next);
    useFaceInView.setState({ inView: next.inView });
    return () => {
      useFaceInView.setState({ inView: null });
      openWhy(null);
      setOpen(null);
      next.close();
    };
  }, [document, template]);
  return open;
}

/** Says that the round closed or is open again, while one is in the middle of it. */
function useSayRound(status: Round['status']): void {
  const t = useT();
  const before = useRef(status);
  useEffect(() => {
    if (before.current === status) return;
    if (status === 'closed') say(t('own.closed'));
    if (status === 'open') say(t('own.reopened'));
    before.current = status;
  }, [status, t]);
}
