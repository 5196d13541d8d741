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
/** So long a change that names nobody waits for the hand that made it to show itself. */
const NAME_PATIENCE_MS = 700;
/** So long one's own hand shows what it has done. */
const SHOW_DID_MS = 3000;
/** A change of more than this is no one gesture, and presence has no room for it. */
const MOST_DONE = 20;

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

/** Until the returned function is called. */
export function followChanges(session: BoardSession, names: BoardNames, t: Translate): () => void {
  const digest = new RemoteDigest();
  const holders = new RecentHolders();
  const pendingChanges = new Set<string>();
  const lastSaid = new Map<string, number>();
  let since = Number.POSITIVE_INFINITY;
  let lastText = '';

  const { presence, workshop } = session;
  const called = (person: { readonly id: string; readonly name: string }): string | null =>
    // One's own other window is no stranger.
    person.id === session.entry.participant.id ? t('board.you') : person.name || null;
  /**
   * The hand that had it tells best, then whoever wrote. `by` is the last to set the role: of
   * something that is undone or moved it names whoever did it first.
   */
  const nameOf = (event: BoardEvent, writers: ReadonlySet<number>): string | null => {
    if (workshop.getState().namesHidden) return null;
    const hand = holders.whoHad(keyBefore(event) ?? eventKey(event), Date.now());
    if (hand !== null) return hand;
    const [writer] = writers;
    const wrote = writer === undefined ? null : presence.whoWrites(writer);
    if (wrote !== null && writers.size === 1 && !leavesNoTrace(event)) return called(wrote);
    const author = presence.people.getState().find(({ id }) => id === event.by);
    return author === undefined ? null : called(author);
  };
  const waiting = new Set<ReturnType<typeof setTimeout>>();
  const soon = (act: () => void, delay: number): void => {
    const timer = setTimeout(() => {
      waiting.delete(timer);
      act();
    }, delay);
    waiting.add(timer);
  };
  let did = 0;
  /** Shows the others what the document will not say that one did. */
  const showDid = (keys: readonly string[]): void => {
    if (keys.length === 0 || keys.length > MOST_DONE) return;
    const mine = ++did;
    presence.show({ did: keys });
    soon(() => {
      if (mine === did) presence.show({ did: null });
    }, SHOW_DID_MS);
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
    name: string | null,
    hands: Map<string, string>,
  ): void => {
    const key = keyBefore(event) ?? eventKey(event);
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

  /** Tells what has a name now, and the rest when the hand has had time to show itself. */
  const tellNamed = (
    events: readonly BoardEvent[],
    before: Board,
    moment: Moment,
    writers: ReadonlySet<number>,
  ): void => {
    const unnamed: BoardEvent[] = [];
    const hands = new Map<string, string>();
    for (const event of events) {
      const name = nameOf(event, writers);
      if (name === null && !workshop.getState().namesHidden) unnamed.push(event);
      else onRemote(event, before, moment, name, hands);
    }
    showHands(hands);
    if (unnamed.length === 0) return;
    soon(() => {
      const late = new Map<string, string>();
      for (const event of unnamed) onRemote(event, before, moment, nameOf(event, writers), late);
      showHands(late);
    }, NAME_PATIENCE_MS);
  };

  const stopBoard = session.board.store.subscribe((board, before) => {
    const now = Date.now();
    const own = session.board.newsIsOwn();
    const writers = session.board.newsBy();
    // What comes in with the board is no news; what one does oneself is, however early.
    if (now < since && !own) return;
    const events = eventsBetween(before, board);
    for (const event of events) {
      const from = keyBefore(event);
      if (from !== null) rememberMove(from, eventKey(event));
    }
    const mine = useStandingOn.getState().key;
    const moment = { now, mine, inHand: isHolding() ? mine : null };
    if (own) {
      const unsigned = writers.size === 0 ? events : events.filter(leavesNoTrace);
      showDid(unsigned.map((event) => keyBefore(event) ?? eventKey(event)));
    }
    // The picture comes first; what is said and shown of it may follow a moment later.
    afterFrame(() => {
      if (own) {
        for (const event of events) {
          const sentence = eventSentence(event, before, names, t('board.you'));
          logActivity({ at: now, sentence, key: eventKey(event), own: true });
        }
      } else tellNamed(events, before, moment, writers);
    });
  });
  const stopPointers = session.presence.pointers.subscribe((pointers) => {
    holders.see(pointers, Date.now());
  });
  const timer = setInterval(() => {
    const { sign } = session.connection.getState();
    if (since === Number.POSITIVE_INFINITY && sign !== 'connecting')
      since = Date.now() + SETTLING_MS;
    const due = digest.take(Date.now(), isBusy() || isElsewhere(session));
    if (due === null) return;
    pendingChanges.clear();
    if (inSilence(session)) return;
    const single = due.added + due.moved + due.changed + due.removed === 1;
    say(single ? lastText : t('board.digest', digestValues(due, names)));
  }, TICK_MS);
  return () => {
    clearInterval(timer);
    for (const one of waiting) clearTimeout(one);
    stopBoard();
    stopPointers();
  };
}

/** A placement that is taken away leaves nothing that could say who did it. */
function leavesNoTrace({ of, sort }: BoardEvent): boolean {
  return of === 'placement' && sort === 'removed';
}

/** In a silent round one hears nothing of what others do. */
function inSilence({ workshop }: BoardSession): boolean {
  const day = workshop.getState();
  return roundIsOpen(day) && faceNow(day) === 'own';
}

/** Whoever votes or reads what was revealed hears what became of the board when they are back there. */
function isElsewhere({ workshop }: BoardSession): boolean {
  return /^(reveal|vote|survey)$/.test(faceNow(workshop.getState()));
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
