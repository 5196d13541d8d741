import { ROLES, type Template } from '@samsyn/board';

/**
 * Sixteen hexadecimal digits that tell whether two rounds, or two boards, ask the same questions:
 * equal where the ids of stages, actors and roles are, in whatever order and whatever they are
 * called. A name put right, or what an actor writes that it may do, is no other question. It is for
 * comparing, not for security (64-bit FNV-1a over UTF-16 units).
 */
export function templateHash({ stages, actors }: Pick<Template, 'stages' | 'actors'>): string {
  const ids = (list: readonly { readonly id: string }[]): string[] =>
    list.map(({ id }) => id).sort();
  const text = JSON.stringify([ids(stages), ids(actors), ROLES]);
  let hash = 0xcbf29ce484222325n;
  for (let index = 0; index < text.length; index++) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(index))) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, '0');
}
