import type { Analysis } from '@samsyn/analysis';
import { useEffect, useState } from 'react';
import { readAnalysis } from '../../api/analysis.ts';
import { useSession } from '../../live/session-context.ts';

/** What was read of each time, by id; null where it could not be. */
export type Analyses = ReadonlyMap<string, Analysis | null>;

/**
 * Reads what several times tell, one after the other so that the server's thread is left to others
 * in between, in the order in which they are named. Those that were read before are not read again.
 */
export function useAnalyses(ids: readonly string[]): Analyses {
  const { entry } = useSession();
  const [read, setRead] = useState<Analyses>(new Map());
  const wanted = ids.find((id) => !read.has(id));
  useEffect(() => {
    if (wanted === undefined) return;
    let left = false;
    readAnalysis(entry, wanted)
      .catch(() => null)
      .then((analysis) => {
        if (!left) setRead((before) => new Map(before).set(wanted, analysis));
      });
    return () => {
      left = true;
    };
  }, [entry, wanted]);
  return read;
}
