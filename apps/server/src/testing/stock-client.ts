import { MESSAGE, readRefusal, readSaved, type Saved, subprotocolsFor } from '@samsyn/sync';
import { WebSocket as NodeWebSocket } from 'ws';
import type { Awareness } from 'y-protocols/awareness';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';

/** An unchanged y-websocket client, with what the server told it written down. */
export interface StockClient {
  readonly doc: Y.Doc;
  readonly provider: WebsocketProvider;
  readonly awareness: Awareness;
  readonly refusals: string[];
  readonly saved: Saved[];
  /** Resolves with the code when the server ends this for good. */
  readonly ended: Promise<number>;
  readonly synced: Promise<void>;
  map(name?: string): Y.Map<unknown>;
  /** Resolves when the document is as wanted. */
  sees(wanted: (doc: Y.Doc) => boolean): Promise<void>;
  /** Resolves when presence is as wanted. */
  meets(wanted: (states: Map<number, Record<string, unknown>>) => boolean): Promise<void>;
  /** Resolves when the server's latest word on what is saved is as wanted. */
  isSaved(wanted: (saved: Saved) => boolean): Promise<Saved>;
  isRefused(times?: number): Promise<void>;
  destroy(): void;
}

export interface StockOptions {
  readonly url: string;
  readonly token: string;
  readonly room?: string;
  readonly doc?: Y.Doc;
  readonly wantsSaved?: boolean;
}

/** Each stock provider waits for the end of the process, and a room has more of them than Node expects. */
process.setMaxListeners(500);

export function stockClient(options: StockOptions): StockClient {
  const doc = options.doc ?? new Y.Doc();
  const refusals: string[] = [];
  const saved: Saved[] = [];
  const listeners = new Set<() => void>();
  const changed = (): void => {
    for (const listener of listeners) listener();
  };
  const provider = new WebsocketProvider(options.url, options.room ?? 'boards/b1', doc, {
    connect: false,
    disableBc: true,
    protocols: subprotocolsFor(options.token),
    params: options.wantsSaved === true ? { saved: '1' } : {},
    WebSocketPolyfill: NodeWebSocket as never,
    maxBackoffTime: 200,
  });
  provider.messageHandlers[MESSAGE.auth] = (_encoder, decoder) => {
    refusals.push(readRefusal(decoder) ?? 'not a refusal');
    changed();
  };
  provider.messageHandlers[MESSAGE.saved] = (_encoder, decoder) => {
    saved.push(readSaved(decoder));
    changed();
  };
  doc.on('update', changed);
  provider.awareness.on('change', changed);

  const when = (holds: () => boolean): Promise<void> =>
    new Promise((resolve) => {
      if (holds()) return resolve();
      const listener = (): void => {
        if (!holds()) return;
        listeners.delete(listener);
        resolve();
      };
      listeners.add(listener);
    });

  const client: StockClient = {
    doc,
    provider,
    awareness: provider.awareness,
    refusals,
    saved,
    ended: new Promise((resolve) => provider.once('closed', ({ code }) => resolve(code))),
    synced: new Promise((resolve) => provider.once('sync', () => resolve())),
    map: (name = 'placements') => doc.getMap(name),
    sees: (wanted) => when(() => wanted(doc)),
    meets: (wanted) =>
      when(() => wanted(provider.awareness.getStates() as Map<number, Record<string, unknown>>)),
    isSaved: async (wanted) => {
      await when(() => saved.some(wanted));
      return saved.find(wanted) as Saved;
    },
    isRefused: (times = 1) => when(() => refusals.length >= times),
    destroy: () => {
      listeners.clear();
      provider.destroy();
      provider.awareness.destroy();
      doc.destroy();
    },
  };
  provider.connect();
  return client;
}
