import * as z from 'zod/mini';
import { roleSchema } from './answers.ts';
import type { Caller } from './boards.ts';
import { callApi } from './http.ts';

const text = z._default(z.string(), '');

const knownPersonSchema = z.object({
  id: z.string(),
  name: text,
  organisation: text,
  organisationType: text,
  attendance: z.enum(['room', 'remote']),
  role: roleSchema,
  /** `shared`: answers on somebody else's computer, or on paper. */
  device: z._default(z.enum(['own', 'shared']), 'own'),
  removed: z.boolean(),
});

const wordSchema = z.object({
  id: z.string(),
  at: z.string(),
  text: z.string(),
  participant: z.object({ id: z.string(), name: text, organisation: text }),
});

/** Somebody who has joined a board, whether they are here now or not. */
export type KnownPerson = z.output<typeof knownPersonSchema>;

/** What somebody has written to whoever leads. */
export type SentWord = z.output<typeof wordSchema>;

const onBoard = ({ board }: Caller, rest: string): string =>
  `/boards/${encodeURIComponent(board)}${rest}`;

/** Everybody who has ever joined, in the order in which they came; for whoever leads. */
export async function readPeople(caller: Caller): Promise<readonly KnownPerson[]> {
  const answer = await callApi(onBoard(caller, '/people'), { token: caller.token });
  return z.object({ people: z.array(knownPersonSchema) }).parse(answer).people;
}

/** What people have written to whoever leads, oldest first. */
export async function readWords(caller: Caller): Promise<readonly SentWord[]> {
  const answer = await callApi(onBoard(caller, '/words'), { token: caller.token });
  return z.object({ words: z.array(wordSchema) }).parse(answer).words;
}

/** Takes a word away, once it was dealt with. */
export async function deleteWord(caller: Caller, word: string): Promise<void> {
  const path = onBoard(caller, `/words/${encodeURIComponent(word)}`);
  await callApi(path, { method: 'DELETE', token: caller.token });
}
