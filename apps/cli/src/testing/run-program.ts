import { Readable } from 'node:stream';
import { languageOf, translatorFor } from '../language.ts';
import { runProgram as runReal } from '../program.ts';
import { processSurroundings, type Surroundings } from '../surroundings.ts';

/** Runs the command line as a process would, and answers what it said and how it ended. */
export async function runProgram(
  args: readonly string[],
  more: Partial<Surroundings> & { stdin?: string } = {},
) {
  const said = { out: '', err: '' };
  const surroundings: Surroundings = {
    ...processSurroundings(),
    out: async (part) => {
      said.out += part;
    },
    err: async (part) => {
      said.err += part;
    },
    input: Readable.from([Buffer.from(more.stdin ?? '')]),
    inputIsKeyboard: more.stdin === undefined,
    isWatched: false,
    now: () => Date.parse('2026-12-01T12:00:00Z'),
    timeZone: 'Europe/Stockholm',
    environment: {},
    ...more,
  };
  const t = translatorFor(languageOf(args, surroundings.environment));
  const exit = await runReal(args, surroundings, t, '1.2.3');
  return { exit, ...said };
}
