import { Suspense, useState } from 'react';
import { lazyWithTexts } from '../../i18n/lazy-with-texts.ts';
import { useT } from '../../i18n/use-t.ts';
import { useSession, useWorkshop } from '../../live/session-context.ts';
import { Button } from '../../ui/button.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import { AgendaDay } from './agenda-day.tsx';
import './agenda-panel.css';
import { ChangeAgenda } from './change-agenda.tsx';
import { ChooseAgenda } from './choose-agenda.tsx';
import { planOf } from './planned-times.ts';
import { Standing } from './standing.tsx';

const StartRehearsal = lazyWithTexts(() => import('../rehearsal/start-dialog.tsx'));

/** The day as a list of steps: where it is, what comes, and for whoever leads a way to every step. */
export default function AgendaPanel({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const leads = useSession().entry.role === 'facilitator';
  const day = useWorkshop((state) => state);
  const [changing, setChanging] = useState(false);
  const days = planOf(day);
  return (
    <SidePanel title={t('day.agenda')} closeWord={t('board.close')} onClose={onClose}>
      <div className="agenda">
        {days.length === 0 && (leads ? <ChooseAgenda /> : <p>{t('day.agenda.none')}</p>)}
        {days.length > 0 && <Standing />}
        {days.map((planned) => (
          <AgendaDay
            key={planned.day}
            planned={planned}
            alone={days.length === 1}
            changing={leads && changing}
            leads={leads}
          />
        ))}
        {leads && !day.rehearsal && <Rehearse />}
        {leads && days.length > 0 && <ChangeAgenda changing={changing} onChanging={setChanging} />}
      </div>
    </SidePanel>
  );
}

/** Before a day is led in earnest: the way to try it alone. */
function Rehearse() {
  const t = useT();
  const [asked, setAsked] = useState(false);
  return (
    <>
      <p>
        <Button onClick={() => setAsked(true)}>{t('rehearsal.title')}</Button>
      </p>
      {asked && (
        <Suspense>
          <StartRehearsal onClose={() => setAsked(false)} />
        </Suspense>
      )}
    </>
  );
}
