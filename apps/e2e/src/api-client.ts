/** What creating a board answers: the keys are shown this once. */
export interface CreatedBoard {
  readonly board: { readonly id: string; readonly title: string };
  readonly code: string;
  readonly keys: {
    readonly facilitator: string;
    readonly participant: string;
    readonly viewer: string;
  };
}

export interface Joined {
  readonly board: { readonly id: string };
  readonly role: string;
  readonly participant: { readonly id: string; readonly secret?: string };
  readonly token: string;
}

/** The HTTP API as a script uses it. Every call fails with the server's own words. */
export function apiClient(url: string) {
  const call = async <T>(
    method: string,
    path: string,
    body?: unknown,
    token?: string,
  ): Promise<T> => {
    const response = await fetch(`${url}/api${path}`, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return (text === '' ? undefined : JSON.parse(text)) as T;
  };
  return {
    createBoard: (fields: Record<string, unknown> = {}) =>
      call<CreatedBoard>('POST', '/boards', { title: 'Workshop i Lillköping', ...fields }),
    join: (fields: Record<string, unknown>) => call<Joined>('POST', '/join', fields),
    command: (board: string, token: string, command: Record<string, unknown>) =>
      call<{ state: unknown }>('POST', `/boards/${board}/commands`, command, token),
    get: <T>(path: string, token: string) => call<T>('GET', path, undefined, token),
    post: <T>(path: string, body: unknown, token: string) => call<T>('POST', path, body, token),
    remove: (path: string, token: string) => call<void>('DELETE', path, undefined, token),
  };
}
