import { DURATIONS, LAYERS, LEVELS, LIMITS, ROLES } from '@samsyn/board';
import * as z from 'zod/mini';
import { about, choiceOrNull, day, id, list, text } from './described.ts';

const cell = () => ({
  layer: about('How it is today, or how it should be (wanted).', z.enum(LAYERS)),
  stage: about('Id of the stage.', id()),
  actor: about('Id of the actor.', id()),
});

export const placementSchema = about(
  'A statement: this actor has this role at this stage, today or as we want it.',
  z.looseObject({
    ...cell(),
    role: about('The main role of the actor at the stage.', z.enum(ROLES)),
    also: about('Further roles that it has there.', list(z.enum(ROLES), ROLES.length)),
    note: about('What needs to be said about the role.', text(LIMITS.note)),
    duration: about(
      'Whether the support is regular, a project, or depends on one person.',
      choiceOrNull(DURATIONS),
    ),
    until: about('Day until which the support is decided.', z._default(z.nullable(day()), null)),
    level: about('Level at which the actor does this.', choiceOrNull(LEVELS)),
  }),
);

export const settledSchema = about(
  'What the room agreed about one actor at one stage.',
  z.looseObject({
    ...cell(),
    role: about(
      'The role that was agreed on; none when the room agreed that there is no role.',
      z.enum([...ROLES, 'none']),
    ),
    note: about('What was said about it.', text(LIMITS.note)),
    dissent: about('Ids of the organisation types that do not agree.', list(id())),
  }),
);
