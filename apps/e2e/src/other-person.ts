import { ActionHistory, BoardEditor, CardEditor } from '@samsyn/documents';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { apiClient, type CreatedBoard } from './api-client.ts';

/** Chance that comes out the same for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * Somebody else on the same board, with the stock client and our editors, without a screen.
 *
 * @param who their name, where there are several of them
 */
export async function otherPerson(url: string, board: CreatedBoard, who = 'Bo') {
  const joined = await apiClient(url).join({
    key: board.keys.facilitator,
    name: who,
    organisation: 'Lillköpings kommun',
    organisationType: 'kommun',
  });
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(
    `${url.replace('http', 'ws')}/sync`,
    `boards/${board.board.id}`,
    doc,
    {
      WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
      protocols: ['samsyn.v1', `token.${joined.token}`],
      disableBc: true,
    },
  );
  await new Promise<void>((resolve) => provider.once('sync', () => resolve()));
  const history = new ActionHistory(doc);
  let count = 0;
  const editing = {
    by: joined.participant.id,
    now: () => '2026-04-13T10:00:00Z',
    random: seeded(7),
    newId: () => `${who.toLowerCase().replace(/\W/g, '')}${++count}`,
  };
  return {
    edit: new BoardEditor(doc, history, editing),
    cards: new CardEditor(doc, history, editing),
    /** What is done inside reaches the others as one update. */
    atOnce: (change: () => void) => doc.transact(change),
    leave: () => {
      provider.destroy();
      provider.awareness.destroy();
      history.destroy();
      doc.destroy();
    },
  };
}

export type OtherPerson = Awaited<ReturnType<typeof otherPerson>>;
