import type { Round } from '@samsyn/workshop';
import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { say } from '../../announce/page-announcer.ts';
import { useT } from '../../i18n/use-t.ts';
import { InViewContext, useFaceInView } from '../../live/in-view.ts';
import type { LiveDocument } from '../../live/live-document.ts';
import { type OpenPicture, openPicture } from '../../live/own-picture.ts';
import { useBoard, useSession, useWorkshop } from '../../live/session-context.ts';
import { useView } from '../../local/view-store.ts';
import { BoardFace } from '../board-face/board-face.tsx';
import ListView from '../list-view/list-view.tsx';
import { usePlaceSheet } from '../list-view/open-place-sheet.ts';
import { openWhy } from './open-why.ts';
import { OwnContext, useOwn } from './own-context.ts';
import './own-face.css';
import { OwnState } from './own-state.tsx';
import { RoundHead } from './round-head.tsx';
import { useShownRound } from './shown-round.ts';
import { OWN_PARTS } from './stage-parts.tsx';
import { WhyDialog } from './why-dialog.tsx';

const PlaceSheet = lazy(() => import('../list-view/place-sheet.tsx'));

/** The silent round: one's own picture of who does what, which nobody else sees. */
export default function OwnFace() {
  const rounds = useWorkshop((day) => day.rounds);
  const round = useShownRound(rounds);
  const { own } = useSession();
  if (round === null) return null;
  if (own === null) return <Onlooking round={round} />;
  return <Picture key={round.id} round={round} document={own} />;
}

/** Viewers have no picture of their own: they see that the others are at it. */
function Onlooking({ round }: { readonly round: Round }) {
  const t = useT();
  return (
    <div className="own">
      <RoundHead round={round} title={t('own.viewer')} promise={t('own.viewer.promise')} />
      <main className="own__main" id="main" tabIndex={-1}>
        <p className="own__words">{t(`own.viewer.${round.status}`)}</p>
      </main>
    </div>
  );
}

function Picture({ round, document }: { readonly round: Round; readonly document: LiveDocument }) {
  const t = useT();
  const open = useOpenPicture(round, document);
  useSayRound(round.status);
  return (
    <div className="own" data-status={round.status}>
      {open !== null && (
        <InViewContext value={open.inView}>
          <OwnContext value={open}>
            <RoundHead round={round} title={t('own.title')} promise={t('own.promise')}>
              <OwnState />
            </RoundHead>
            <Form />
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
        <ListView Stage={OWN_PARTS.ListStage} />
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
