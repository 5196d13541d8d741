import type { Pointer } from '../../live/presence.ts';

const REMEMBERED_MS = 5000;

/**
 * Who has lately had which thing in hand. The document does not say who moved or changed a card;
 * their hands do, a moment before.
 */
export class RecentHolders {
  readonly #held = new Map<string, { readonly name: string; readonly at: number }>();

  see(pointers: readonly Pointer[], now: number): void {
    for (const { user, state } of pointers) {
      const typing = state.typing?.replace(/^note:/, 'placement:');
      const things = [state.holding?.what, typing, ...(state.did ?? [])];
      for (const thing of things) if (thing) this.#held.set(thing, { name: user.name, at: now });
    }
    for (const [thing, { at }] of this.#held) {
      if (now - at > REMEMBERED_MS) this.#held.delete(thing);
    }
  }

  whoHad(thing: string, now: number): string | null {
    const found = this.#held.get(thing);
    return found !== undefined && now - found.at <= REMEMBERED_MS ? found.name : null;
  }
}
