import { networkInterfaces } from 'node:os';
import type { Config } from './config.ts';

const ONLY_HERE = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])(?::\d+)?$/i;

/**
 * What links begin with that are given to people elsewhere: the public address where there is one,
 * and for whoever sits at the machine itself its address on the network, since *localhost* leads
 * nobody else here. Null: the address that was asked for serves.
 *
 * @param asked the host that the caller asked for, with its port
 * @param lan the machine's address on the network; null when it has none or listens to itself only
 */
export function addressForOthers(
  { publicUrl }: Pick<Config, 'publicUrl'>,
  asked: string,
  lan: string | null,
): string | null {
  return publicUrl ?? (ONLY_HERE.test(asked) ? lan : null);
}

/** Null when the server listens on one address only, or the machine is on no network. */
export function lanAddress(host: string, port: number): string | null {
  if (!isEverywhere(host)) return null;
  const found = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .find(({ family, internal }) => family === 'IPv4' && !internal);
  return found === undefined ? null : `http://${found.address}:${port}`;
}

export function isEverywhere(host: string): boolean {
  return host === '0.0.0.0' || host === '::';
}
