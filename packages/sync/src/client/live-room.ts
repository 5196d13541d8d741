import type * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { Awareness } from 'y-protocols/awareness';
import { readSyncMessage } from 'y-protocols/sync';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { type CloseReason, closeReason, isFinal } from '../close-codes.ts';
import {
  encodeSyncStep2,
  encodeUpdate,
  MESSAGE,
  type Refusal,
  readRefusal,
  readSaved,
  type SavingTrouble,
  SYNC,
} from '../messages.ts';
import { subprotocolsFor } from '../subprotocol.ts';
import { PresenceLink } from './presence-link.ts';
import { SavedTracker } from './saved-tracker.ts';

/** Where a room stands, as one truth for the sign in the bar. */
export interface LiveRoomStatus {
  readonly connection: 'connecting' | 'connected' | 'offline' | 'ended';
  /** The server's document has arrived at least once on this connection. */
  readonly synced: boolean;
  /** Everything done here is durable on the server. */
  readonly saved: boolean;
  /** Why what is not saved is not: the server's disk is full, or it cannot store just now. */
  readonly trouble: SavingTrouble | null;
  /** Why what was done here has not been taken; null when nothing is held back. */
  readonly refused: Refusal | null;
  /** Why the server ended this for good; null while it has not. */
  readonly ended: CloseReason | null;
}

export interface LiveRoomOptions {
  /** `ws://host/sync` or `wss://host/sync`. */
  readonly serverUrl: string;
  /** `boards/<id>` and so on, see `roomPath`. */
  readonly room: string;
  readonly doc: Y.Doc;
  readonly token: string;
  /** Draws from [0, 1): spreads reconnects so that a restarted server is not stormed. */
  readonly random: () => number;
  readonly WebSocketPolyfill?: typeof WebSocket;
}

/**
 * One live document: the stock y-websocket provider with three repairs. It does not echo the
 * presence of others, it is back in the presence list at once after a reconnect, and it knows what
 * is durably saved.
 */
export class LiveRoom {
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  readonly #provider: WebsocketProvider;
  readonly #presence: PresenceLink;
  readonly #saved: SavedTracker;
  readonly #listeners = new Set<() => void>();
  readonly #random: () => number;
  #refusal: Refusal | null = null;
  #trouble: SavingTrouble | null = null;
  #ended: CloseReason | null = null;
  #paused = false;
  /** What was here when the connection began may hold more than the server has ever been told. */
  #broughtAlong = false;
  #status: LiveRoomStatus;

