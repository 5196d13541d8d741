// What an operator does with a data folder, for the command line: one request as JSON in, one answer
// as JSON out on the fourth stream; the archive itself may go to standard output.
import { writeSync } from 'node:fs';
import { answerRequest } from './operate.ts';
import type { Answer, OperatorRequest } from './requests.ts';

const ANSWERS = 3;

// Backups and boards hold what people have said in confidence.
process.umask(0o077);
const request = JSON.parse(process.argv[2] ?? '{}') as OperatorRequest;
const answer: Answer = await answerRequest(request, {
  workerFile: new URL('./storage-worker.js', import.meta.url),
  out: process.stdout,
  now: Date.now,
});
writeSync(ANSWERS, `${JSON.stringify(answer)}\n`);
process.exit(0);
