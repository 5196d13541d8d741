import { create } from 'zustand';
import { useWorkshop } from '../live/session-context.ts';
import { type Face, faceOfDay, facesOf } from './faces.ts';

interface Choice {
  /** What one has gone to oneself; null = where the day is. */
  readonly chosen: Face | null;
  /** Where the day was when one chose: once it goes on, one is brought along. */
  readonly since: Face | null;
}

const useChoice = create<Choice>()(() => ({ chosen: null, since: null }));

/** The face that is shown: one's own choice as long as the day stays where it was. */
export function useFace(): Face {
  const { chosen, since } = useChoice();
  const where = useWorkshop(faceOfDay);
  const isThere = useWorkshop((day) => chosen !== null && facesOf(day).includes(chosen));
  return chosen !== null && isThere && since === where ? chosen : where;
}

/** Goes to another face, alone. */
export function useGoToFace(): (face: Face) => void {
  const where = useWorkshop(faceOfDay);
  return (face) => useChoice.setState({ chosen: face === where ? null : face, since: where });
}
