import * as z from 'zod/mini';

/** The last entry of a backup: without it, an archive is not whole. */
export const MANIFEST = 'manifest.json';
export const FORMAT = 'samsyn.backup';
export const VERSION = 1;

const fileSchema = z.object({
  name: z.string().check(z.regex(namesOfFiles())),
  bytes: z.number(),
  sha256: z.string(),
});

export const manifestSchema = z.object({
  format: z.literal(FORMAT),
  version: z.number(),
  /** Everything, or only what was ended, to be applied to an older backup. */
  extent: z.enum(['everything', 'endings']),
  /** ISO time: whatever the server had called saved before is in it. */
  beganAt: z.string(),
  endedAt: z.string(),
  boards: z.number(),
  /** Boards whose file was damaged, and which are not in it. */
  left: z.array(z.string()),
  files: z.array(fileSchema),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type BackedUp = z.infer<typeof fileSchema>;

/** What a backup may hold, and nothing else is ever written when it is restored. */
function namesOfFiles(): RegExp {
  return /^(?:samsyn\.db|boards\/[\w-]{1,40}\.db|(?:snapshots|comparisons)\/[\w-]{1,40}\/[\w-]{1,120}\.json)$/;
}
