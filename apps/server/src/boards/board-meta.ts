import { readBoardMeta } from '@samsyn/documents';
import * as z from 'zod/mini';
import type { AppParts } from '../app-parts.ts';
import { retentionOf, retentionSchema } from '../snapshots/retention.ts';
import type { BoardRecord } from '../storage/storage.ts';

/** What a call answers about a board as a whole. */
export const boardViewSchema = z.object({
  id: z.string(),
  title: z.string(),
  place: z.string(),
  region: z.string(),
  locale: z.enum(['sv', 'en']),
  programme: z.string(),
  createdAt: z.string(),
  retention: retentionSchema,
});
export type BoardView = z.output<typeof boardViewSchema>;

/** A board as it is now: title and place may have been changed on the board itself. */
export async function viewBoard(
  record: BoardRecord,
  { hub }: Pick<AppParts, 'hub'>,
): Promise<BoardView> {
  const { id, programme, createdAt } = record;
  const meta = await hub.read({ board: id, kind: 'board' }, readBoardMeta);
  const { title, place, region, locale } = meta;
  const retention = retentionOf(record);
  return { id, title, place, region, locale, programme, createdAt, retention };
}
