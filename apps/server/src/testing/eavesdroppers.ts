import { snapshotJsonSchema } from '@samsyn/snapshot';
import { encodeSyncStep1 } from '@samsyn/sync';
import * as Y from 'yjs';
import type { AppUnderTest } from './app-under-test.ts';
import { RawClient } from './raw-client.ts';
import { unpack } from './unpack.ts';

/** Something that may not be among the bytes that others get. */
export interface Secret {
  /** What it is, for telling. */
  readonly what: 'reason' | 'own key' | 'role' | 'person';
  readonly text: string;
}

interface Heard {
  readonly where: string;
  readonly bytes: Buffer;
  /** Presence and the list of people say who is here: that somebody is, is no secret. */
  readonly isPresence: boolean;
}

export interface Ear {
  readonly who: string;
  readonly token: string;
}

/**
 * People who listen to everything that a server sends to anybody but the author: every frame of
 * every room they get into, every answer of every call that only reads, files, and log lines.
 */
export class Eavesdroppers {
  readonly #app: AppUnderTest;
  readonly #board: string;
  readonly #ears: readonly Ear[];
  readonly #clients: { readonly where: string; readonly client: RawClient; seen: number }[] = [];
  #heard: Heard[] = [];
  #logged = 0;

  /** @param others rooms of single people, in which nobody of these may be */
  constructor(
    app: AppUnderTest,
    url: string,
    board: string,
    ears: readonly Ear[],
    others: readonly string[],
  ) {
    this.#app = app;
    this.#board = board;
    this.#ears = ears;
    const shared = ['', '/template', '/session'].map((end) => `boards/${board}${end}`);
    for (const { who, token } of ears) {
      for (const room of [...shared, ...others]) {
        const client = new RawClient({ url, token, room, wantsSaved: true });
        this.#clients.push({ where: `${who} in ${room.replace(board, '…')}`, client, seen: 0 });
      }
    }
  }

  /** Writes down what somebody was told otherwise, such as the answer of a command. */
  told(where: string, body: unknown): void {
    this.#heard.push({ where, bytes: Buffer.from(JSON.stringify(body)), isPresence: false });
  }

  /** Resolves when each has heard all that was sent to them so far: they ask for everything anew. */
  async catchUp(): Promise<void> {
    await Promise.all(
      this.#clients.map(async ({ client }) => {
        const isOut = await Promise.race([client.closed.then(() => true), asked(client)]);
        return isOut;
      }),
    );
    for (const one of this.#clients) {
      for (const { bytes, kind } of one.client.frames.slice(one.seen)) {
        this.#heard.push({
          where: one.where,
          bytes: Buffer.from(bytes),
          isPresence: kind === '1',
        });
      }
      one.seen = one.client.frames.length;
    }
    const log = this.#app.logged();
    this.told('the log', log.slice(this.#logged));
    this.#logged = log.length;
  }

  /** Calls everything that can be read about the board, as everybody, and reads all files. */
  async readAll(round: string): Promise<void> {
    const paths = await this.#paths(round);
    for (const { who, token } of this.#ears) {
      for (const url of paths) {
        const headers = { authorization: `Bearer ${token}` };
        const reply = await this.#app.app.inject({ url, headers });
        // Who is here is no secret; what they answered is.
        const isList = url.endsWith('/people');
        const where = `${who} from ${url.replace(this.#board, '…')}`;
        for (const [name, bytes] of filesIn(reply.rawPayload)) {
          const isPresence = isList || name === 'people.json';
          this.#heard.push({ where: `${where} ${name}`, bytes, isPresence });
        }
      }
    }
    const { storage } = this.#app;
    for (const { id } of await storage.listSnapshots(this.#board)) {
      this.told('a snapshot file', await storage.readSnapshot(this.#board, id));
    }
  }

  /** What was heard since the last time that may not be, each once. */
  found(secrets: readonly Secret[]): string[] {
    const leaks = new Set<string>();
    for (const { where, bytes, isPresence } of this.#heard) {
      for (const { what, text } of secrets) {
        if (isPresence && what === 'person') continue;
        if (bytes.includes(text)) leaks.add(`${where}: ${what} ${text}`);
      }
    }
    this.#heard = [];
    return [...leaks];
  }

  leave(): void {
    for (const { client } of this.#clients) client.drop();
  }

  /** Every call that reads and is about a board, also of what there is none of. */
  async #paths(round: string): Promise<string[]> {
    const { body } = await this.#app.call<{ paths: Record<string, object> }>(
      'GET',
      '/api/openapi.json',
    );
    const { storage } = this.#app;
    const [newest] = await storage.listSnapshots(this.#board);
    const [comparison] = await storage.listComparisons(this.#board);
    const known: Readonly<Record<string, string | undefined>> = {
      ...{ id: this.#board, round },
      ...{ snapshot: newest?.id, comparison: comparison?.id },
    };
    return Object.entries(body.paths).flatMap(([path, methods]) => {
      if (!('get' in methods) || !path.startsWith('/api/boards/')) return [];
      const url = path.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => known[name] ?? 'none');
      return [url.endsWith('/diff') ? `${url}?from=${known.snapshot ?? 'now'}` : url];
    });
  }
}

async function asked(client: RawClient): Promise<false> {
  await client.opened.catch(() => undefined);
  const before = client.kinds.filter((kind) => kind === '0.1').length;
  await client.send(encodeSyncStep1(Y.encodeStateVector(new Y.Doc())));
  await client.heard('0.1', before + 1);
  return false;
}

/** What is packed must be looked into: archives, documents, tables. */
function filesIn(payload: Buffer): [name: string, bytes: Buffer][] {
  if (payload.subarray(0, 4).toString('latin1') !== 'PK\x03\x04') return [['', payload]];
  return [...unpack(payload)]
    .filter(([, file]) => !file.equals(SCHEMA))
    .flatMap(([name, file]) =>
      filesIn(file).map(([inner, bytes]): [string, Buffer] => [name + inner, bytes]),
    );
}

/** The same on every server: it names all roles that there are. */
const SCHEMA = Buffer.from(`${JSON.stringify(snapshotJsonSchema(), null, 2)}\n`);
