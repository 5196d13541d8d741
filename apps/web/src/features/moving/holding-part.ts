import { partAtHand } from '../../entry/part-at-hand.tsx';

/** Wherever things can be taken hold of: a key that follows at once must be heard. */
export const HOLDING = partAtHand(async () => (await import('./holding.tsx')).Holding);
