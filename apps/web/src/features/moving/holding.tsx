import { useHold } from './use-hold.ts';
import { useLift } from './use-lift.ts';

/** All that goes on while something is held, by pointer or by keys. Draws nothing. */
export function Holding() {
  useHold();
  useLift();
  return null;
}
