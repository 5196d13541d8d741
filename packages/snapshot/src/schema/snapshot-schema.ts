import { LIMITS } from '@samsyn/board';
import * as z from 'zod/mini';
import { cardSchema } from './card-schema.ts';
import { about, id, list, text, time } from './described.ts';
import { placementSchema, settledSchema } from './placement-schema.ts';
import { participationSchema, roundSchema, surveySchema } from './round-schema.ts';
import {
  actorSchema,
  agendaStepSchema,
  organisationTypeSchema,
  stageSchema,
  vocabularySchema,
} from './template-parts.ts';

export const FORMAT = 'samsyn.snapshot';

/** The version that this program writes. Older ones are migrated, newer ones refused. */
export const VERSION = 1;

export const SCHEMA_ID = 'https://samsyn.example/schemas/snapshot.v1.json';

export const TRIGGERS = ['manual', 'auto', 'step', 'round', 'restore', 'import'] as const;
export type Trigger = (typeof TRIGGERS)[number];

const templateSchema = z.looseObject({
  id: about('Id of the template, such as asf or blank.', z._default(id(), 'blank')),
  version: about(
    'Version of the template.',
    z._default(z.number().check(z.int(), z.minimum(1)), 1),
  ),
  hash: about(
    'Hash of the ids of stages, actors and roles: equal ones ask the same questions.',
    text(LIMITS.name),
  ),
});

const boardSchema = z.looseObject({
  id: about(
    'Id of the board that the snapshot was taken of.',
    z._default(z.union([id(), z.literal('')]), ''),
  ),
  title: about('Title of the board.', text(LIMITS.title)),
  place: about('Municipality or town.', text(LIMITS.name)),
  region: about('Region or county.', text(LIMITS.name)),
  locale: about('Language that the board is written in.', z._default(z.enum(['sv', 'en']), 'sv')),
  definition: about(
    "The room's own working definition of a support structure.",
    text(LIMITS.definition),
  ),
  meetingUrl: about(
    'Link to the video meeting; missing when there is none.',
    z.optional(z.string().check(z.maxLength(LIMITS.url), z.regex(/^https:\/\/\S+$/i))),
  ),
  template: about(
    'The template that the board started from, and what it had become.',
    z._default(templateSchema, { id: 'blank', version: 1, hash: '' }),
  ),
});

/**
 * The snapshot format, version 1: the one source of its types, its validation and its published
 * JSON Schema. Every object is open: fields that are not known here are kept.
 */
export const snapshotSchema = about(
  'Everything on a Samsyn board at one moment. The order of a list is the order on the board.',
  z.looseObject({
    $schema: about('Address of this schema.', z.optional(z.string())),
    format: about('Says that this is a Samsyn snapshot.', z.literal(FORMAT)),
    version: about('Version of the format.', z.literal(VERSION)),
    id: about('Id of the snapshot.', id()),
    takenAt: about('When it was taken.', time()),
    label: about('What somebody called it.', text(LIMITS.label)),
    trigger: about('Why it was taken.', z._default(z.enum(TRIGGERS), 'manual')),
    rehearsal: about(
      'True when the day was only tried: its people and answers are invented.',
      z.optional(z.boolean()),
    ),
    board: about('The board that it is of.', boardSchema),
    stages: about('The stages of the process.', z.array(stageSchema)),
    actors: about('The actors, placed or not.', z.array(actorSchema)),
    organisationTypes: about('The organisation types.', list(organisationTypeSchema)),
    vocabulary: about(
      'Labels that the room has changed, by term, such as role.leads, kind.gap or layer.today.',
      vocabularySchema,
    ),
    agenda: about('The steps of the day.', list(agendaStepSchema)),
    placements: about(
      'Who does what where, one for each actor, stage and layer.',
      z.array(placementSchema),
    ),
    settled: about('What the room has agreed.', list(settledSchema)),
    cards: about('The cards, in their order at each stage.', z.array(cardSchema)),
    rounds: about('The silent rounds that have been revealed.', list(roundSchema)),
    surveys: about('The surveys.', list(surveySchema)),
    participation: about('How many took part.', participationSchema),
  }),
);

export type Snapshot = z.output<typeof snapshotSchema>;
export type SnapshotInput = z.input<typeof snapshotSchema>;
export type SnapshotPlacement = Snapshot['placements'][number];
export type SnapshotSettled = Snapshot['settled'][number];
export type SnapshotRound = Snapshot['rounds'][number];
export type SnapshotSurvey = Snapshot['surveys'][number];
