import { type Analysis, type Names, namesIn } from '@samsyn/analysis';
import type { Layer } from '@samsyn/board';
import type { Translator } from '@samsyn/i18n';
import type { Snapshot, SnapshotCard } from '@samsyn/snapshot';
import { printable } from './printable.ts';
import type { Participation } from './who-was-there.ts';

type SnapshotPlacement = Snapshot['placements'][number];

/** What everything is written about, and in which words. */
export interface Subject {
  readonly snapshot: Snapshot;
  readonly analysis: Analysis;
  readonly t: Translator;
  /** In which dates are said, such as `Europe/Stockholm`. */
  readonly timeZone: string;
  readonly names: Names;
  /** Who was there, as the server knows it; a snapshot's file does not. */
  readonly participation?: Participation | undefined;
  /** Shown stages, in order. */
  readonly stages: Snapshot['stages'];
}

export function subjectOf(
  snapshot: Snapshot,
  analysis: Analysis,
  t: Translator,
  timeZone: string,
  participation?: Participation,
): Subject {
  const [told, counted] = [printable(snapshot), printable(analysis)];
  const stages = told.stages.filter(({ hidden }) => !hidden);
  const names = namesIn(told, t);
  const there = participation === undefined ? undefined : printable(participation);
  return { snapshot: told, analysis: counted, participation: there, t, timeZone, names, stages };
}

export function titleOf({ snapshot, t }: Subject): string {
  return snapshot.board.title || t('findings.untitled');
}

export function dateOf({ snapshot, t, timeZone }: Subject): string {
  return t.date(snapshot.takenAt, 'date', timeZone);
}

/** Which board, when, which snapshot: what stands with every figure. */
export function sourceOf(subject: Subject): string {
  return subject.t('report.source', {
    title: titleOf(subject),
    date: dateOf(subject),
    snapshot: subject.snapshot.id,
  });
}

export function placementsAt(
  { snapshot }: Subject,
  stage: string,
  layer: Layer,
): readonly SnapshotPlacement[] {
  return snapshot.placements.filter((one) => one.stage === stage && one.layer === layer);
}

export function cardsAt({ snapshot }: Subject, stage: string, kind: string): SnapshotCard[] {
  return snapshot.cards.filter((card) => card.stage === stage && card.kind === kind);
}

/** The role with those it also has, as it stands on a token. */
export function roleWords({ names }: Subject, { role, also }: SnapshotPlacement): string {
  return [role, ...also].map((one) => names.role(one)).join(' + ');
}

/** What an actor does at a stage, as on its token; empty where it is not placed. */
export function roleAt(subject: Subject, actor: string, stage: string, layer: Layer): string {
  const found = subject.snapshot.placements.find(
    (one) => one.actor === actor && one.stage === stage && one.layer === layer,
  );
  return found === undefined ? '' : roleWords(subject, found);
}

/** How many took part, and how many of them at a distance. */
export function peopleInWords({ snapshot, t }: Subject): string {
  const { people, remote } = snapshot.participation;
  return people === undefined
    ? t('report.participants.unsaid')
    : t('report.participants.words', { people, remote: remote ?? 0 });
}

/** How long a support lasts, in words; empty where nobody said. */
export function lasts({ t }: Subject, { duration, until }: SnapshotPlacement): string {
  const words = duration === null ? '' : t(`duration.${duration}`);
  if (until === null) return words;
  return [words, t('report.until', { date: until })].filter((part) => part !== '').join(', ');
}

export function actorList({ names, t }: Subject, actors: readonly string[]): string {
  return t.list(actors.map((id) => names.actor(id)));
}

/** A field of a card as text; empty where it is not said. */
export function field(card: SnapshotCard, name: string): string {
  const value = card[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** A choice of a card's field in words. */
export function choice({ t }: Subject, card: SnapshotCard, name: string): string {
  const value = field(card, name);
  return value === '' ? '' : t.dynamic(`choice.${card.kind}.${name}.${value}`, value);
}

export function kronor({ t }: Subject, card: SnapshotCard): string {
  const { amount } = card;
  return typeof amount === 'number' ? t('report.kronor', { amount: t.number(amount) }) : '';
}

export function targetsOf({ t }: Subject, card: SnapshotCard): string {
  const { targets } = card;
  if (!Array.isArray(targets)) return '';
  const named = targets.map((id) => t.dynamic(`target.${String(id)}`, String(id)));
  // In one phrase only the first begins with a capital letter.
  return t.list(named.map((name, at) => (at === 0 ? name : lowerFirst(name))));
}

/** A known name inside a phrase. */
const lowerFirst = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** At most so many letters, with an ellipsis where some are left out. */
export function clipped(words: string, most: number): string {
  return words.length > most ? `${words.slice(0, most - 1).trimEnd()}…` : words;
}
