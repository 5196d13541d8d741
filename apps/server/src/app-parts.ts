import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyBaseLogger, FastifyInstance, RawServerDefault } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Analyses } from './analysis/analyses.ts';
import type { Chance } from './auth/chance.ts';
import type { FailedTries } from './auth/failed-tries.ts';
import type { Tokens } from './auth/tokens.ts';
import type { InTurn } from './boards/in-turn.ts';
import type { Config } from './config.ts';
import type { CountWatch } from './day/count-watch.ts';
import type { Exports } from './exports/make-export.ts';
import type { CallPace } from './limits/call-pace.ts';
import type { Attending } from './people/attending.ts';
import type { Leaving } from './people/leaving.ts';
import type { Doorkeeper, RoomHub } from './rooms/room-hub.ts';
import type { CallCounts } from './routes/call-counts.ts';
import type { SnapshotWatch } from './snapshots/snapshot-watch.ts';
import type { Storage } from './storage/storage.ts';

/** What the routes work with. Clock and chance are among it, so that tests can set them. */
export interface AppParts {
  readonly config: Pick<Config, 'adminKey' | 'host' | 'publicUrl' | 'operator' | 'contact'>;
  readonly storage: Storage;
  readonly hub: RoomHub;
  readonly tokens: Tokens;
  readonly doorkeeper: Doorkeeper;
  readonly chance: Chance;
  readonly now: () => number;
  readonly inTurn: InTurn;
  readonly failedTries: FailedTries;
  /** What one person asks of the API. */
  readonly callPace: CallPace;
  /** Boards that one network makes. */
  readonly boardPace: CallPace;
  readonly automatic: SnapshotWatch;
  readonly analyses: Analyses;
  readonly exports: Exports;
  readonly counts: CountWatch;
  readonly leaving: Leaving;
  readonly attendance: Attending;
  readonly calls: CallCounts;
  /** Hears of what went wrong where nobody waits for an answer. */
  readonly failed: (details: object, message: string) => void;
}

/** Fastify with types that come from the schemas of each route. */
export type SamsynApp = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  ZodTypeProvider
>;
