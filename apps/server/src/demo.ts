import type { Config } from './config.ts';
import type { Server } from './server.ts';

export async function showDemo(_server: Server, _config: Config): Promise<string> {
  return '';
}
