import { writeSnapshot } from '@samsyn/snapshot';
import type { AppParts } from '../app-parts.ts';
import { Problem } from '../errors/problem.ts';
import { NOW } from '../snapshots/compare-snapshots.ts';
import { takeSnapshot } from '../snapshots/take-snapshot.ts';
import type { AnalysisTexts } from './worker.ts';

type Parts = Pick<AppParts, 'storage' | 'hub' | 'chance' | 'now' | 'analyses'>;

/** Stands in the text of a snapshot that is only made to be analysed: texts that say the same are. */
const NO_TIME = '1970-01-01T00:00:00Z';

/**
 * What one of a board's snapshots tells, or the board as it is now, through a snapshot that is made
 * on the spot and not kept.
 *
 * @throws {Problem} if there is no such snapshot, or it cannot be read
 */
export async function analyseBoard(
  board: string,
  snapshot: string,
  parts: Parts,
): Promise<AnalysisTexts> {
  if (snapshot !== NOW) {
    const text = await parts.storage.readSnapshot(board, snapshot);
    if (text === null) throw new Problem('no-such-snapshot');
    return parts.analyses.of(text);
  }
  const taken = await takeSnapshot(board, { label: '', trigger: 'manual' }, parts);
  const text = writeSnapshot({ ...taken, id: NOW, takenAt: NO_TIME });
  return parts.analyses.of(text, taken.takenAt);
}
