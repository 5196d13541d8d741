import { renderUnicodeCompact } from 'uqr';
import { isEverywhere, lanAddress } from './addresses.ts';
import type { Config } from './config.ts';

/** Where the server is reached, for whoever started it: on this machine, and for the others. */
export function greeting({ host, publicUrl }: Config, port: number): string {
  const lan = publicUrl ?? lanAddress(host, port);
  const lines = ['', `  Samsyn: http://${localName(host)}:${port}`];
  if (lan !== null)
    lines.push(`  Others: ${lan}`, '', indent(renderUnicodeCompact(lan, { border: 2 })));
  return `${lines.join('\n')}\n`;
}

/** The address that the links of this server begin with when nothing else is known. */
export function linkOrigin({ host, publicUrl }: Config, port: number): string {
  return publicUrl ?? `http://${localName(host)}:${port}`;
}

function localName(host: string): string {
  if (isEverywhere(host)) return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

function indent(text: string): string {
  return text.replace(/^/gm, '  ');
}
