import { ANSWERS, LAYERS, LIMITS } from '@samsyn/board';
import * as z from 'zod/mini';
import { about, count, id, list, text, time } from './described.ts';

const cells = () =>
  z.array(
    about(
      'One actor at one stage.',
      z.looseObject({
        stage: about('Id of the stage.', id()),
        actor: about('Id of the actor.', id()),
      }),
    ),
  );

const answerSchema = about(
  'What one person answered. Who it was is not said.',
  z.looseObject({
    rater: about('Random id of the person, the same in all rounds of the board.', id()),
    organisationType: about(
      'Organisation type of the person, or small where so few are of it that they could be known.',
      id(),
    ),
    done: about('Ids of the stages that the person was done with.', list(id())),
    roles: about(
      'The answers. A cell that is not named counts as none where its stage is done.',
      list(
        about(
          'The answer for one cell.',
          z.looseObject({
            stage: about('Id of the stage.', id()),
            actor: about('Id of the actor.', id()),
            role: about('The role, none, or unknown.', z.enum(ANSWERS)),
          }),
        ),
      ),
    ),
  }),
);

const moment = () => z._default(z.nullable(time()), null);

export const roundSchema = about(
  'A silent round. What it was about was frozen when it opened.',
  z.looseObject({
    id: about('Id of the round.', id()),
    question: about('What was asked.', text(LIMITS.question)),
    layer: about('Whether it was about today or about how it should be.', z.enum(LAYERS)),
    openedAt: about('When it opened.', moment()),
    closedAt: about('When it closed.', moment()),
    revealedAt: about('When the answers were shown.', moment()),
    stages: about('Ids of its stages; missing means all.', z.optional(z.array(id()))),
    actors: about('Ids of its actors; missing means all.', z.optional(z.array(id()))),
    cells: about(
      'The cells that it was about; null means all its stages and actors.',
      z._default(z.nullable(cells()), null),
    ),
    controls: about(
      'Those of the cells that were drawn at random, to tell change from chance.',
      z._default(cells(), []),
    ),
    templateHash: about('Hash of the template that the round was frozen with.', text(LIMITS.name)),
    answers: about('The answers, once the round is revealed.', list(answerSchema)),
    results: about(
      'What they came to together, where the single answers were discarded.',
      z.optional(z.looseObject({})),
    ),
  }),
);

export const surveySchema = about(
  'A few questions answered from 1 to 5.',
  z.looseObject({
    id: about('Id of the survey.', id()),
    kind: about(
      'Which ready-made survey, or own; two of a kind can be compared.',
      z.optional(z.string().check(z.maxLength(LIMITS.name))),
    ),
    title: about('What it is called.', text(LIMITS.title)),
    openedAt: about('When it opened.', z.optional(z.nullable(time()))),
    closedAt: about('When it closed.', z.optional(z.nullable(time()))),
    items: about(
      'Its questions.',
      list(
        about(
          'One question.',
          z.looseObject({
            id: about('Id of the question.', id()),
            text: about('The question.', text(LIMITS.question)),
          }),
        ),
      ),
    ),
    answers: about(
      'What each person answered.',
      list(
        about(
          'The answers of one person.',
          z.looseObject({
            rater: about('Random id of the person, the same as in the rounds.', id()),
            organisationType: about('Organisation type of the person, or small.', id()),
            values: about(
              'Answer by id of the question, 1 to 5.',
              z._default(
                z.record(z.string(), z.number().check(z.int(), z.minimum(1), z.maximum(5))),
                {},
              ),
            ),
          }),
        ),
      ),
    ),
    results: about(
      'What they came to together, where the single answers were discarded.',
      z.optional(z.looseObject({})),
    ),
  }),
);

export const participationSchema = z._default(
  z.looseObject({
    people: about('How many took part.', z.optional(count())),
    remote: about('How many of them were not in the room.', z.optional(count())),
    byOrganisationType: about(
      'How many of each organisation type.',
      z.optional(z.record(z.string(), count())),
    ),
  }),
  {},
);
