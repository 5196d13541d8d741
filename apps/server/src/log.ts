import { type Logger, pino } from 'pino';
import type { Config } from './config.ts';

/** The server's log: one JSON line an event. Nothing of what people typed ever goes into it. */
export function openLog(level: Config['logLevel']): Logger {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    // Not the whole call: addresses hold codes, headers hold tokens.
    serializers: { req: () => undefined, res: () => undefined },
  });
}
