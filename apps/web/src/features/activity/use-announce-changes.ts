import { type Board, type BoardEvent, eventsBetween } from '@samsyn/board';
import { roundIsOpen } from '@samsyn/workshop';
import { useEffect } from 'react';
import { say } from '../../announce/page-announcer.ts';
import { RemoteDigest } from '../../announce/remote-digest.ts';
import { showHands } from '../../board-parts/hands.ts';
import { rememberMove } from '../../board-parts/moved-things.ts';
import { useStandingOn } from '../../board-parts/standing-on.ts';
import { type BoardNames, useBoardNames } from '../../board-parts/use-board-names.ts';
import { faceNow } from '../../day/use-face.ts';
import { useT } from '../../i18n/use-t.ts';
import type { BoardSession } from '../../live/board-session.ts';
import { useSession } from '../../live/session-context.ts';
import { useSettings } from '../../local/settings-store.ts';
import { afterFrame } from '../../ui/after-frame.ts';
import { isHolding } from '../moving/move-store.ts';
import { logActivity } from './activity-store.ts';
import { digestValues, eventKey, eventSentence, keyBefore } from './event-sentence.ts';
import { RecentHolders } from './recent-holders.ts';

const TICK_MS = 500;
/** What was on the board when one came is no news. */
const SETTLING_MS = 600;
const SAY_AGAIN_MS = 8000;

/** Logs what happens on the board, and says of it what one should hear, when one can hear it. */
export function useAnnounceChanges(): void {
  const session = useSession();
  const names = useBoardNames();
  const t = useT();
  useEffect(() => followChanges(session, names, t), [session, names, t]);
}

type Translate = ReturnType<typeof useT>;

/** When something happened, in milliseconds since 1970, and where one was then, by focus keys. */
interface Moment {
  readonly now: number;
  /** What one stood on. */
  readonly mine: string | null;
  /** What one stood on and held. */
  readonly inHand: string | null;
}

function followChanges(session: BoardSession, names: BoardNames, t: Translate): () => void {
  const digest = new RemoteDigest();
  const holders = new RecentHolders();
  const pendingChanges = new Set<string>();
  const lastSaid = new Map<string, number>();
  let since = Number.POSITIVE_INFINITY;
  let lastText = '';

  /** The hand that had it tells best; `by` is of the role, which may be older than the change. */
  const nameOf = (event: BoardEvent, key: string, now: number): string | null => {
    if (session.workshop.getState().namesHidden) return null;
    const people = session.presence.people.getState();
    const author = people.find(({ id, self }) => id === event.by && !self)?.name;
    return holders.whoHad(key, now) ?? author ?? null;
  };
  const sayAboutMine = (key: string, text: string, now: number): void => {
    if (now - (lastSaid.get(key) ?? 0) < SAY_AGAIN_MS) return;
    lastSaid.set(key, now);
    say(text);
  };
  const onRemote = (
    event: BoardEvent,
    before: Board,
    { now, mine, inHand }: Moment,
    hands: Map<string, string>,
  ): void => {
    const key = keyBefore(event) ?? eventKey(event);
    const name = nameOf(event, key, now);
    const sentence = eventSentence(event, before, names, name ?? t('board.somebody'));
    logActivity({ at: now, sentence, key: eventKey(event), own: false });
    if (name !== null && event.sort !== 'removed') hands.set(eventKey(event), name);
    if (inSilence(session)) return;
    const level = useSettings.getState().announce;
    const text = t(sentence.key, sentence.values);
    // Whoever holds it is told that it was taken out of their hand; once is enough.
    if (inHand === key) return;
    if (mine === key)
      return sayAboutMine(`${event.sort} ${key}`, t('board.said.yours', { what: text }), now);
    if (level === 'off') return;
    if (level === 'column') {
      if (isMyColumn(mine, event, session)) sayAboutMine(`${event.sort} ${key}`, text, now);
      return;
    }
    const repeated = event.sort === 'changed' && pendingChanges.has(key);
    if (repeated) return;
    pendingChanges.add(key);
    digest.add({ sort: event.sort, by: name ?? '', stage: event.stage }, now);
    lastText = text;
  };

  const stopBoard = session.board.store.subscribe((board, before) => {
    const now = Date.now();
    const own = session.board.newsIsOwn();
    if (now < since) return;
    const events = eventsBetween(before, board);
    for (const event of events) {
      const from = keyBefore(event);
      if (from !== null) rememberMove(from, eventKey(event));
    }
    const mine = useStandingOn.getState().key;
    const inHand = isHolding() ? mine : null;
    // The picture comes first; what is said and shown of it may follow a moment later.
    afterFrame(() => {
      const hands = new Map<string, string>();
      for (const event of events) {
        if (own) {
          const sentence = eventSentence(event, before, names, t('board.you'));
          logActivity({ at: now, sentence, key: eventKey(event), own: true });
        } else onRemote(event, before, { now, mine, inHand }, hands);
      }
      showHands(hands);
    });
  });
  const stopPointers = session.presence.pointers.subscribe((pointers) => {
    holders.see(pointers, Date.now());
  });
  const timer = setInterval(() => {
    const { sign } = session.connection.getState();
    if (since === Number.POSITIVE_INFINITY && sign !== 'connecting')
      since = Date.now() + SETTLING_MS;
    const due = digest.take(Date.now(), isBusy());
    if (due === null) return;
    pendingChanges.clear();
    if (inSilence(session)) return;
    const single = due.added + due.moved + due.changed + due.removed === 1;
    say(single ? lastText : t('board.digest', digestValues(due, names)));
  }, TICK_MS);
  return () => {
    clearInterval(timer);
    stopBoard();
    stopPointers();
  };
}

/** In a silent round one hears nothing of what others do. */
function inSilence({ workshop }: BoardSession): boolean {
  const day = workshop.getState();
  return roundIsOpen(day) && faceNow(day) === 'own';
}

/** Typing, dragging, a dialog or another tab: nobody should be talked over. */
function isBusy(): boolean {
  if (document.hidden || isHolding() || document.querySelector('dialog:modal') !== null)
    return true;
  const { activeElement } = document;
  return activeElement instanceof HTMLInputElement || activeElement instanceof HTMLTextAreaElement;
}

function isMyColumn(mine: string | null, event: BoardEvent, session: BoardSession): boolean {
  if (mine === null) return false;
  const [kind, id = ''] = mine.split(':');
  const stage =
    kind === 'card' ? session.board.store.getState().cards.get(id)?.stage : id.split('/')[1];
  return stage !== undefined && (stage === event.stage || stage === event.from);
}
