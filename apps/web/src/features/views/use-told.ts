import type { Analysis } from '@samsyn/analysis';
import { startTransition, useCallback, useEffect, useRef, useState } from 'react';
import { readAnalysis } from '../../api/analysis.ts';
import { problemWords } from '../../api/problem-words.ts';
import { NOW } from '../../api/snapshots.ts';
import { useT } from '../../i18n/use-t.ts';
import { useSession } from '../../live/session-context.ts';
import { revealedRounds } from '../reveal/revealed-rounds.ts';

export interface Told {
  /** Null until the first has come. */
  readonly analysis: Analysis | null;
  /** Why there is none, or no newer one; empty as long as nothing went wrong. */
  readonly problem: string;
  readonly isReading: boolean;
  readonly read: () => void;
}

/** A room changes its board all the time; what it tells is asked for at most so often. */
const CALM_MS = 5000;

/**
 * What the board, or one of its snapshots, tells. The server works it out in a thread of its own;
 * the page only reads it. Of the live board it is asked again when the board has changed.
 */
export function useTold(snapshot: string | null): Told {
  const t = useT();
  const session = useSession();
  const { entry } = session;
  const [told, setTold] = useState<Omit<Told, 'read'>>({
    ...{ analysis: null, problem: '', isReading: true },
  });
  const latest = useRef(0);
  const read = useCallback((): void => {
    latest.current += 1;
    const asked = latest.current;
    setTold((before) => ({ ...before, isReading: true }));
    readAnalysis(entry, snapshot ?? NOW).then(
      (analysis) => {
        if (asked !== latest.current) return;
        // A large map is drawn piece by piece: whoever types meanwhile does not wait for it.
        startTransition(() => setTold({ analysis, problem: '', isReading: false }));
      },
      (error: unknown) => {
        if (asked !== latest.current) return;
        setTold((before) => ({ ...before, problem: problemWords(error, t), isReading: false }));
      },
    );
  }, [entry, snapshot, t]);
  useEffect(() => {
    setTold({ analysis: null, problem: '', isReading: true });
    read();
    return () => {
      latest.current += 1;
    };
  }, [read]);
  useEffect(() => {
    if (snapshot !== null) return;
    let timer: ReturnType<typeof setTimeout> | null = null;
    const soon = (): void => {
      timer ??= setTimeout(() => {
        timer = null;
        read();
      }, CALM_MS);
    };
    const stops = [
      session.board.store.subscribe(soon),
      session.template.store.subscribe(soon),
      session.workshop.subscribe((now, before) => {
        if (revealedRounds(now) !== revealedRounds(before)) soon();
      }),
    ];
    return () => {
      if (timer !== null) clearTimeout(timer);
      for (const stop of stops) stop();
    };
  }, [snapshot, session, read]);
  return { ...told, read };
}
