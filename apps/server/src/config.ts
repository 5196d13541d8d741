import { resolve } from 'node:path';
import * as z from 'zod/mini';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** What the server is told from outside; every setting has a default that works. */
export interface Config {
  readonly port: number;
  readonly host: string;
  /** Absolute path of the folder with boards and snapshots. */
  readonly dataDir: string;
  /** Address of a PostgreSQL to keep boards in; null: in files in `dataDir`. */
  readonly databaseUrl: string | null;
  /** What links begin with behind a proxy, without a slash at the end; null: the address asked for. */
  readonly publicUrl: string | null;
  /** Needed as a bearer token for creating boards; null: anyone may. */
  readonly adminKey: string | null;
  /** Who runs the server, as people are told; null: nobody is named. */
  readonly operator: string | null;
  /** How they are reached when something does not work for somebody; null: nothing is said. */
  readonly contact: string | null;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  /** Folder of the built web app; null: where the build puts it. */
  readonly webDist: string | null;
}

/** A setting that cannot be read; the message is one line that names the variable. */
export class SettingError extends Error {
  constructor(variable: string, problem: string) {
    super(`${variable}: ${problem}`);
    this.name = 'SettingError';
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the settings from the environment. An empty variable is as good as none.
 *
 * @throws {SettingError} for the first one that cannot be read
 */
export function readConfig(environment: Environment): Config {
  refuseUnavailable(environment);
  return {
    port: readSetting(environment, 'PORT', portSchema, 'must be a number from 0 to 65535') ?? 3000,
    host:
      readSetting(environment, 'HOST', hostSchema, 'must be one address to listen on') ?? '0.0.0.0',
    dataDir: resolve(
      readSetting(environment, 'SAMSYN_DATA_DIR', textSchema, 'must be a folder') ?? './data',
    ),
    databaseUrl: readSetting(environment, 'DATABASE_URL', textSchema, 'must be an address') ?? null,
    publicUrl: readPublicUrl(environment),
    adminKey:
      readSetting(
        environment,
        'SAMSYN_ADMIN_KEY',
        adminKeySchema,
        'must be 8 characters or more, without spaces',
      ) ?? null,
    operator: readSetting(environment, 'SAMSYN_OPERATOR', lineSchema, ONE_LINE) ?? null,
    contact: readSetting(environment, 'SAMSYN_CONTACT', lineSchema, ONE_LINE) ?? null,
    logLevel:
      readSetting(
        environment,
        'LOG_LEVEL',
        logLevelSchema,
        `must be one of ${LOG_LEVELS.join(', ')}`,
      ) ?? 'info',
    webDist: readSetting(environment, 'SAMSYN_WEB_DIST', textSchema, 'must be a folder') ?? null,
  };
}

const textSchema = z.string();
const ONE_LINE = 'must be at most 200 characters';
const lineSchema = z.string().check(z.maxLength(200));
const hostSchema = z.string().check(z.regex(/^[^\s/]+$/));
const adminKeySchema = z.string().check(z.regex(/^\S{8,}$/));
const logLevelSchema = z.enum(LOG_LEVELS);
const portSchema = z.pipe(
  z.pipe(
    z.string().check(z.regex(/^\d{1,5}$/)),
    z.transform((text: string) => Number(text)),
  ),
  z.number().check(z.maximum(65_535)),
);

function readSetting<T>(
  environment: Environment,
  variable: string,
  schema: z.ZodMiniType<T>,
  problem: string,
): T | null {
  const text = environment[variable]?.trim() ?? '';
  if (text === '') return null;
  const read = schema.safeParse(text);
  if (!read.success) throw new SettingError(variable, problem);
  return read.data;
}

function readPublicUrl(environment: Environment): string | null {
  const text = environment.SAMSYN_PUBLIC_URL?.trim() ?? '';
  if (text === '') return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  const plain = url !== null && url.search === '' && url.hash === '' && url.pathname === '/';
  if (!plain || !['http:', 'https:'].includes(url.protocol)) {
    throw new SettingError(
      'SAMSYN_PUBLIC_URL',
      'must be an address such as https://samsyn.example.org',
    );
  }
  return url.origin;
}

/** Better refused than ignored: whoever sets it believes that several processes share boards. */
function refuseUnavailable(environment: Environment): void {
  if (environment.REDIS_URL?.trim()) {
    throw new SettingError('REDIS_URL', 'several server processes are not supported yet; unset it');
  }
}
