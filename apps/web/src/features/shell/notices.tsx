import { Eye, Lock } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { useStore } from 'zustand';
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
import { resumeUpdates, showHeldBack, usePaused } from './pausing.ts';

const EndedNotice = lazy(() => import('./ended-notice.tsx'));
const RefusedNotice = lazy(() => import('./refused-notice.tsx'));

/** What one must know about the board right now, each as one line of words under the bar. */
export function Notices() {
  const { sign, ended } = useConnection();
  return (
    <div className="notices">
      <Suspense>
        {ended !== null && <EndedNotice reason={ended} />}
        {sign === 'refused' && <RefusedNotice />}
      </Suspense>
      <MayNotice />
      <ProblemNotice />
      <PausedNotice />
      <SkippedNotice />
    </div>
  );
}

function MayNotice() {
  const t = useT();
  const { role } = useSession().entry;
  const locked = useWorkshop((workshop) => workshop.locked);
  if (role === 'viewer') {
    return (
      <p className="notice">
        <Eye size={16} aria-hidden="true" /> {t('board.state.viewer')}
      </p>
    );
  }
  if (!locked) return null;
  return (
    <p className="notice notice--strong">
      <Lock size={16} aria-hidden="true" />
      {t(role === 'facilitator' ? 'board.state.locked.facilitator' : 'board.state.locked')}
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
