import { useEffect } from 'react';
import * as z from 'zod/mini';
import { create } from 'zustand';
import { callApi } from '../api/http.ts';

/** `https://samsyn.example.org`, without a slash at the end; and whether the server was asked. */
const useKnown = create<{ readonly start: string; readonly asked: boolean }>()(() => ({
  start: location.origin,
  asked: false,
}));
const answerSchema = z.object({ address: z.nullable(z.url()) });

/**
 * What links begin with that are given to others. The address in this browser, until the server has
 * said whether it has a better one: *localhost* leads nobody else here.
 */
export function useLinkStart(): string {
  useEffect(() => {
    if (!useKnown.getState().asked) void ask();
  }, []);
  return useKnown(({ start }) => start);
}

async function ask(): Promise<void> {
  useKnown.setState({ asked: true });
  try {
    const { address } = answerSchema.parse(await callApi('/address'));
    if (address !== null) useKnown.setState({ start: new URL(address).origin });
  } catch {
    // Asked again the next time that links are shown.
    useKnown.setState({ asked: false });
  }
}
