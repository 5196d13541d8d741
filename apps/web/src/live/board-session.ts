import type { Board } from '@samsyn/board';
import {
  ActionHistory,
  BoardEditor,
  BoardView,
  CardEditor,
  type Editing,
  observeSession,
  readSession,
  TemplateEditor,
  type TemplateState,
  TemplateView,
} from '@samsyn/documents';
import type { CloseReason, RoomName } from '@samsyn/sync';
import { EMPTY_WORKSHOP, readWorkshopState, type WorkshopState } from '@samsyn/workshop';
import { nanoid } from 'nanoid';
import type * as Y from 'yjs';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { BoardEntry } from './entry.ts';
import { type BoardInView, sharedInView } from './in-view.ts';
import { type LiveDocument, openDocument, wayThrough } from './live-document.ts';
import { createLiveStore, type LiveStore } from './live-store.ts';
import { followPresence, type Presence } from './presence.ts';
import { type Sign, signOf } from './sign.ts';

/** How the connection stands; `ended` says why when the server closed it for good. */
export interface ConnectionState {
  readonly sign: Sign;
  readonly ended: CloseReason | null;
  /** The server answers, but the network lets no live connection through. */
  readonly blocked: boolean;
}

/** A board that one is on: what it shows, what one may do with it, and who else is here. */
export interface BoardSession {
  readonly entry: BoardEntry;
  readonly board: LiveStore<Board>;
  readonly template: LiveStore<TemplateState>;
  readonly workshop: StoreApi<WorkshopState>;
  readonly connection: StoreApi<ConnectionState>;
  readonly presence: Presence;
  readonly history: ActionHistory;
  readonly edit: BoardEditor;
  readonly cards: CardEditor;
  readonly templateEditor: TemplateEditor;
  /** The shared board as its views see it. */
  readonly inView: BoardInView;
  /** One's own answers, votes and ratings; null for viewers, who have none. */
  readonly own: LiveDocument | null;
  /** Lets the sign speak for one more document, such as somebody else's answers given here. */
  readonly alsoFollow: (document: LiveDocument) => () => void;
  /** Comes back with a new token after the old one ran out. */
  readonly renew: (token: string) => void;
  readonly close: () => void;
}

/** @param present whether others see that one is here; the projector is nobody */
export async function openBoardSession(entry: BoardEntry, present = true): Promise<BoardSession> {
  const open = (kind: 'board' | 'template' | 'session'): Promise<LiveDocument> => {
    const room: RoomName = { board: entry.board, kind };
    return openDocument(room, entry.participant.id, entry.token);
  };
  const [board, template, session, own] = await Promise.all([
    open('board'),
    open('template'),
    open('session'),
    entry.role === 'viewer' || !present ? null : openOwn(entry),
  ]);
  return sessionOver(entry, { board, template, session, own }, present);
}

/** The projector's way in: it sees everything and is nobody. */
export function openUnseen(entry: BoardEntry): Promise<BoardSession> {
  return openBoardSession(entry, false);
}

/** The documents that a session is made over. */
export interface SessionDocuments {
  readonly board: LiveDocument;
  readonly template: LiveDocument;
  readonly session: LiveDocument;
  readonly own: LiveDocument | null;
}

