import { useCallback, useEffect, useState } from 'react';
import type { Preview } from '../api/answers.ts';
import { previewBoard, type Ticket } from '../api/boards.ts';
import { ApiProblem } from '../api/problem.ts';
import { arriveThroughForm } from './arrival.ts';
import { browserShelf } from './browser-shelf.ts';
import { goIn, tokenServes } from './go-in.ts';
import { dropPendingKey, pendingKey } from './pending-ticket.ts';
import { type Profile, type StoredBoard, storedBoard } from './stored-boards.ts';

/** Where somebody stands who comes to a board's address. */
export type Gate =
  | { readonly at: 'reading' }
  /** Has neither link nor code, and has not been here before. */
  | { readonly at: 'outside' }
  | { readonly at: 'failed'; readonly error: unknown }
  | {
      readonly at: 'asked';
      readonly ticket: Ticket;
      readonly preview: Preview;
      readonly known: StoredBoard | null;
    }
  | { readonly at: 'in'; readonly board: StoredBoard };

/** Finds out whether one may go straight in, must say who one is first, or has no way in. */
export function useGate(id: string) {
  const [gate, setGate] = useState<Gate>({ at: 'reading' });
  const knock = useCallback((): void => {
    setGate({ at: 'reading' });
    arrive(id).then(setGate, (error: unknown) => setGate({ at: 'failed', error }));
  }, [id]);
  useEffect(() => {
    knock();
    const onLink = (): void => {
      if (location.hash.includes('k=')) knock();
    };
    addEventListener('hashchange', onLink);
    return () => removeEventListener('hashchange', onLink);
  }, [knock]);
  const join = async (ticket: Ticket, profile: Profile, known: StoredBoard | null) => {
    const board = await goIn(browserShelf, ticket, profile, known);
    dropPendingKey(id);
    arriveThroughForm();
    setGate({ at: 'in', board });
  };
  const enter = (board: StoredBoard): void => {
    dropPendingKey(id);
    arriveThroughForm();
    setGate({ at: 'in', board });
  };
  return { gate, knock, join, enter };
}

async function arrive(id: string): Promise<Gate> {
  const key = pendingKey(id);
  const known = storedBoard(browserShelf, id);
  const joinedWithKey = known !== null && 'key' in known.ticket && known.ticket.key === key;
  if (known?.joined !== undefined && (key === null || joinedWithKey)) {
    const asked = key === null ? null : await askOnSharedComputer(known);
    return asked ?? comeBack(known);
  }
  const ticket = key === null ? known?.ticket : { key };
  if (ticket === undefined) return { at: 'outside' };
  const preview = await previewBoard(ticket);
  // A viewer leaves no name, and who has the role already comes back as the same person.
  if (preview.role === 'viewer' || preview.role === known?.joined?.role) {
    const profile = preview.role === 'viewer' ? null : (known?.profile ?? null);
    const board = await goIn(browserShelf, ticket, profile, known);
    dropPendingKey(id);
    return { at: 'in', board };
  }
  return { at: 'asked', ticket, preview, known };
}

/**
 * Whoever comes by a link to a computer on which somebody takes part already may be somebody else,
 * who must not see that one's answers: they are asked. Offline one can only be who one was.
 */
async function askOnSharedComputer(known: StoredBoard): Promise<Gate | null> {
  const { ticket, joined } = known;
  if (joined?.role !== 'participant') return null;
  try {
    const preview = await previewBoard(ticket);
    return preview.role === 'participant' ? { at: 'asked', ticket, preview, known } : null;
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 0) return null;
    throw error;
  }
}

/** As the same person as before, without asking. Offline, what this browser keeps is opened. */
async function comeBack(known: StoredBoard): Promise<Gate> {
  dropPendingKey(known.id);
  if (tokenServes(known, Date.now())) return { at: 'in', board: known };
  try {
    const profile = known.joined?.role === 'viewer' ? null : known.profile;
    return { at: 'in', board: await goIn(browserShelf, known.ticket, profile, known) };
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 0) return { at: 'in', board: known };
    throw error;
  }
}
