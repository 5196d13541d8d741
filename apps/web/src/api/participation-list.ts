import * as z from 'zod/mini';
import type { Caller } from './boards.ts';
import { callApi } from './http.ts';

const listingSchema = z.object({ listed: z.boolean() });

const me = ({ board }: Caller): string => `/boards/${encodeURIComponent(board)}/me`;

/** Whether the caller stands on the board's participation list. */
export async function readListed(caller: Caller): Promise<boolean> {
  return listingSchema.parse(await callApi(me(caller), { token: caller.token })).listed;
}

/** Agrees to stand there, or no longer; answers how it is now. */
export async function agreeToBeListed(caller: Caller, listed: boolean): Promise<boolean> {
  const { token } = caller;
  const answer = await callApi(me(caller), { method: 'PATCH', body: { listed }, token });
  return listingSchema.parse(answer).listed;
}
