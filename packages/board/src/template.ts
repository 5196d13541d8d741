import * as z from 'zod/mini';
import { ID_PATTERN } from './ids.ts';
import { LEVELS, SECTORS } from './layers.ts';
import { LIMITS } from './limits.ts';

const id = z.string().check(z.regex(ID_PATTERN));
const text = (longest: number) => z._default(z.string().check(z.maxLength(longest)), '');
const named = z.string().check(z.minLength(1), z.maxLength(LIMITS.name));

export const stageSchema = z.object({
  id,
  name: named,
  phase: text(LIMITS.name),
  description: text(LIMITS.description),
  questions: z._default(
    z.array(z.string().check(z.maxLength(LIMITS.question))).check(z.maxLength(LIMITS.questions)),
    [],
  ),
  equalityPrompt: text(LIMITS.question),
  hidden: z._default(z.boolean(), false),
});

export const actorSchema = z.object({
  id,
  name: named,
  short: text(LIMITS.name),
  group: text(LIMITS.name),
  sector: z._default(z.enum([...SECTORS, '']), ''),
  level: z._default(z.enum([...LEVELS, '']), ''),
  /** *Det här får vi göra*: what the actor may do. */
  mandate: text(LIMITS.description),
  hidden: z._default(z.boolean(), false),
});

export const organisationTypeSchema = z.object({
  id,
  name: named,
  /** The actors that people of this type are. */
  actors: z._default(z.array(id).check(z.maxLength(LIMITS.actors)), []),
});

/** A label that the room has changed, in the languages it was changed in. */
export const vocabularyEntrySchema = z.object({
  sv: z.optional(z.string().check(z.maxLength(LIMITS.name))),
  en: z.optional(z.string().check(z.maxLength(LIMITS.name))),
});

export const vocabularySchema = z.record(
  z.string().check(z.regex(/^[A-Za-z0-9_.-]{1,80}$/)),
  vocabularyEntrySchema,
);

/** One step of the day. What it opens is for the workshop package to understand. */
export const agendaStepSchema = z.looseObject({
  id,
  title: z.string().check(z.maxLength(LIMITS.title)),
  minutes: z.optional(z.number().check(z.minimum(0), z.maximum(100_000))),
});

/**
 * What a workshop starts from: stages, actors, organisation types and words, in one language.
 * It never holds placements: prefilled answers would destroy what the workshop measures.
 */
export const templateSchema = z.object({
  id,
  version: z._default(z.number().check(z.int(), z.minimum(1)), 1),
  stages: z.array(stageSchema).check(z.maxLength(LIMITS.stages)),
  actors: z.array(actorSchema).check(z.maxLength(LIMITS.actors)),
  organisationTypes: z._default(
    z.array(organisationTypeSchema).check(z.maxLength(LIMITS.organisationTypes)),
    [],
  ),
  vocabulary: z._default(vocabularySchema, {}),
  agenda: z._default(z.array(agendaStepSchema).check(z.maxLength(100)), []),
});

export type Stage = z.output<typeof stageSchema>;
export type Actor = z.output<typeof actorSchema>;
export type OrganisationType = z.output<typeof organisationTypeSchema>;
export type Vocabulary = z.output<typeof vocabularySchema>;
export type AgendaStep = z.output<typeof agendaStepSchema>;
export type Template = z.output<typeof templateSchema>;
export type TemplateInput = z.input<typeof templateSchema>;
