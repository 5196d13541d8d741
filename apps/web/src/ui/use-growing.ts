import { useEffect, useState } from 'react';

/**
 * How many of `total` things to draw now: a few at once, then so many more each time the page has
 * had a moment for something else. A long table must not keep anybody from typing or scrolling.
 */
export function useGrowing(total: number, step: number): number {
  const [drawn, setDrawn] = useState(step);
  const done = drawn >= total;
  useEffect(() => {
    if (done) return;
    const timer = setTimeout(() => setDrawn(drawn + step));
    return () => clearTimeout(timer);
  }, [done, drawn, step]);
  return Math.min(drawn, total);
}
