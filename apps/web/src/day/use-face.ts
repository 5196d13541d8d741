import type { WorkshopState } from '@samsyn/workshop';
import { useCallback } from 'react';
import { create } from 'zustand';
import { useSession, useWorkshop } from '../live/session-context.ts';
import { type Face, faceOfDay, facesOf } from './faces.ts';

interface Choice {
  /** What one has gone to oneself; null = where the day is. */
  readonly chosen: Face | null;
  /** Where the day was when one chose: once it goes on, one is brought along. */
  readonly since: Face | null;
}

const useChoice = create<Choice>()(() => ({ chosen: null, since: null }));

/** One's own choice as long as the day stays where it was. */
function faceOf(day: WorkshopState, { chosen, since }: Choice): Face {
  const where = faceOfDay(day);
  const stays = chosen !== null && since === where && facesOf(day).includes(chosen);
  return stays ? chosen : where;
}

/** The face that is shown. */
export function useFace(): Face {
  const choice = useChoice();
  return useWorkshop((day) => faceOf(day, choice));
}

/** The same for what is no component. */
export function faceNow(day: WorkshopState): Face {
  return faceOf(day, useChoice.getState());
}

/** Goes to another face, alone, until the day goes on from where it is. */
export function chooseFace(face: Face, day: WorkshopState): void {
  const where = faceOfDay(day);
  useChoice.setState({ chosen: face === where ? null : face, since: where });
}

export function useGoToFace(): (face: Face) => void {
  const { workshop } = useSession();
  return useCallback((face) => chooseFace(face, workshop.getState()), [workshop]);
}
