import type * as Y from 'yjs';
import { createStore, type StoreApi } from 'zustand/vanilla';

interface View<T> {
  readonly current: T;
  subscribe(listener: () => void): () => void;
}

/** What a screen shows of a document, and how far it lags behind on purpose. */
export interface LiveStore<T> {
  readonly store: StoreApi<T>;
  /** While the store tells its listeners: whether the news is one's own doing or that of others. */
  readonly newsIsOwn: () => boolean;
  /**
   * While the store tells its listeners: the clients (`doc.clientID`) that wrote something of the
   * news. A deletion names nobody.
   */
  readonly newsBy: () => ReadonlySet<number>;
  /** Holds changes by others back until `resume`; one's own still show. */
  readonly pause: () => void;
  readonly resume: () => void;
  /** How many changes by others are held back; a store, since a screen shows it. */
  readonly heldBack: StoreApi<number>;
  readonly close: () => void;
}

const REMOTE_RENDER_MS = 100;

/**
 * Publishes a view of a document to the screen: one's own changes at once, those of others at most
 * every 100 ms, so that a busy room does not make a slow laptop stutter.
 */
export function createLiveStore<T>(doc: Y.Doc, view: View<T>): LiveStore<T> {
  const store = createStore<T>(() => view.current);
  const heldBack = createStore<number>(() => 0);
  let timer: ReturnType<typeof setTimeout> | null = null;
  let local = false;
  let own = false;
  let writers = new Set<number>();
  let told: ReadonlySet<number> = writers;
  let paused = false;
  let lastShown = Number.NEGATIVE_INFINITY;

  const publish = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    lastShown = performance.now();
    heldBack.setState(0, true);
    told = writers;
    writers = new Set();
    store.setState(view.current, true);
  };
  /** A single change is shown at the end of this turn; only what follows closely has to wait. */
  const untilNextRender = (): number =>
    Math.max(0, lastShown + REMOTE_RENDER_MS - performance.now());
  /** What others did and is not shown yet goes out first, so that no news is of both. */
  const beforeTransaction = (transaction: Y.Transaction): void => {
    if (transaction.local && timer !== null) publish();
  };
  const onTransaction = (transaction: Y.Transaction): void => {
    if (transaction.local) local = true;
    for (const [client, clock] of transaction.afterState) {
      if ((transaction.beforeState.get(client) ?? 0) < clock) writers.add(client);
    }
  };
  const onChange = (): void => {
    const isOwn = local;
    local = false;
    if (isOwn) {
      own = true;
      publish();
      own = false;
    } else if (paused) heldBack.setState(heldBack.getState() + 1, true);
    else timer ??= setTimeout(publish, untilNextRender());
  };
  doc.on('beforeTransaction', beforeTransaction);
  doc.on('beforeObserverCalls', onTransaction);
  const unsubscribe = view.subscribe(onChange);
  return {
    store,
    newsIsOwn: () => own,
    newsBy: () => told,
    heldBack,
    pause: () => {
      paused = true;
    },
    resume: () => {
      paused = false;
      publish();
    },
    close: () => {
      if (timer !== null) clearTimeout(timer);
      doc.off('beforeTransaction', beforeTransaction);
      doc.off('beforeObserverCalls', onTransaction);
      unsubscribe();
    },
  };
}
