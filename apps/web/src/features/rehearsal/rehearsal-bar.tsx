import { Drama } from 'lucide-react';
import { useEffect, useState } from 'react';
import { problemWords } from '../../api/problem-words.ts';
import { useT } from '../../i18n/use-t.ts';
import { useSession } from '../../live/session-context.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { openDialog } from '../shell/open-dialog.ts';
import { EndRehearsal } from './end-rehearsal.tsx';
import './rehearsal.css';
import { choosePace, letCrewIn, useRehearsal } from './rehearsal-store.ts';
import { wasJustStarted } from './start-rehearsal.ts';
import { sumWords } from './sum-words.ts';
import { PACES, type Pace } from './troupe.ts';

const HERE = 'rehearsal:crew';

/** What the invented people are at, how fast they go, and the way out: for whoever rehearses. */
export function RehearsalBar({
  from,
}: {
  /** The real board. */
  readonly from: { readonly id: string; readonly title: string };
}) {
  const t = useT();
  const session = useSession();
  const { is, pace, problem } = useRehearsal();
  const [ending, setEnding] = useState(false);
  useEffect(() => {
    if (wasJustStarted(session.entry.board)) void letCrewIn(session, t);
  }, [session, t]);
  return (
    <section className="rehearsal" aria-label={t('rehearsal.bar')}>
      <p className="rehearsal__sum">
        <Drama size={18} aria-hidden="true" />
        <strong>{t('rehearsal.mark')}</strong> <Sum />
      </p>
      {problem !== null && (
        <p>
          {t('rehearsal.failed')} {problemWords(problem, t)}
        </p>
      )}
      <div className="rehearsal__tools">
        {is === 'out' && (
          <button type="button" className="bar__button" onClick={() => letCrewIn(session, t)}>
            {t('rehearsal.let-in')}
          </button>
        )}
        {is !== 'out' && (
          <Segmented
            label={t('rehearsal.pace')}
            value={pace}
            choices={(Object.keys(PACES) as Pace[]).map((value) => ({
              value,
              word: t(`rehearsal.pace.${value}`),
            }))}
            onChoose={choosePace}
          />
        )}
        <span data-focus-key={HERE}>
          <button
            type="button"
            className="bar__button"
            data-focus-part="main"
            onClick={() => openDialog('rehearsal', HERE)}
          >
            {t('rehearsal.crew.show')}
          </button>
        </span>
        <button type="button" className="bar__button" onClick={() => setEnding(true)}>
          {t('rehearsal.end')}
        </button>
      </div>
      {ending && <EndRehearsal from={from} onClose={() => setEnding(false)} />}
    </section>
  );
}

function Sum() {
  const t = useT();
  const { is, standings, here } = useRehearsal();
  if (is === 'out') return t('rehearsal.out');
  if (is === 'coming') return t('rehearsal.coming', { here, all: 12 });
  return sumWords(standings, t);
}
