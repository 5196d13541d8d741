import { SettingError } from './config.ts';
import { StorageError } from './storage/storage.ts';

/** One line about why the server cannot run, and what to do about it. */
export function startProblem(error: unknown): string {
  if (error instanceof SettingError || error instanceof StorageError) return error.message;
  const { code, port, address } = error as { code?: string; port?: number; address?: string };
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} is in use. Choose another: PORT=${(port ?? 3000) + 1} npm start`;
    case 'EACCES':
      return `This user may not listen on port ${port}. Choose another: PORT=3000 npm start`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `HOST: this machine has no address ${address ?? 'of that name'}.`;
    default:
      return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}
