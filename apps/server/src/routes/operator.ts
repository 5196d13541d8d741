import * as z from 'zod/mini';
import type { AppParts, SamsynApp } from '../app-parts.ts';

export function operatorRoutes(app: SamsynApp, { config }: Pick<AppParts, 'config'>): void {
  app.get(
    '/api/operator',
    {
      schema: {
        summary: 'Who runs this server and how they are reached; null where they have not said.',
        response: {
          200: z.object({ name: z.nullable(z.string()), contact: z.nullable(z.string()) }),
        },
      },
    },
    async () => ({ name: config.operator, contact: config.contact }),
  );
}
