import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a browser says that another site's page opens this socket. Programs that are no browsers
 * say nothing, and are told apart by their token alone.
 *
 * @param publicUrl what the app's own addresses begin with behind a proxy that says another `Host`
 */
export function isForeign(
  { headers }: { readonly headers: IncomingHttpHeaders },
  publicUrl: string | null,
): boolean {
  const { origin, host } = headers;
  if (origin === undefined || origin === publicUrl) return false;
  return !URL.canParse(origin) || new URL(origin).host !== host;
}
