import * as z from 'zod/mini';
import type { AppParts, SamsynApp } from '../app-parts.ts';

const ok = { 200: z.object({ status: z.literal('ok') }) };

export function healthRoutes(app: SamsynApp, { storage }: Pick<AppParts, 'storage'>): void {
  app.get('/healthz', { schema: { summary: 'The process runs.', response: ok } }, async () => ({
    status: 'ok' as const,
  }));

  app.get('/readyz', { schema: { summary: 'Boards can be read.', response: ok } }, async () => {
    await storage.readSetting('opened');
    return { status: 'ok' as const };
  });
}
