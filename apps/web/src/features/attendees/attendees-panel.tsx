import { useState } from 'react';
import { useT } from '../../i18n/use-t.ts';
import { useWorkshop } from '../../live/session-context.ts';
import { SidePanel } from '../../ui/side-panel.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import './attendees.css';
import { BalancePage } from './balance-page.tsx';
import { PeoplePage } from './people-page.tsx';
import { useSentWords } from './sent-words.ts';
import { useAttendees } from './use-attendees.ts';
import { WaitingPage } from './waiting-page.tsx';

const PAGES = ['waiting', 'people', 'balance'] as const;

/** Whoever leads and the people: who waits for them, who is here, and who has made what. */
export default function AttendeesPanel({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const room = useAttendees();
  const hands = useWorkshop((day) => day.hands.length);
  const proposed = useWorkshop(
    ({ proposals }) => proposals.filter(({ status }) => status === 'proposed').length,
  );
  const waiting = hands + proposed + useSentWords((state) => state.words?.length ?? 0);
  const [page, setPage] = useState<(typeof PAGES)[number]>(waiting > 0 ? 'waiting' : 'people');
  return (
    <SidePanel title={t('attendees.title')} closeWord={t('board.close')} onClose={onClose}>
      {room.problem !== '' && <p className="attendees__problem">{room.problem}</p>}
      <Tabs
        label={t('attendees.pages')}
        tabs={PAGES.map((id) => ({
          id,
          word:
            id === 'waiting'
              ? t('attendees.page.waiting', { count: waiting })
              : t(`attendees.page.${id}`),
        }))}
        shown={page}
        onShow={setPage}
      >
        {page === 'waiting' && <WaitingPage room={room} />}
        {page === 'people' && <PeoplePage room={room} />}
        {page === 'balance' && <BalancePage room={room} />}
      </Tabs>
    </SidePanel>
  );
}
