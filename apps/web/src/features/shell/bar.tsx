import { Lock, Redo2, Share2, Undo2, Users } from 'lucide-react';
import { useFace } from '../../day/use-face.ts';
import { useT } from '../../i18n/use-t.ts';
import { useBoard, usePeople, useSession, useWorkshop } from '../../live/session-context.ts';
import { PHONE, useMatches } from '../../ui/use-matches.ts';
import { remoteCount } from '../presence/people-list.ts';
import './bar.css';
import { MoreMenu } from './more-menu.tsx';
import { openDialog } from './open-dialog.ts';
import { SignWord } from './sign-word.tsx';
import { PictureSwitch, ViewSwitch } from './switches.tsx';
import { useUndo } from './use-undo.ts';

/** The one thin bar: which board, how it is shown, how one's work stands, who is here. */
export function Bar() {
  const t = useT();
  const title = useBoard(({ meta }) => meta.title);
  const lang = useBoard(({ meta }) => meta.locale);
  const meetingUrl = useBoard(({ meta }) => meta.meetingUrl);
  const face = useFace();
  const facilitator = useSession().entry.role === 'facilitator';
  return (
    <header className="bar">
      <div className="bar__titles" lang={lang}>
        <h1 className="bar__title" title={title} tabIndex={-1}>
          {title || t('board.untitled')}
        </h1>
        <LockWord />
      </div>
      {/* The other faces have one form each, and say themselves which layer they are about. */}
      {(face === 'board' || face === 'own') && (
        <nav className="bar__views" aria-label={t('board.bar.label')}>
          <ViewSwitch />
          {face === 'board' && <PictureSwitch />}
        </nav>
      )}
      <UndoButtons />
      <div className="bar__state">
        <SignWord />
        <PeopleButton />
        {meetingUrl.startsWith('https://') && (
          <a className="bar__link" href={meetingUrl} target="_blank" rel="noreferrer">
            {t('board.meeting')}
          </a>
        )}
        {facilitator && <ShareButton />}
        <MoreMenu />
      </div>
    </header>
  );
}

/** Stands where there is room for it, so that nothing moves when the board is locked and opened. */
function LockWord() {
  const t = useT();
  const { role } = useSession().entry;
  const locked = useWorkshop((workshop) => workshop.locked);
  const phone = useMatches(PHONE);
  if (!locked || role === 'viewer') return null;
  const words = t(role === 'facilitator' ? 'board.state.locked.facilitator' : 'board.state.locked');
  return (
    <p className="bar__lock" lang={t.locale} title={words}>
      <Lock size={16} aria-hidden="true" />
      <span>{phone ? t('board.state.locked.short') : words}</span>
    </p>
  );
}

function UndoButtons() {
  const t = useT();
  const { canUndo, canRedo, undo, redo } = useUndo();
  if (useSession().entry.role === 'viewer') return null;
  // Not `disabled`: a button that goes dead under the finger throws the focus out on the page.
  return (
    <div className="bar__undo">
      <button
        type="button"
        className="bar__button"
        aria-label={t('board.undo')}
        aria-disabled={!canUndo}
        onClick={undo}
      >
        <Undo2 size={16} aria-hidden="true" />
        <span>{t('board.undo')}</span>
      </button>
      <button
        type="button"
        className="bar__button"
        aria-label={t('board.redo')}
        aria-disabled={!canRedo}
        onClick={redo}
      >
        <Redo2 size={16} aria-hidden="true" />
      </button>
    </div>
  );
}

function PeopleButton() {
  const t = useT();
  const phone = useMatches(PHONE);
  const people = usePeople();
  const remote = remoteCount(people);
  const facilitator = useSession().entry.role === 'facilitator';
  return (
    <span data-focus-key="bar:people">
      <button
        type="button"
        className="bar__button"
        data-focus-part="main"
        aria-haspopup="dialog"
        aria-label={t('board.people.here', { count: people.length, remote })}
        onClick={() => openDialog(facilitator ? 'attendees' : 'people', 'bar:people')}
      >
        <Users size={16} aria-hidden="true" />
        {phone ? people.length : t('board.people.here', { count: people.length, remote })}
      </button>
    </span>
  );
}

function ShareButton() {
  const t = useT();
  return (
    <span data-focus-key="bar:share">
      <button
        type="button"
        className="bar__button bar__button--accent"
        data-focus-part="main"
        aria-haspopup="dialog"
        onClick={() => openDialog('share', 'bar:share')}
      >
        <Share2 size={16} aria-hidden="true" />
        {t('board.share')}
      </button>
    </span>
  );
}
