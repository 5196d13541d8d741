import { parentPort } from 'node:worker_threads';
import { analyse, publicAnalysis } from '@samsyn/analysis';
import { readSnapshot, type SnapshotProblem } from '@samsyn/snapshot';
import type { AnalysisTexts } from './analyses.ts';

/** A snapshot to be analysed, as the text of its file. */
export interface Question {
  readonly id: number;
  readonly text: string;
}

export type Answer = { readonly id: number } & (
  | { readonly texts: AnalysisTexts }
  | { readonly problems: readonly SnapshotProblem[] }
  | { readonly failed: string }
);

const port = parentPort;
if (port === null) throw new Error('The analysis worker runs as a worker thread only.');

port.on('message', ({ id, text }: Question) => {
  try {
    const read = readSnapshot(text);
    if ('problems' in read) {
      port.postMessage({ id, problems: read.problems } satisfies Answer);
      return;
    }
    const analysis = analyse(read.snapshot);
    const texts = {
      facilitator: JSON.stringify(analysis),
      everybody: JSON.stringify(publicAnalysis(analysis, read.snapshot)),
    };
    port.postMessage({ id, texts } satisfies Answer);
  } catch (error) {
    port.postMessage({ id, failed: String(error) } satisfies Answer);
  }
});
