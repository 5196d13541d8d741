import * as z from 'zod/mini';
import { balancePartSchema } from './balance-part.ts';
import {
  equalityPartSchema,
  fundingMapPartSchema,
  fundingPartSchema,
  gapPartSchema,
  servesSchema,
} from './card-part.ts';
import { noteSchema } from './figure.ts';
import {
  coveragePartSchema,
  durationPartSchema,
  handoverPartSchema,
  roleChangePartSchema,
  sectorPartSchema,
  stageSharesSchema,
  targetPartSchema,
} from './map-part.ts';
import { changePartSchema, roundPartSchema } from './round-part.ts';
import { surveyChangePartSchema, surveyPartSchema } from './survey-part.ts';

export const ANALYSIS_FORMAT = 'samsyn.analysis';

/** The version that this program writes. */
export const ANALYSIS_VERSION = 1;

/**
 * What a snapshot tells, as data: the one source of the type, of the API's description, and of what
 * `samsyn analyze --format json` writes. Numbers are neither rounded nor clamped, and null where
 * they are not defined.
 */
export const analysisSchema = z.object({
  format: z.literal(ANALYSIS_FORMAT),
  version: z.literal(ANALYSIS_VERSION),
  snapshot: z.string(),
  board: z.string(),
  takenAt: z.string(),
  rounds: z.array(roundPartSchema),
  changes: z.array(changePartSchema),
  /** Surveys that no round came before. */
  surveys: z.array(surveyPartSchema),
  surveyChanges: z.array(surveyChangePartSchema),
  /** Every shown stage, today and wanted. */
  coverage: z.array(coveragePartSchema),
  stageShares: z.array(stageSharesSchema),
  handovers: z.array(handoverPartSchema),
  roleChanges: z.array(roleChangePartSchema),
  durations: z.array(durationPartSchema),
  sectors: z.array(sectorPartSchema),
  targets: z.array(targetPartSchema),
  serves: servesSchema,
  gaps: z.array(gapPartSchema),
  funding: z.array(fundingPartSchema),
  fundingMap: z.array(fundingMapPartSchema),
  equality: z.array(equalityPartSchema),
  /** As the snapshot says it. */
  participation: z.record(z.string(), z.unknown()),
  balance: balancePartSchema,
  /** What must stand beside what is counted on the map. */
  note: noteSchema,
});

export type Analysis = z.output<typeof analysisSchema>;
