import { Eye } from 'lucide-react';
import { Suspense } from 'react';
import { useStore } from 'zustand';
import { lazyWithTexts } from '../../i18n/lazy-with-texts.ts';
import { useT } from '../../i18n/use-t.ts';
import {
  useBoard,
  useConnection,
  useSession,
  useTemplate,
  useWorkshop,
} from '../../live/session-context.ts';
import './notices.css';
import { useProblem } from '../../day/problem-store.ts';
import { useKeptLines } from './not-taken.ts';
import { resumeUpdates, showHeldBack, usePaused } from './pausing.ts';

/** They come with bad news, often with the line gone: fetched before anybody needs them. */
const EndedNotice = lazyWithTexts(() => import('./ended-notice.tsx'), 'ahead');
const RefusedNotice = lazyWithTexts(() => import('./refused-notice.tsx'), 'ahead');
const BlockedNotice = lazyWithTexts(() => import('./blocked-notice.tsx'), 'ahead');
const PreviewNotice = lazyWithTexts(() => import('../preview/preview-notice.tsx'));
const RehearsalNotice = lazyWithTexts(() => import('../rehearsal/rehearsal-notice.tsx'));

/** What one must know about the board right now, each as one line of words under the bar. */
export function Notices() {
  const t = useT();
  const { sign, ended, blocked } = useConnection();
  const kept = useKeptLines(({ lines }) => lines.length > 0);
  const { preview } = useSession().entry;
  const rehearsal = useWorkshop((day) => day.rehearsal);
  return (
    <section className="notices" aria-label={t('board.notices')}>
      <Suspense>
        {preview && <PreviewNotice />}
        {rehearsal && <RehearsalNotice />}
        {blocked && <BlockedNotice />}
        {ended !== null && <EndedNotice reason={ended} />}
        {(sign === 'refused' || (kept && sign === 'offline')) && <RefusedNotice />}
      </Suspense>
      <MayNotice />
      <ProblemNotice />
      <PausedNotice />
      <SkippedNotice />
    </section>
  );
}

function MayNotice() {
  const t = useT();
  const { role } = useSession().entry;
  if (role !== 'viewer') return null;
  return (
    <p className="notice">
      <Eye size={16} aria-hidden="true" /> {t('board.state.viewer')}
    </p>
  );
}

function ProblemNotice() {
  const t = useT();
  const text = useProblem((state) => state.text);
  if (text === null) return null;
  return (
    <p className="notice notice--strong">
      {text}{' '}
      <button
        type="button"
        className="notice__button"
        onClick={() => useProblem.setState({ text: null })}
      >
        {t('board.close')}
      </button>
    </p>
  );
}

function PausedNotice() {
  const t = useT();
  const session = useSession();
  const paused = usePaused((state) => state.paused);
  const count = useStore(session.board.heldBack);
  if (!paused) return null;
  return (
    <p className="notice">
      {t('board.paused')} {t('board.paused.waiting', { count })}
      <button type="button" className="notice__button" onClick={() => showHeldBack(session)}>
        {t('board.paused.show')}
      </button>
      <button type="button" className="notice__button" onClick={() => resumeUpdates(session)}>
        {t('board.paused.resume')}
      </button>
    </p>
  );
}

function SkippedNotice() {
  const t = useT();
  const ofBoard = useBoard(({ skipped }) => skipped);
  const ofTemplate = useTemplate(({ skipped }) => skipped);
  const count = ofBoard + ofTemplate;
  return count === 0 ? null : (
    <p className="notice notice--quiet">{t('board.skipped', { count })}</p>
  );
}