  constructor(options: LiveRoomOptions) {
    this.doc = options.doc;
    this.#random = options.random;
    this.awareness = new Awareness(options.doc);
    this.#saved = new SavedTracker(options.doc);
    this.#provider = new WebsocketProvider(options.serverUrl, options.room, options.doc, {
      awareness: this.awareness,
      connect: false,
      disableBc: true,
      params: { saved: '1' },
      protocols: subprotocolsFor(options.token),
      maxBackoffTime: 2000 + Math.floor(options.random() * 3000),
      ...(options.WebSocketPolyfill === undefined
        ? {}
        : { WebSocketPolyfill: options.WebSocketPolyfill }),
    });
    this.#presence = new PresenceLink(this.awareness, (frame) => this.#send(frame));
    this.#status = this.#readStatus();
    this.#repairProvider();
    this.#provider.connect();
  }

  get status(): LiveRoomStatus {
    return this.#status;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Comes back with another token, also after the server ended the connection for good. */
  renew(token: string): void {
    this.#provider.protocols = subprotocolsFor(token);
    this.#ended = null;
    this.#provider.disconnect();
    if (!this.#paused) this.#provider.connect();
    this.#changed();
  }

  /** The browser says that there is no network. */
  pause(): void {
    this.#paused = true;
    this.#provider.disconnect();
    this.#changed();
  }

  resume(): void {
    this.#paused = false;
    if (this.#ended === null) this.#provider.connect();
    this.#changed();
  }

  destroy(): void {
    this.#presence.destroy();
    this.doc.off('update', this.#onUpdate);
    this.#provider.destroy();
    this.awareness.destroy();
    this.#listeners.clear();
  }

  #repairProvider(): void {
    const provider = this.#provider;
    this.doc.off('update', provider._updateHandler);
    this.awareness.off('update', provider._awarenessUpdateHandler);
    this.doc.on('update', this.#onUpdate);
    provider.messageHandlers[MESSAGE.sync] = this.#onSyncMessage;
    provider.messageHandlers[MESSAGE.auth] = (_encoder, decoder) => this.#onRefusal(decoder);
    provider.messageHandlers[MESSAGE.saved] = (_encoder, decoder) => {
      const saved = readSaved(decoder);
      this.#saved.savedByServer(saved.stateVector, saved.frames);
      this.#trouble = saved.trouble;
      this.#changed();
    };
    provider.on('status', ({ status }) => {
      if (status === 'connected') {
        this.#broughtAlong = this.doc.store.clients.size > 0;
        this.#presence.connected();
      }
      this.#changed();
    });
    provider.on('sync', () => this.#changed());
    provider.on('connection-close', (event) => {
      this.#saved.connectionLost();
      this.#trouble = null;
      this.#presence.connectionLost();
      // Said at once: between here and `closed` it would look like a lost network.
      if (event !== null && isFinal(event.code)) this.#ended = closeReason(event.code) ?? 'gone';
      this.#spreadReconnect(event);
      this.#changed();
    });
    provider.on('closed', ({ code }) => {
      this.#ended = closeReason(code) ?? 'gone';
      this.#changed();
    });
  }

  readonly #onUpdate = (update: Uint8Array, origin: unknown): void => {
    if (origin === this.#provider) return;
    if (this.#send(encodeUpdate(update))) this.#saved.frameSent();
    else this.#saved.changedWhileAway();
    this.#changed();
  };

  readonly #onSyncMessage = (
    encoder: encoding.Encoder,
    decoder: decoding.Decoder,
    provider: WebsocketProvider,
  ): void => {
    encoding.writeVarUint(encoder, MESSAGE.sync);
    const step = readSyncMessage(decoder, encoder, this.doc, provider);
    if (step === SYNC.step1) {
      this.#saved.answeredStep1();
      this.#refusal = null;
      this.#changed();
    }
    if (step === SYNC.step2 && !provider.synced) {
      provider.synced = true;
      this.#showWhatWasBrought();
    }
  };

  /**
   * Somebody who may not write is not asked what they have. What they did here earlier, offline or
   * before the lock, shows only when they say it: the server takes it as no write if it is nothing
   * new, and refuses it otherwise. A state vector alone would hide deletions.
   */
  #showWhatWasBrought(): void {
    const known = this.#saved.durableVector;
    if (!this.#broughtAlong || this.#saved.askedByServer || known === null) return;
    if (this.#send(encodeSyncStep2(Y.encodeStateAsUpdate(this.doc, known)))) {
      this.#saved.everythingShown();
      this.#changed();
    }
  }

  #onRefusal(decoder: decoding.Decoder): void {
    const reason = readRefusal(decoder);
    if (reason === null) return;
    this.#refusal = reason;
    this.#saved.frameRefused();
    this.#changed();
  }

  #send(frame: Uint8Array): boolean {
    const socket = this.#provider.ws;
    if (!this.#provider.wsconnected || socket === null || socket.readyState !== socket.OPEN) {
      return false;
    }
    socket.send(frame as Uint8Array<ArrayBuffer>);
    return true;
  }

  /** The provider has no jitter: everyone dropped by a restart would be back in the same 200 ms. */
  #spreadReconnect(event: CloseEvent | null): void {
    if (event === null || this.#provider.wsUnsuccessfulReconnects > 0) return;
    // The provider waits 100 ms × 2^n: between a tenth of a second and two, evenly spread.
    this.#provider.wsUnsuccessfulReconnects = Math.log2(1 + 19 * this.#random());
  }

  #readStatus(): LiveRoomStatus {
    const provider = this.#provider;
    const connection =
      this.#ended !== null
        ? 'ended'
        : provider.wsconnected
          ? 'connected'
          : this.#paused || provider.wsUnsuccessfulReconnects > 0
            ? 'offline'
            : 'connecting';
    return {
      connection,
      synced: provider.synced,
      saved: connection === 'connected' && provider.synced && this.#saved.saved,
      trouble: this.#trouble,
      refused: this.#saved.refused ? (this.#refusal ?? 'read-only') : null,
      ended: this.#ended,
    };
  }

  #changed(): void {
    const next = this.#readStatus();
    const last = this.#status;
    const same =
      next.connection === last.connection &&
      next.synced === last.synced &&
      next.saved === last.saved &&
      next.trouble === last.trouble &&
      next.refused === last.refused &&
      next.ended === last.ended;
    if (same) return;
    this.#status = next;
    for (const listener of this.#listeners) listener();
  }
}
