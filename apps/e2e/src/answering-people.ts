import { subprotocolsFor } from '@samsyn/sync';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { apiClient } from './api-client.ts';
import type { SamsynServer } from './samsyn-server.ts';

/** The round that people answer, as far as they must know it. */
export interface AnsweredRound {
  readonly id: string;
  readonly layer: string;
  readonly stages: readonly string[];
  readonly actors: readonly string[];
}

/** Somebody who takes part through the sync protocol alone, without a browser. */
export interface AnsweringPerson {
  readonly id: string;
  readonly token: string;
  /** Says a role (or `none`, `unknown`) of a cell; a stage is finished with `finish`. */
  readonly answer: (round: AnsweredRound, stage: string, actor: string, role: string) => void;
  readonly finish: (round: AnsweredRound, stages: readonly string[]) => void;
  /** Resolves when the server holds everything this person has said. */
  readonly settled: () => Promise<void>;
  readonly leave: () => void;
}

/** Joins an invented person with the board's code, and opens the document that is theirs alone. */
export async function bringPerson(
  server: SamsynServer,
  code: string,
  who: {
    readonly name: string;
    readonly organisationType: string;
    readonly organisation: string;
    /** Somebody who is here already, in a browser. */
    readonly participant?: { readonly id: string; readonly secret: string };
  },
): Promise<AnsweringPerson> {
  const joined = await apiClient(server.url).join({ code, ...who });
  const { id } = joined.participant;
  const doc = new Y.Doc();
  const open = (into: Y.Doc): WebsocketProvider =>
    new WebsocketProvider(
      `${server.url.replace('http', 'ws')}/sync`,
      `boards/${joined.board.id}/own/${id}`,
      into,
      {
        protocols: subprotocolsFor(joined.token),
        disableBc: true,
        WebSocketPolyfill: WebSocket as never,
      },
    );
  const provider = open(doc);
  await synced(provider);
  const answers = doc.getMap('answers');
  const done = doc.getMap('done');
  return {
    id,
    token: joined.token,
    answer: (round, stage, actor, role) =>
      void answers.set(`${round.id}/${round.layer}/${stage}/${actor}`, { role }),
    finish: (round, stages) =>
      doc.transact(() => {
        for (const stage of stages) done.set(`${round.id}/${stage}`, true);
      }),
    settled: async () => {
      // A second window of the same person is given what the server holds.
      const copy = new Y.Doc();
      const again = open(copy);
      await new Promise<void>((resolve) => {
        const look = (): void => {
          if (
            copy.getMap('answers').size === answers.size &&
            copy.getMap('done').size === done.size
          )
            resolve();
        };
        copy.on('update', look);
        again.on('sync', look);
      });
      again.destroy();
    },
    leave: () => provider.destroy(),
  };
}

function synced(provider: WebsocketProvider): Promise<void> {
  return new Promise((resolve) => {
    provider.on('sync', (is: boolean) => {
      if (is) resolve();
    });
  });
}
