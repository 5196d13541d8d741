import { parentPort, workerData } from 'node:worker_threads';
import { analyse, publicAnalysis } from '@samsyn/analysis';
import { EXPORT_FILES, type ExportName } from '@samsyn/office';
import { subjectOf } from '@samsyn/report';
import { readSnapshot, type SnapshotProblem } from '@samsyn/snapshot';
import { translatorOf } from '../errors/caller-language.ts';
import type { AttendanceList } from '../people/attending.ts';

/** A file to be made. */
export interface ExportJob {
  readonly file: ExportName;
  /** The snapshot with all that it holds, as the text of its file. */
  readonly text: string;
  readonly locale: 'sv' | 'en';
  /** Whether whoever asked may see single answers, and counts of cells with few of them. */
  readonly everything: boolean;
  /** For the participation list: who has agreed to stand there, and when they were here. */
  readonly attendance?: AttendanceList;
}

export type ExportResult =
  | { readonly bytes: Uint8Array }
  | { readonly problems: readonly SnapshotProblem[] }
  | { readonly failed: string };

const TIME_ZONE = 'Europe/Stockholm';

async function make({
  file,
  text,
  locale,
  everything,
  attendance,
}: ExportJob): Promise<ExportResult> {
  const read = readSnapshot(text);
  if ('problems' in read) return { problems: read.problems };
  const { snapshot } = read;
  const analysis = analyse(snapshot);
  const shown = everything
    ? snapshot
    : {
        ...snapshot,
        rounds: snapshot.rounds.map((round) => ({ ...round, answers: [] })),
        surveys: snapshot.surveys.map((survey) => ({ ...survey, answers: [] })),
      };
  const subject = subjectOf(
    shown,
    everything ? analysis : publicAnalysis(analysis, snapshot),
    translatorOf(locale),
    TIME_ZONE,
    attendance,
  );
  return { bytes: await EXPORT_FILES[file].render(subject) };
}

make(workerData as ExportJob).then(
  (result) => parentPort?.postMessage(result),
  (error: unknown) =>
    parentPort?.postMessage({ failed: error instanceof Error ? error.message : String(error) }),
);
