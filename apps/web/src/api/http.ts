import { useSettings } from '../local/settings-store.ts';
import { ApiProblem, problemFrom } from './problem.ts';
import { noteServerDate } from './server-clock.ts';

interface Call {
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly body?: unknown;
  /** A board's token, or the operator's key when a board is created. */
  readonly token?: string | undefined;
  readonly patienceMs?: number;
  /** Ends the call before its answer has come. */
  readonly signal?: AbortSignal;
}

const PATIENCE_MS = 20_000;

/**
 * Calls the server's API and gives what it answers, unread.
 *
 * @param path after `/api`, with its parts already encoded
 * @throws ApiProblem with words to show; status 0 when no answer came
 */
export async function callApi(path: string, call: Call = {}): Promise<unknown> {
  const response = await send(path, call);
  if (response.status === 204) return null;
  const body: unknown = await response.json().catch(() => null);
  if (!response.ok) throw problemFrom(response.status, body);
  return body;
}

/** Fetches a file from the API, with the name that the server gives it. */
export async function fetchFile(
  path: string,
  token: string,
  signal?: AbortSignal,
): Promise<{ readonly name: string | null; readonly content: Blob }> {
  const response = await send(path, {
    token,
    patienceMs: 120_000,
    ...(signal === undefined ? {} : { signal }),
  });
  if (!response.ok) throw problemFrom(response.status, await response.json().catch(() => null));
  const disposition = response.headers.get('content-disposition') ?? '';
  const name = /filename="([^"]+)"/.exec(disposition)?.[1] ?? null;
  return { name, content: await response.blob() };
}

/** Ends a call that takes too long, or that nobody waits for any more. */
function untilLate(milliseconds: number, called?: AbortSignal): AbortSignal {
  const late = AbortSignal.timeout(milliseconds);
  if (called === undefined) return late;
  // Browsers without `any` wait for the one who asked; the call ends by itself otherwise.
  return 'any' in AbortSignal ? AbortSignal.any([late, called]) : called;
}

async function send(path: string, call: Call): Promise<Response> {
  const { method = call.body === undefined ? 'GET' : 'POST', body, token, patienceMs } = call;
  const headers = new Headers({
    accept: 'application/json',
    'accept-language': useSettings.getState().locale,
  });
  if (body !== undefined) headers.set('content-type', 'application/json');
  if (token !== undefined) headers.set('authorization', `Bearer ${token}`);
  const request: RequestInit = {
    method,
    headers,
    cache: 'no-store',
    credentials: 'omit',
    signal: untilLate(patienceMs ?? PATIENCE_MS, call.signal),
  };
  if (body !== undefined) request.body = JSON.stringify(body);
  const sentAt = Date.now();
  try {
    const response = await fetch(`/api${path}`, request);
    noteServerDate(response.headers.get('date'), sentAt, Date.now());
    return response;
  } catch {
    throw new ApiProblem(0, 'unreachable', '');
  }
}
