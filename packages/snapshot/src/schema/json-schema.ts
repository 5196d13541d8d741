import * as z from 'zod/mini';
import { SCHEMA_ID, snapshotSchema } from './snapshot-schema.ts';

/** The published JSON Schema (draft 2020-12) of what may be written in a snapshot file. */
export function snapshotJsonSchema(): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(snapshotSchema, {
    target: 'draft-2020-12',
    io: 'input',
  });
  return { $schema, $id: SCHEMA_ID, title: 'Samsyn snapshot, version 1', ...schema };
}
