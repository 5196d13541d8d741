import {
  actorSchema,
  type Board,
  type BoardMeta,
  type Card,
  cellKey,
  type FieldValue,
  fieldsOf,
  organisationTypeSchema,
  type Placement,
  positionBetween,
  type Settled,
  stageSchema,
  type Template,
  vocabularySchema,
} from '@samsyn/board';
import type { CardVotes, SnapshotCard } from './schema/card-schema.ts';
import type { Snapshot, SnapshotPlacement, SnapshotSettled } from './schema/snapshot-schema.ts';
import type { WorkshopResults } from './snapshot-from-board.ts';

/** A board as plain values, ready to be written into empty documents. */
export interface OpenedSnapshot {
  readonly board: Omit<Board, 'skipped'>;
  readonly template: Template;
  readonly results: Required<WorkshopResults>;
}

/**
 * The board that a snapshot is of. Cards and statements come without author and time, since a
 * snapshot does not say them; the order of cards becomes positions.
 */
export function boardFromSnapshot(snapshot: Snapshot): OpenedSnapshot {
  const { rounds, surveys, participation } = snapshot;
  return {
    board: {
      meta: metaOf(snapshot),
      placements: new Map(snapshot.placements.map((part) => [cellKey(part), placementOf(part)])),
      settled: new Map(snapshot.settled.map((part) => [cellKey(part), settledOf(part)])),
      cards: cardsOf(snapshot.cards),
    },
    template: templateOf(snapshot),
    results: { rounds, surveys, participation, votes: votesOf(snapshot.cards) },
  };
}

function metaOf({ board }: Snapshot): BoardMeta {
  const { title, place, region, locale, definition, meetingUrl = '' } = board;
  return { title, place, region, locale, definition, meetingUrl };
}

/** Fields that a template does not know stay in the file and do not follow into the board. */
function templateOf(snapshot: Snapshot): Template {
  const { id, version } = snapshot.board.template;
  return {
    id,
    version,
    stages: snapshot.stages.map((stage) => stageSchema.parse(stage)),
    actors: snapshot.actors.map((actor) => actorSchema.parse(actor)),
    organisationTypes: snapshot.organisationTypes.map((type) => organisationTypeSchema.parse(type)),
    vocabulary: vocabularySchema.parse(snapshot.vocabulary),
    agenda: snapshot.agenda.map((step) => ({ ...step })),
  };
}

function placementOf(part: SnapshotPlacement): Placement {
  const { layer, stage, actor, role, also, note, duration, until, level } = part;
  const others = also.filter((one) => one !== role);
  return { layer, stage, actor, role, also: others, note, duration, until, level, by: '', at: '' };
}

function settledOf({ layer, stage, actor, role, note, dissent }: SnapshotSettled): Settled {
  return { layer, stage, actor, role, note, dissent, at: '' };
}

/** Always the same half of each gap: one snapshot gives the same positions every time. */
const ALWAYS_LOW = () => 0;

function cardsOf(parts: readonly SnapshotCard[]): Map<string, Card> {
  const cards = new Map<string, Card>();
  let pos: string | null = null;
  for (const part of parts) {
    pos = positionBetween(pos, null, ALWAYS_LOW);
    const { id, kind, stage, text, actors } = part;
    cards.set(id, { id, kind, stage, text, actors, pos, by: '', at: '', fields: fieldsIn(part) });
  }
  return cards;
}

function fieldsIn(part: SnapshotCard): Record<string, FieldValue> {
  const fields: Record<string, FieldValue> = {};
  for (const { name } of fieldsOf(part.kind)) {
    const value = part[name];
    if (value !== undefined) fields[name] = value as FieldValue;
  }
  return fields;
}

function votesOf(parts: readonly SnapshotCard[]): Map<string, CardVotes> {
  const votes = new Map<string, CardVotes>();
  for (const part of parts) if (part.votes !== undefined) votes.set(part.id, part.votes);
  return votes;
}
