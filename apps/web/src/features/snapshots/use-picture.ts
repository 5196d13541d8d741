import { useCallback, useEffect, useState } from 'react';
import type { Caller } from '../../api/boards.ts';
import { problemWords } from '../../api/problem-words.ts';
import { downloadSnapshot } from '../../api/snapshots.ts';
import { useT } from '../../i18n/use-t.ts';
import type { Picture } from './picture.ts';
import { readBeside } from './read-beside.ts';

interface Reading {
  readonly picture: Picture | null;
  /** Why it cannot be shown; empty as long as nothing went wrong. */
  readonly problem: string;
}

const NOTHING_YET: Reading = { picture: null, problem: '' };

/** A snapshot, or the board as it is now, to be looked at. */
export function usePicture({ board, token }: Caller, snapshot: string): Reading {
  return usePictureOf(
    useCallback(() => downloadSnapshot({ board, token }, snapshot), [board, token, snapshot]),
  );
}

/** What a fetched file shows. @param fetchIt must stay the same as long as the file does */
export function usePictureOf(fetchIt: () => Promise<{ readonly content: Blob }>): Reading {
  const t = useT();
  const [reading, setReading] = useState(NOTHING_YET);
  useEffect(() => {
    let left = false;
    setReading(NOTHING_YET);
    fetchIt()
      .then(({ content }) => content.text())
      .then(readBeside)
      .then(
        (picture) => ({
          picture,
          problem: picture === null ? t('pages.history.unreadable') : '',
        }),
        (error: unknown) => ({ picture: null, problem: problemWords(error, t) }),
      )
      .then((read) => {
        if (!left) setReading(read);
      });
    return () => {
      left = true;
    };
  }, [fetchIt, t]);
  return reading;
}
