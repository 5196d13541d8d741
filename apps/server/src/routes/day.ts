import * as z from 'zod/mini';
import type { AppParts, SamsynApp } from '../app-parts.ts';
import { admitCaller } from '../auth/callers.ts';
import { inTurnOfCommands } from '../day/day-state.ts';
import { theirsOf } from '../day/theirs.ts';
import { deleteWord, readWords } from '../day/words.ts';

const boardId = z.object({ id: z.string() });
const unheard = z.number().check(z.describe('How many could answer and have not been heard from.'));
const counts = z.record(z.string(), z.number());
const turnout = z.object({
  id: z.string(),
  people: z.number(),
  answered: z.number(),
  unheard,
});

/** What the day knows and the session's document does not say, because not everybody may read it. */
export function dayRoutes(app: SamsynApp, parts: AppParts): void {
  turnoutRoute(app, parts);
  wordRoutes(app, parts);
  theirsRoute(app, parts);
}

function turnoutRoute(app: SamsynApp, parts: AppParts): void {
  app.get(
    '/api/boards/:id/turnout',
    {
      schema: {
        summary: 'Count how many have been heard from in what is open, at this moment.',
        description: 'For whoever is about to close it. Who has answered is told to nobody.',
        params: boardId,
        response: {
          200: z.object({
            round: z.nullable(
              z.object({
                id: z.string(),
                people: z.number(),
                started: z.number(),
                finished: z.number(),
                unheard,
              }),
            ),
            vote: z.nullable(turnout),
            survey: z.nullable(turnout),
          }),
        },
      },
    },
    async (request) => {
      const { id } = request.params;
      await admitCaller(request, parts, id, ['facilitator']);
      const { round, vote, survey } = await parts.counts.count(id);
      const left = (one: typeof vote) => one && { ...one, unheard: one.people - one.answered };
      return {
        round: round && { ...round, unheard: round.people - round.started },
        vote: left(vote),
        survey: left(survey),
      };
    },
  );
}

function wordRoutes(app: SamsynApp, parts: AppParts): void {
  app.get(
    '/api/boards/:id/words',
    {
      schema: {
        summary: 'Read what people have written to the facilitators, oldest first.',
        description: 'The state of the day counts them as `words`: more of them is time to ask.',
        params: boardId,
        response: {
          200: z.object({
            words: z.array(
              z.object({
                id: z.string(),
                at: z.string(),
                text: z.string(),
                participant: z.object({
                  id: z.string(),
                  name: z.string(),
                  organisation: z.string(),
                }),
              }),
            ),
          }),
        },
      },
    },
    async (request) => {
      const { id } = request.params;
      await admitCaller(request, parts, id, ['facilitator']);
      // The state counts a word before it is kept: whoever asks because of that must not miss it.
      const [words, people] = await inTurnOfCommands(id, parts, () =>
        Promise.all([readWords(id, parts), parts.storage.listParticipants(id)]),
      );
      const named = new Map(people.map((person) => [person.id, person]));
      return {
        words: words.map(({ participant, ...word }) => {
          const { name = '', organisation = '' } = named.get(participant) ?? {};
          return { ...word, participant: { id: participant, name, organisation } };
        }),
      };
    },
  );

  app.delete(
    '/api/boards/:id/words/:word',
    {
      schema: {
        summary: 'Delete a word to the facilitators, once it was dealt with.',
        params: z.object({ id: z.string(), word: z.string() }),
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const { id, word } = request.params;
      await admitCaller(request, parts, id, ['facilitator']);
      await deleteWord(id, word, parts);
      return reply.code(204).send(null);
    },
  );
}

function theirsRoute(app: SamsynApp, parts: AppParts): void {
  app.get(
    '/api/boards/:id/rounds/:round/theirs',
    {
      schema: {
        summary: "Look at how the caller's own type of organisation sees itself in a round.",
        description:
          'Also where the type is too small to be shown to others by its name, so that its people ' +
          'can decide on `consent.give`. The round is revealed and the caller took part: else 409.',
        params: z.object({ id: z.string(), round: z.string() }),
        response: {
          200: z.object({
            organisationType: z.nullable(z.object({ id: z.string(), name: z.string() })),
            people: z.number().check(z.describe('How many of the type took part.')),
            pooled: z
              .boolean()
              .check(z.describe('Whether others see the type only together with others.')),
            given: z
              .boolean()
              .check(z.describe('Whether the caller agrees that it is shown by its name.')),
            picture: z.array(
              z.object({
                actor: z.string(),
                stage: z.string(),
                same: z.number(),
                overlap: z.number(),
                direction: z.number(),
                nSelf: z.number(),
                nOthers: z.number(),
                self: counts.check(z.describe('How many of the type gave each answer.')),
                others: counts.check(z.describe('The same of all others.')),
              }),
            ),
          }),
        },
      },
    },
    async (request) => {
      const { id, round } = request.params;
      const roles = ['facilitator', 'participant'] as const;
      const { visitor } = await admitCaller(request, parts, id, roles);
      const { picture, ...theirs } = await theirsOf(round, visitor, parts);
      return { ...theirs, picture: [...picture] };
    },
  );
}
