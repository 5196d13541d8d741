import { languageOf, translatorFor } from './language.ts';
import { runProgram } from './program.ts';
import { processSurroundings } from './surroundings.ts';

/** Filled in when the program is bundled. */
declare const SAMSYN_VERSION: string;

// Whoever reads our output may have read enough, as `head` does: that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 2);
});

// An interrupted program ends as others do, but takes its unfinished files with it.
process.once('SIGINT', () => process.exit(130));

const args = process.argv.slice(2);
const surroundings = processSurroundings();
const t = translatorFor(languageOf(args, surroundings.environment));
process.exitCode = await runProgram(args, surroundings, t, SAMSYN_VERSION);
