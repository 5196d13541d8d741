import type { Writable } from 'node:stream';
import type { BackupExtent } from '../storage/storage.ts';

export type OperatorRequest =
  | {
      readonly command: 'backup';
      readonly dataDir: string;
      /** A file, a folder that is there, or `-` for standard output. */
      readonly to: string;
      readonly extent: BackupExtent;
      /** In a folder: backups of ours that are older are deleted, once this one is there. */
      readonly keepDays: number | null;
    }
  | { readonly command: 'check'; readonly file: string }
  | {
      readonly command: 'restore';
      readonly file: string;
      readonly dataDir: string;
      /** A data folder or a newer backup that knows what was ended since. */
      readonly endings: string | null;
    }
  | {
      readonly command: 'recover';
      readonly dataDir: string;
      readonly board: string;
      readonly endOld: boolean;
    };

export type Answer =
  | ({ readonly ok: true } & Readonly<Record<string, unknown>>)
  | { readonly ok: false; readonly kind: string; readonly detail: string };

export interface OperateParts {
  readonly workerFile: URL;
  /** Where an archive goes that is written to no file. */
  readonly out: Writable;
  readonly now: () => number;
}
