import type { Answer, Cell, Placement } from '@samsyn/board';
import { useInView } from '../live/session-context.ts';
import { openRoleMenu } from './open-role.ts';

/**
 * What pressing a placed actor does: the roles open, or, where nothing can be changed any more, the
 * reason that one wrote. Null where there is nothing to open.
 */
export function useTokenPress(
  { note }: Pick<Placement<Answer>, 'note'>,
  fixed: boolean,
): ((cell: Cell) => void) | null {
  const { round, openDetails } = useInView();
  if (!fixed) return openRoleMenu;
  return round !== null && note !== '' ? openDetails : null;
}