export function sessionOver(
  entry: BoardEntry,
  { board, template, session, own }: SessionDocuments,
  present: boolean,
): BoardSession {
  const documents = [board, template, session, ...(own === null ? [] : [own])];
  const boardView = new BoardView(board.doc);
  const templateView = new TemplateView(template.doc);
  const boardStore = createLiveStore(board.doc, boardView);
  const templateStore = createLiveStore(template.doc, templateView);
  const workshop = followWorkshop(session);
  const connection = followConnection(documents);
  const presence = followPresence(board.room, { ...entry.participant, role: entry.role }, present);
  const history = new ActionHistory(board.doc);
  const editing = browserEditing(entry.participant.id);
  const shared = {
    board: boardStore,
    template: templateStore,
    presence,
    history,
    edit: new BoardEditor(board.doc, history, editing),
    cards: new CardEditor(board.doc, history, editing),
  };
  const stopFollowingNetwork = followNetwork(connection.followed);
  const stopKeepingWords = keepWords(board.doc, template.doc);
  return {
    entry,
    ...shared,
    inView: sharedInView(shared),
    own,
    workshop: workshop.store,
    connection: connection.store,
    alsoFollow: connection.follow,
    templateEditor: new TemplateEditor(template.doc, editing.random, editing.newId),
    renew: (token) => {
      for (const { room } of documents) room.renew(token);
    },
    close: () => {
      stopFollowingNetwork();
      stopKeepingWords();
      for (const part of [boardStore, templateStore, workshop, connection, presence]) part.close();
      history.destroy();
      boardView.destroy();
      templateView.destroy();
      for (const document of documents) document.close();
    },
  };
}

/** Begins a moment later, with the script for it; until then the later of two texts stands. */
function keepWords(board: Y.Doc, template: Y.Doc): () => void {
  let stop: (() => void) | null = null;
  let closed = false;
  import('@samsyn/documents/kept-words').then(
    ({ keepBoardWords }) => {
      if (!closed) stop = keepBoardWords(board, template);
    },
    () => null,
  );
  return () => {
    closed = true;
    stop?.();
  };
}

/** Somebody's own document; the one who may open it is the one whose token it is. */
export function openOwn(
  entry: Pick<BoardEntry, 'board' | 'token'> & { readonly participant: { readonly id: string } },
): Promise<LiveDocument> {
  const { board, participant, token } = entry;
  const room: RoomName = { board, kind: 'own', participant: participant.id };
  return openDocument(room, participant.id, token);
}

export function browserEditing(by: string): Editing {
  return {
    by,
    now: () => new Date().toISOString(),
    random: Math.random,
    newId: () => nanoid(12),
  };
}

function followWorkshop(session: LiveDocument) {
  const read = (): WorkshopState => readWorkshopState(readSession(session.doc)) ?? EMPTY_WORKSHOP;
  const store = createStore<WorkshopState>(read);
  return { store, close: observeSession(session.doc, () => store.setState(read(), true)) };
}

function followConnection(documents: readonly LiveDocument[]) {
  const followed = new Map<LiveDocument, () => void>();
  const read = (): ConnectionState => {
    const rooms = [...followed.keys()].map(({ room }) => room.status);
    return {
      sign: signOf(rooms),
      ended: rooms.find(({ ended }) => ended !== null)?.ended ?? null,
      blocked: wayThrough().blocked,
    };
  };
  const store = createStore<ConnectionState>(read);
  const listen = (): void => {
    const next = read();
    const last = store.getState();
    const same =
      next.sign === last.sign && next.ended === last.ended && next.blocked === last.blocked;
    if (!same) store.setState(next, true);
  };
  const stopAsking = wayThrough().subscribe(listen);
  const follow = (document: LiveDocument): (() => void) => {
    followed.set(document, document.room.subscribe(listen));
    listen();
    return () => {
      followed.get(document)?.();
      if (followed.delete(document)) listen();
    };
  };
  documents.forEach(follow);
  return {
    store,
    followed: followed as ReadonlyMap<LiveDocument, unknown>,
    follow,
    close: () => {
      stopAsking();
      for (const stop of followed.values()) stop();
      followed.clear();
    },
  };
}

/** The browser knows first when the network goes; a socket may take minutes to notice. */
function followNetwork(documents: ReadonlyMap<LiveDocument, unknown>): () => void {
  const offline = (): void => {
    for (const { room } of documents.keys()) room.pause();
  };
  const online = (): void => {
    for (const { room } of documents.keys()) room.resume();
  };
  addEventListener('offline', offline);
  addEventListener('online', online);
  if (!navigator.onLine) offline();
  return () => {
    removeEventListener('offline', offline);
    removeEventListener('online', online);
  };
}
