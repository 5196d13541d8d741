import { post } from '../durability/shipped-server.ts';
import type { Ground } from './bad-calls.ts';

const KEPT = 4;

/** A board that is attacked: with a facilitator's and a participant's token, and some snapshots. */
export class AttackGround implements Ground {
  readonly board: string;
  readonly code: string;
  /** The facilitator's first. */
  readonly tokens: readonly string[];
  readonly snapshot: unknown;
  /** Snapshots as they were kept, by id. */
  readonly kept: ReadonlyMap<string, Buffer>;
  readonly #origin: string;

  private constructor(
    origin: string,
    parts: Pick<AttackGround, 'board' | 'code' | 'tokens' | 'snapshot' | 'kept'>,
  ) {
    this.#origin = origin;
    ({
      board: this.board,
      code: this.code,
      tokens: this.tokens,
      snapshot: this.snapshot,
      kept: this.kept,
    } = parts);
  }

  static async make(origin: string): Promise<AttackGround> {
    const made = await post<{
      board: { id: string };
      code: string;
      keys: { facilitator: string; participant: string };
    }>(`${origin}/api/boards`, { title: 'Angripen tavla', template: 'asf' });
    const board = made.board.id;
    const tokens = await Promise.all(
      [made.keys.facilitator, made.keys.participant].map(
        async (key) => (await post<{ token: string }>(`${origin}/api/join`, { key })).token,
      ),
    );
    const [leader = ''] = tokens;
    const kept = new Map<string, Buffer>();
    for (let nth = 0; nth < KEPT; nth++) {
      const url = `${origin}/api/boards/${board}/snapshots`;
      const { id } = await post<{ id: string }>(url, { label: `Bild ${nth}` }, leader);
      const reply = await fetch(`${url}/${id}`, { headers: { authorization: `Bearer ${leader}` } });
      kept.set(id, Buffer.from(await reply.arrayBuffer()));
    }
    const [first = Buffer.from('{}')] = kept.values();
    const snapshot: unknown = JSON.parse(first.toString());
    return new AttackGround(origin, { board, code: made.code, tokens, snapshot, kept });
  }

  async remove(): Promise<void> {
    await fetch(`${this.#origin}/api/boards/${this.board}`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${this.tokens[0] ?? ''}` },
    });
  }
}
