import type { SnapshotCard } from '@samsyn/snapshot';
import { actorList, choice, field, kronor, type Subject, targetsOf } from './subject.ts';

/** A card on one line: its text, whom it names, and what its own fields say. */
export function cardLine(subject: Subject, card: SnapshotCard): string {
  const said = [actorList(subject, card.actors), ...ownFields(subject, card)].filter(
    (part) => part !== '',
  );
  return said.length === 0 ? card.text : `${card.text} (${said.join('; ')})`;
}

function ownFields(subject: Subject, card: SnapshotCard): string[] {
  const { t } = subject;
  const until = field(card, 'until');
  const people = field(card, 'people');
  const byKind: Readonly<Record<string, readonly string[]>> = {
    need: [field(card, 'competence'), people === '' ? '' : t('report.card.people', { people })],
    support: [
      choice(subject, card, 'supportKind'),
      choice(subject, card, 'model'),
      choice(subject, card, 'serves'),
      until === '' ? '' : t('report.until', { date: until }),
    ],
    gap: [choice(subject, card, 'gap'), field(card, 'rule'), choice(subject, card, 'status')],
    funding: [
      choice(subject, card, 'direction'),
      kronor(subject, card),
      choice(subject, card, 'status'),
    ],
    practice: [field(card, 'place'), choice(subject, card, 'evidence')],
  };
  return [...(byKind[card.kind] ?? []), targetsOf(subject, card)];
}
