import { snapshotJsonSchema } from '@samsyn/snapshot';
import type { SamsynApp } from '../app-parts.ts';

const DAY_SECONDS = 24 * 60 * 60;

/** The JSON Schema that every snapshot names, for whoever reads one without this program. */
export function schemaRoutes(app: SamsynApp): void {
  const text = JSON.stringify(snapshotJsonSchema(), null, 2);
  app.get('/schemas/snapshot.v1.json', { schema: { hide: true } }, async (_request, reply) =>
    reply
      .header('content-type', 'application/schema+json; charset=utf-8')
      .header('cache-control', `public, max-age=${DAY_SECONDS}`)
      // Editors and validators on other addresses fetch it.
      .header('access-control-allow-origin', '*')
      .send(text),
  );
}
