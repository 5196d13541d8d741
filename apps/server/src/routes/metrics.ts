import { collectDefaultMetrics, type Metric, Registry } from 'prom-client';
import type { AppParts, SamsynApp } from '../app-parts.ts';
import { holdsAdminKey } from '../auth/admin-key.ts';
import { lastBackup } from '../backup/last-backup.ts';
import { Problem } from '../errors/problem.ts';
import type { RoomFigures, Timings } from '../rooms/room-figures.ts';

type Value = { value: number; labels: Record<string, string>; metricName?: string };

/**
 * Figures for whoever watches over the server, as Prometheus reads them: aggregates without board,
 * person or text in any label. Needs the admin key if the server has one.
 */
export function metricsRoutes(app: SamsynApp, { hub, storage, config, calls }: AppParts): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const add = (
    type: 'gauge' | 'counter' | 'histogram',
    name: string,
    help: string,
    values: () => Value[] | Promise<Value[]>,
  ): void => {
    const get = async () => ({ name, help, type, values: await values(), aggregator: 'sum' });
    registry.registerMetric({ name, help, type, get, reset: () => undefined } as unknown as Metric);
  };
  const one = (read: (figures: RoomFigures) => number) => (): Value[] => [
    { value: read(hub.figures()), labels: {} },
  ];
  add(
    'gauge',
    'samsyn_connections',
    'Open live connections.',
    one((f) => f.connections),
  );
  add(
    'gauge',
    'samsyn_rooms',
    'Documents that are loaded.',
    one((f) => f.rooms),
  );
  add('gauge', 'samsyn_rooms_not_storing', 'Rooms whose changes cannot be stored just now.', () => [
    { value: hub.figures().notStoring, labels: {} },
  ]);
  add(
    'counter',
    'samsyn_updates_total',
    'Writes taken from clients.',
    one((f) => f.updates),
  );
  add('counter', 'samsyn_refusals_total', 'Writes that were not taken, by reason.', () =>
    byReason(hub.figures().refusals),
  );
  add('counter', 'samsyn_closes_total', 'Connections ended by the server, by reason.', () =>
    byReason(hub.figures().closes),
  );
  add('histogram', 'samsyn_durable_seconds', 'From a change until it is durable.', () =>
    histogram('samsyn_durable_seconds', hub.figures().durable),
  );
  add('histogram', 'samsyn_propagation_seconds', 'From a change until it is sent on.', () =>
    histogram('samsyn_propagation_seconds', hub.figures().propagation),
  );
  add('gauge', 'samsyn_store_bytes', 'What is stored, in bytes.', async () => [
    { value: await storage.size(), labels: {} },
  ]);

  add(
    'gauge',
    'samsyn_disk_free_bytes',
    'Room left where boards are stored, in bytes.',
    async () => {
      const value = await storage.room();
      return value === null ? [] : [{ value, labels: {} }];
    },
  );
  add(
    'gauge',
    'samsyn_last_backup_timestamp_seconds',
    'When the newest whole backup was begun, in seconds since 1970; 0 for never.',
    async () => [{ value: await lastBackup(storage), labels: {} }],
  );
  add('counter', 'samsyn_calls_total', 'Calls answered, by route and status.', () => calls.read());

  app.get(
    '/metrics',
    {
      schema: { hide: true },
      onRequest: async (request) => {
        if (!holdsAdminKey(request, config.adminKey)) throw new Problem('admin-key-needed');
      },
    },
    async (_request, reply) => {
      const text = await registry.metrics();
      return reply.type(registry.contentType).send(text);
    },
  );
}

function byReason(counts: Readonly<Partial<Record<string, number>>>): Value[] {
  return Object.entries(counts).map(([reason, value = 0]) => ({ value, labels: { reason } }));
}

function histogram(name: string, { bounds, counts, sum, count }: Timings): Value[] {
  let below = 0;
  const buckets = bounds.map((bound, index): Value => {
    below += counts[index] ?? 0;
    return { value: below, labels: { le: String(bound) }, metricName: `${name}_bucket` };
  });
  return [
    ...buckets,
    { value: count, labels: { le: '+Inf' }, metricName: `${name}_bucket` },
    { value: sum, labels: {}, metricName: `${name}_sum` },
    { value: count, labels: {}, metricName: `${name}_count` },
  ];
}
