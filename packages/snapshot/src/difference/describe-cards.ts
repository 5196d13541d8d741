import { CARD_KINDS, type CardKindId } from '@samsyn/board';
import type { Translator } from '@samsyn/i18n';
import type { CardChange } from './changes.ts';
import { capitalised } from './spoken-names.ts';

/** What can happen to a card, in the order in which a sentence tells it. */
const EVENTS = ['added', 'closed', 'taken', 'reopened', 'moved', 'edited', 'removed'] as const;
type Event = (typeof EVENTS)[number];

/** One sentence for each kind of card: *Två luckor tillkom, en stängdes.* */
export function cardSentences(changes: readonly CardChange[], t: Translator): string[] {
  return CARD_KINDS.flatMap(({ id: kind }) => {
    const ofKind = changes.filter((change) => change.kind === kind);
    const clauses = clausesOf(kind, ofKind, t);
    return clauses.length === 0 ? [] : [`${capitalised(clauses.join(', '), t)}.`];
  });
}

function clausesOf(kind: CardKindId, changes: readonly CardChange[], t: Translator): string[] {
  const cardsByEvent = new Map<Event, Set<string>>();
  for (const change of changes) {
    const event = eventOf(change);
    cardsByEvent.set(event, (cardsByEvent.get(event) ?? new Set()).add(change.id));
  }
  return EVENTS.filter((event) => cardsByEvent.has(event)).map((event, index) => {
    const count = cardsByEvent.get(event)?.size ?? 0;
    const number = t(`snapshot.diff.number.${kind}`, { count });
    // Only the first clause names the kind: two gaps were added, one was closed.
    const cards = index === 0 ? t(`kind.${kind}.count`, { count, number }) : number;
    return t(`snapshot.diff.card.${event}`, { count, cards });
  });
}

function eventOf(change: CardChange): Event {
  if (change.sort === 'added' || change.sort === 'removed' || change.sort === 'moved') {
    return change.sort;
  }
  if (change.sort === 'field' && change.kind === 'gap' && change.field === 'status') {
    if (change.to === 'closed') return 'closed';
    return change.to === 'taken' ? 'taken' : 'reopened';
  }
  return 'edited';
}
