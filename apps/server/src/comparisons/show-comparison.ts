import type { Layer } from '@samsyn/board';
import { readBoard, readTemplate } from '@samsyn/documents';
import type { Translator } from '@samsyn/i18n';
import {
  comparePlaces,
  describePlaces,
  type PlaceComparison,
  type PlaceWords,
} from '@samsyn/snapshot';
import { type ComparisonWait, comparisonWaitsFor } from '@samsyn/workshop';
import type { AppParts } from '../app-parts.ts';
import { readDay } from '../day/day-state.ts';
import { Problem } from '../errors/problem.ts';
import { openKept } from '../snapshots/snapshot-format.ts';
import type { ComparisonRecord, KeyRole } from '../storage/storage.ts';

type Parts = Pick<AppParts, 'storage' | 'hub'>;

export interface Shown {
  /** Empty as long as they are not to be seen by whoever asks. */
  readonly comparisons: readonly ComparisonRecord[];
  /** What the room has to do before it sees them; null for nothing. */
  readonly waits: ComparisonWait | null;
}

/** The maps of other places that somebody of this role may see now. */
export async function shownComparisons(board: string, role: KeyRole, parts: Parts): Promise<Shown> {
  const waits = comparisonWaitsFor(await readDay(board, parts));
  const hidden = waits !== null && role !== 'facilitator';
  return { comparisons: hidden ? [] : await parts.storage.listComparisons(board), waits };
}

/**
 * The map of another place as its file.
 *
 * @throws {Problem} if the room has not revealed its own round yet, or there is no such map
 */
export async function readComparison(
  board: string,
  id: string,
  role: KeyRole,
  parts: Parts,
): Promise<string> {
  const waits = comparisonWaitsFor(await readDay(board, parts));
  // Before it is shown, nobody may find out by asking whether there is one.
  if (waits !== null && role !== 'facilitator') {
    throw new Problem('comparison-waits', { reason: waits });
  }
  const text = await parts.storage.readComparison(board, id);
  if (text === null) throw new Problem('no-such-comparison');
  return text;
}

/** How the map of another place stands to this board as it is now, as data and in sentences. */
export async function compareWithBoard(
  board: string,
  file: string,
  layer: Layer,
  { hub }: Pick<Parts, 'hub'>,
  t: Translator,
): Promise<PlaceComparison & { readonly sentences: PlaceWords }> {
  const [says, template] = await Promise.all([
    hub.read({ board, kind: 'board' }, readBoard),
    hub.read({ board, kind: 'template' }, readTemplate),
  ]);
  const comparison = comparePlaces(openKept(file), { board: says, template }, layer);
  return { ...comparison, sentences: describePlaces(comparison, t) };
}
