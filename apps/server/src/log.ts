import { type Logger, pino } from 'pino';
import type { Config } from './config.ts';

/** Not the whole call: addresses hold codes and keys, headers hold tokens. */
export const quietSerializers = { req: () => undefined, res: () => undefined };

/** The server's log: one JSON line an event. Nothing of what people typed ever goes into it. */
export function openLog(level: Config['logLevel']): Logger {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: quietSerializers,
  });
}
