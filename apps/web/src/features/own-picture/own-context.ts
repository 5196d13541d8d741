import type { OwnPicture } from '@samsyn/documents';
import type { Round } from '@samsyn/workshop';
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { OpenPicture } from '../../live/own-picture.ts';
import { useWorkshop } from '../../live/session-context.ts';

/** The picture that is being drawn; set by the face. */
export const OwnContext = createContext<OpenPicture | null>(null);

export function useOwn(): OpenPicture {
  const open = useContext(OwnContext);
  if (open === null) throw new Error('This part belongs inside an own picture.');
  return open;
}

/** Part of what has been answered. A selector must return what is held, not something made anew. */
export function useAnswers<T>(select: (picture: OwnPicture) => T): T {
  return useStore(useOwn().picture.store, select);
}

/** How the round stands whose answers these are; null when the day no longer knows it. */
export function useOwnRound(): Round | null {
  const { id } = useOwn().round;
  return useWorkshop(({ rounds }) => rounds.find((round) => round.id === id) ?? null);
}
