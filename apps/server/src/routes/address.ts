import * as z from 'zod/mini';
import { addressForOthers, lanAddress } from '../addresses.ts';
import type { AppParts, SamsynApp } from '../app-parts.ts';

export function addressRoutes(app: SamsynApp, { config }: Pick<AppParts, 'config'>): void {
  app.get(
    '/api/address',
    {
      schema: {
        summary:
          'What links begin with that are given to people elsewhere; null for the address that was asked for.',
        response: { 200: z.object({ address: z.nullable(z.string()) }) },
      },
    },
    async (request) => {
      const listening = app.server.address();
      const port = typeof listening === 'object' && listening !== null ? listening.port : 0;
      const lan = port === 0 ? null : lanAddress(config.host, port);
      return { address: addressForOthers(config, request.host, lan) };
    },
  );
}
