import * as z from 'zod/mini';
import { create } from 'zustand';

/** A snapshot file that somebody has chosen to open as a new board. */
export interface ChosenSnapshot {
  readonly fileName: string;
  readonly title: string;
  readonly place: string;
  readonly region: string;
  readonly locale: 'sv' | 'en';
  readonly takenAt: string;
  /** The whole file, as the server is to get it. */
  readonly content: unknown;
}

export const useChosenSnapshot = create<{ readonly chosen: ChosenSnapshot | null }>()(() => ({
  chosen: null,
}));

export function chooseSnapshot(chosen: ChosenSnapshot | null): void {
  useChosenSnapshot.setState({ chosen });
}

/** The server takes snapshots of at most this size. */
const LARGEST = 20 * 1024 * 1024;

const text = z._default(z.string(), '');
/** Only what the page shows; the server checks the rest and says what is wrong where. */
const coverSchema = z.object({
  format: z.literal('samsyn.snapshot'),
  takenAt: text,
  board: z.object({
    title: text,
    place: text,
    region: text,
    locale: z._default(z.enum(['sv', 'en']), 'sv'),
  }),
});

/** Why a file could not be chosen. */
export type FileRefusal = 'tooLarge' | 'notJson' | 'notSnapshot';

export async function readSnapshotFile(file: File): Promise<ChosenSnapshot | FileRefusal> {
  if (file.size > LARGEST) return 'tooLarge';
  return readSnapshotText(file.name, await file.text());
}

export function readSnapshotText(fileName: string, json: string): ChosenSnapshot | FileRefusal {
  let content: unknown;
  try {
    content = JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch {
    return 'notJson';
  }
  const cover = coverSchema.safeParse(content);
  if (!cover.success) return 'notSnapshot';
  return { fileName, takenAt: cover.data.takenAt, content, ...cover.data.board };
}
