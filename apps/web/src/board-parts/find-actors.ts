import type { Actor } from '@samsyn/board';

/** The actors that a search finds, in the same order: every word must be in what an actor is called. */
export function findActors(
  actors: readonly Actor[],
  query: string,
  groupName: (group: string) => string,
): readonly Actor[] {
  const words = plain(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return actors;
  return actors.filter((actor) => {
    const text = plain(`${actor.name} ${actor.short} ${groupName(actor.group)}`);
    return words.every((word) => text.includes(word));
  });
}

/** Without case and accents: *forsakring* finds Försäkringskassan on a borrowed keyboard. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
