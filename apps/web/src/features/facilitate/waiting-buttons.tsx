import { Hand, MessageSquare } from 'lucide-react';
import { useEffect } from 'react';
import { say } from '../../announce/page-announcer.ts';
import { useT } from '../../i18n/use-t.ts';
import { usePeople, useSession, useWorkshop } from '../../live/session-context.ts';
import { useFollowWords, useSentWords } from '../attendees/sent-words.ts';
import { openDialog } from '../shell/open-dialog.ts';
import { BarButton } from './bar-button.tsx';

/** Who and what waits for whoever leads; each leads to the panel where it is dealt with. */
export function WaitingButtons() {
  useFollowWords();
  useSayHands();
  return (
    <>
      <HandsUp />
      <Sent />
    </>
  );
}

/** Who wishes to speak, in the order in which they asked. */
function HandsUp() {
  const t = useT();
  const hands = useWorkshop((day) => day.hands);
  const people = usePeople();
  if (hands.length === 0) return null;
  const names = hands.flatMap(
    ({ participant }) => people.find(({ id }) => id === participant)?.name ?? [],
  );
  return (
    <BarButton at="day:hands" icon={Hand} onPress={() => openDialog('attendees', 'day:hands')}>
      {t('day.hands', { count: hands.length, names: t.list(names.slice(0, 3)) })}
    </BarButton>
  );
}

/** Written words and proposed actors that nobody has dealt with. */
function Sent() {
  const t = useT();
  const words = useSentWords((state) => state.words?.length ?? 0);
  const proposals = useWorkshop(
    (day) => day.proposals.filter(({ status }) => status === 'proposed').length,
  );
  if (words + proposals === 0) return null;
  return (
    <BarButton
      at="day:waiting"
      icon={MessageSquare}
      onPress={() => openDialog('attendees', 'day:waiting')}
    >
      {t('day.waiting', { words, proposals }).trim()}
    </BarButton>
  );
}

/** Says who raises a hand, to whoever leads and looks elsewhere. */
function useSayHands(): void {
  const t = useT();
  const { workshop, presence } = useSession();
  useEffect(
    () =>
      workshop.subscribe(({ hands }, before) => {
        const [raised] = hands.filter((hand) =>
          before.hands.every(({ participant }) => participant !== hand.participant),
        );
        if (raised === undefined) return;
        const people = presence.people.getState();
        const name = people.find(({ id }) => id === raised.participant)?.name;
        say(t('attendees.hands.raised', { name: name || t('attendees.nameless') }), {
          topic: 'hand',
        });
      }),
    [workshop, presence, t],
  );
}
