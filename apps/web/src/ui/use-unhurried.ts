import { startTransition, useEffect, useState } from 'react';

/**
 * The value a moment later, when what it leads to has been drawn beside what is shown now: the press
 * that changes it is answered at once, however much there is to draw.
 */
export function useUnhurried<T>(value: T): T {
  const [followed, setFollowed] = useState(() => value);
  useEffect(() => {
    startTransition(() => setFollowed(() => value));
  }, [value]);
  return followed;
}
