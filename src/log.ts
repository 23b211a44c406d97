/** The log: JSON lines on stderr through pino; stdout is kept for results. Passed in, never imported as a singleton. */
import { type Logger, pino, stdTimeFunctions } from 'pino';

export type { Logger };

/** Names of the levels, most talkative first. */
export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

export function createLogger(level: LogLevel): Logger {
  return pino({ level, base: null, timestamp: stdTimeFunctions.isoTime }, pino.destination({ dest: 2, sync: true }));
}
