import * as z from 'zod/mini';
import type { ComparisonRecord, SnapshotRecord } from '../storage.ts';

/** What a snapshot says of itself; the rest of its record can be done without. */
const snapshotWords = z.object({
  id: z.string(),
  takenAt: z.iso.datetime(),
  label: z.catch(z.string(), ''),
  trigger: z.catch(z.enum(['manual', 'auto', 'step', 'round', 'restore', 'import']), 'manual'),
});

/** The record of a snapshot that has none; null when its file cannot be listed. */
export function snapshotRecordIn(text: string): SnapshotRecord | null {
  const words = wordsIn(snapshotWords, text);
  return words && { ...words, bytes: Buffer.byteLength(text), changes: null, content: '' };
}

const name = z.catch(z.string(), '');
const comparisonWords = z.object({
  id: z.string(),
  addedAt: z.iso.datetime(),
  takenAt: z.iso.datetime({ offset: true }),
  board: z.object({ title: name, place: name, region: name }),
});

/** The record of a comparison map that has none; null when its file cannot be listed. */
export function comparisonRecordIn(text: string): ComparisonRecord | null {
  const words = wordsIn(comparisonWords, text);
  if (words === null) return null;
  const { board, ...rest } = words;
  return { ...rest, ...board, bytes: Buffer.byteLength(text) };
}

function wordsIn<Words>(schema: z.ZodMiniType<Words>, text: string): Words | null {
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
