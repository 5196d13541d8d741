import { useEffect, useState } from 'react';
import { afterFrame } from './after-frame.ts';

/**
 * How many of `total` things to draw now: a few at once, then so many more each time those are on
 * the screen. A long table must not keep anybody from typing or scrolling.
 */
export function useGrowing(total: number, step: number): number {
  const [drawn, setDrawn] = useState(step);
  const done = drawn >= total;
  useEffect(() => {
    if (done) return;
    const grow = (): void => setDrawn(drawn + step);
    const timer = setTimeout(() => afterFrame(grow));
    return () => clearTimeout(timer);
  }, [done, drawn, step]);
  return Math.min(drawn, total);
}
