import {
  type Board,
  byPosition,
  type Card,
  initialFields,
  type Placement,
  type Settled,
  type Template,
} from '@samsyn/board';
import type { CardVotes, SnapshotCard } from './schema/card-schema.ts';
import {
  FORMAT,
  SCHEMA_ID,
  type Snapshot,
  type SnapshotPlacement,
  type SnapshotRound,
  type SnapshotSettled,
  type SnapshotSurvey,
  type Trigger,
  VERSION,
} from './schema/snapshot-schema.ts';
import { byCell, byPlaceIn, byText, rolesInOrder } from './snapshot-order.ts';
import { templateHash } from './template-hash.ts';

/** What came out of the day besides the board itself; everything that is left out is empty. */
export interface WorkshopResults {
  /** Revealed rounds only. */
  readonly rounds?: readonly SnapshotRound[];
  readonly surveys?: readonly SnapshotSurvey[];
  readonly participation?: Snapshot['participation'];
  /** By card id; cards that nobody has voted on are left out. */
  readonly votes?: ReadonlyMap<string, CardVotes>;
}

/** Everything that a snapshot is made of. */
export interface SnapshotSource extends WorkshopResults {
  readonly id: string;
  /** ISO time. */
  readonly takenAt: string;
  readonly label: string;
  readonly trigger: Trigger;
  /** Whether the day is only tried, with invented people. */
  readonly rehearsal?: boolean;
  readonly boardId: string;
  readonly board: Omit<Board, 'skipped'>;
  readonly template: Template;
}

/**
 * The board as a snapshot, in the order of files. Who did what is not in it: a file outlives the
 * room, and people have a right to be forgotten.
 */
export function snapshotFromBoard(source: SnapshotSource): Snapshot {
  const { board, template } = source;
  const { stages, actors, organisationTypes, agenda } = template;
  const inFileOrder = byCell(stages, actors);
  return {
    $schema: SCHEMA_ID,
    format: FORMAT,
    version: VERSION,
    id: source.id,
    takenAt: source.takenAt,
    label: source.label,
    trigger: source.trigger,
    ...(source.rehearsal === true ? { rehearsal: true } : {}),
    board: boardPart(source),
    stages: stages.map((stage) => ({ ...stage, questions: [...stage.questions] })),
    actors: actors.map((actor) => ({ ...actor })),
    organisationTypes: organisationTypes.map((type) => ({ ...type, actors: [...type.actors] })),
    vocabulary: Object.fromEntries(
      Object.entries(template.vocabulary)
        .filter(([term]) => term !== '__proto__')
        .sort(([a], [b]) => byText(a, b)),
    ),
    agenda: agenda.map((step) => ({ ...step })),
    placements: [...board.placements.values()].map(placementPart).sort(inFileOrder),
    settled: [...board.settled.values()].map(settledPart).sort(inFileOrder),
    cards: cardParts(source),
    rounds: [...(source.rounds ?? [])],
    surveys: [...(source.surveys ?? [])],
    participation: { ...source.participation },
  };
}

function boardPart({ board, boardId, template }: SnapshotSource): Snapshot['board'] {
  const { title, place, region, locale, definition, meetingUrl } = board.meta;
  const { id, version } = template;
  return {
    ...{ id: boardId, title, place, region, locale, definition },
    ...(meetingUrl === '' ? {} : { meetingUrl }),
    template: { id, version, hash: templateHash(template) },
  };
}

function placementPart(placement: Placement): SnapshotPlacement {
  const { layer, stage, actor, role, also, note, duration, until, level } = placement;
  return { layer, stage, actor, role, also: rolesInOrder(also), note, duration, until, level };
}

function settledPart({ layer, stage, actor, role, note, dissent }: Settled): SnapshotSettled {
  return { layer, stage, actor, role, note, dissent: [...dissent].sort(byText) };
}

function cardParts({ board, template, votes }: SnapshotSource): SnapshotCard[] {
  const byStage = byPlaceIn(template.stages);
  return [...board.cards.values()]
    .sort((a, b) => byStage(a.stage, b.stage) || byPosition(a, b))
    .map((card) => cardPart(card, votes?.get(card.id)));
}

function cardPart(card: Card, votes: CardVotes | undefined): SnapshotCard {
  const { id, kind, stage, text, actors, fields } = card;
  return {
    ...{ id, kind, stage, text },
    actors: [...actors].sort(byText),
    ...initialFields(kind),
    ...fields,
    ...(votes === undefined ? {} : { votes }),
  };
}
