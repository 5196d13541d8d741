import { readBoardMeta } from '@samsyn/documents';
import { type Snapshot, writeSnapshot } from '@samsyn/snapshot';
import type { AppParts } from '../app-parts.ts';
import { readDay } from '../day/day-state.ts';
import { Problem } from '../errors/problem.ts';
import { contentOf, inTurnOfSnapshots } from './keep-snapshot.ts';
import { readKept } from './snapshot-format.ts';
import { ownResults } from './workshop-results.ts';

type Parts = Pick<AppParts, 'storage' | 'hub' | 'inTurn' | 'failed'>;

/**
 * Whose answers go: those of the board's own day that are no longer kept, or also those that came
 * with the snapshot it was opened from.
 */
export type Extent = 'own' | 'all';

/**
 * Makes every snapshot that is kept of a board say of its rounds and surveys what is kept of them
 * now: when somebody took their answers away, when answers were discarded, when a type is shown by
 * its name or no longer. Nothing else in them changes.
 */
export function renewAnswers(board: string, extent: Extent, parts: Parts): Promise<void> {
  const { storage, hub, failed } = parts;
  return inTurnOfSnapshots(board, parts, async () => {
    const day = await readDay(board, parts);
    const { locale } = await hub.read({ board, kind: 'board' }, readBoardMeta);
    const own = await ownResults(board, day, locale, parts);
    for (const record of await storage.listSnapshots(board)) {
      const text = await storage.readSnapshot(board, record.id);
      if (text === null) continue;
      try {
        const renewed = withAnswersOf(readKept(text), own, extent);
        const changed = writeSnapshot(renewed);
        if (changed === text) continue;
        const bytes = Buffer.byteLength(changed);
        await storage.writeSnapshot(
          board,
          { ...record, bytes, content: contentOf(renewed) },
          changed,
        );
      } catch (error) {
        // What nobody can read shows nobody's answers.
        if (!(error instanceof Problem)) throw error;
        failed({ board, snapshot: record.id }, 'A snapshot that cannot be read was left as it is.');
      }
    }
  });
}

interface Answered {
  readonly id: string;
  readonly answers: unknown[];
  readonly results?: unknown;
}

function withAnswersOf(
  snapshot: Snapshot,
  own: Awaited<ReturnType<typeof ownResults>>,
  extent: Extent,
): Snapshot {
  const renew = <One extends Answered>(list: readonly One[], now: readonly One[]): One[] =>
    list.map((one) => {
      const same = now.find(({ id }) => id === one.id);
      if (same === undefined) return extent === 'all' ? { ...one, answers: [] } : one;
      const { answers, results } = same;
      return { ...one, answers, ...(results === undefined ? {} : { results }) };
    });
  return {
    ...snapshot,
    rounds: renew(snapshot.rounds, own.rounds),
    surveys: renew(snapshot.surveys, own.surveys),
  };
}
