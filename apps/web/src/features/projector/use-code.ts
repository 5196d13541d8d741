import { useEffect, useState } from 'react';
import { readBoard } from '../../api/boards.ts';
import { useSession } from '../../live/session-context.ts';

const AGAIN_MS = 30 * 60_000;

/**
 * The code that lets people in. Whoever leads is told the one that holds now, which also makes it
 * last; others know the one they came with.
 */
export function useCode(known: string): string {
  const { board, token, role } = useSession().entry;
  const [code, setCode] = useState(known);
  useEffect(() => {
    if (role !== 'facilitator') return;
    const ask = (): void => {
      readBoard({ board, token }).then(
        (answer) => setCode((last) => answer.code ?? last),
        () => {
          // Without an answer the code that is known here is shown.
        },
      );
    };
    ask();
    const again = setInterval(ask, AGAIN_MS);
    return () => clearInterval(again);
  }, [board, token, role]);
  return code;
}
