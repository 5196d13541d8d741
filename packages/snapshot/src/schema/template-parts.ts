import { ACTOR_GROUPS, LEVELS, LIMITS, SECTORS } from '@samsyn/board';
import * as z from 'zod/mini';
import { about, id, list, text } from './described.ts';

const named = () => z.string().check(z.minLength(1), z.maxLength(LIMITS.name));
const hidden = () => z._default(z.boolean(), false);

export const stageSchema = about(
  'A stage of the process.',
  z.looseObject({
    id: about('Id of the stage, the same in every snapshot of the board.', id()),
    name: about('Name of the stage.', named()),
    phase: about(
      'Phase that the stage belongs to; stages of a phase lie together.',
      text(LIMITS.name),
    ),
    description: about('What happens at the stage.', text(LIMITS.description)),
    questions: about(
      'Questions to talk about at the stage.',
      list(z.string().check(z.maxLength(LIMITS.question)), LIMITS.questions),
    ),
    equalityPrompt: about('Question about equal terms at the stage.', text(LIMITS.question)),
    hidden: about('Whether the stage is kept but not shown.', hidden()),
  }),
);

export const actorSchema = about(
  'An organisation or group that can have a role.',
  z.looseObject({
    id: about('Id of the actor, the same in every snapshot of the board.', id()),
    name: about('Name of the actor.', named()),
    short: about('Short name for small places; empty when there is none.', text(LIMITS.name)),
    group: about(
      `Group of the actor, which gives its colour and symbol: ${ACTOR_GROUPS.map(({ id: group }) => group).join(', ')}. A group of one's own has a neutral one.`,
      text(LIMITS.name),
    ),
    sector: about(
      'Sector of society; empty when not said.',
      z._default(z.enum([...SECTORS, '']), ''),
    ),
    level: about(
      'Level at which the actor works; empty when not said.',
      z._default(z.enum([...LEVELS, '']), ''),
    ),
    mandate: about('What the actor may do, in its own words.', text(LIMITS.description)),
    hidden: about('Whether the actor is kept but not shown.', hidden()),
  }),
);

export const organisationTypeSchema = about(
  'What participants choose among when they join.',
  z.looseObject({
    id: about('Id of the organisation type.', id()),
    name: about('Name of the organisation type.', named()),
    actors: about('Ids of the actors that people of this type are.', list(id())),
  }),
);

const label = () => z.optional(z.string().check(z.maxLength(LIMITS.name)));

export const vocabularySchema = z._default(
  z.record(
    z.string().check(z.regex(/^[A-Za-z0-9_.-]{1,80}$/)),
    about(
      'The labels of one term.',
      z.looseObject({
        sv: about('The label in Swedish.', label()),
        en: about('The label in English.', label()),
      }),
    ),
  ),
  {},
);

export const agendaStepSchema = about(
  'A step of the day.',
  z.looseObject({
    id: about('Id of the step.', id()),
    title: about('What the step is called.', z.string().check(z.maxLength(LIMITS.title))),
    minutes: about(
      'How long the step is meant to take.',
      z.optional(z.number().check(z.minimum(0), z.maximum(100_000))),
    ),
  }),
);
