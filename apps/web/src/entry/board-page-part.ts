import { partAtHand } from './part-at-hand.tsx';

/** The page of a board. Whoever comes straight to one has it before the first drawing. */
export const BOARD_PAGE = partAtHand(async () => {
  const page = await import('./board-page.tsx');
  await page.untilAtHand();
  return page.default;
});
