import { pino } from 'pino';
import { StartError } from '../start-error.ts';
import { describeError } from './describe-error.ts';
import { currentRequestId } from './request-scope.ts';
import { terminalLines } from './terminal-lines.ts';

const levels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'];

/** @throws StartError */
function readLevel(text: string | undefined): string {
  if (!text) return 'info';
  if (levels.includes(text)) return text;
  throw new StartError(`LOG_LEVEL: expected one of ${levels.join(', ')}, got "${text}"`);
}

function openLog() {
  const destination = process.stderr.isTTY ? terminalLines() : pino.destination({ fd: 2, sync: true });
  return pino(
    {
      level: 'info',
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (level) => ({ level }) },
      serializers: { err: describeError },
      mixin: () => {
        const requestId = currentRequestId();
        return requestId === undefined ? {} : { requestId };
      },
    },
    destination,
  );
}

/**
 * The log of this process: a JSON object in each line of standard error, in a terminal its message alone. It holds
 * nothing about people: never the text of an operation, a value in it, words of a search, a name, a token or an address
 * of a client.
 */
export const log = openLog();

/** Says from which level on something is logged: `trace` to `fatal`, or `silent`. @throws StartError */
export function setLogLevel(text: string | undefined): void {
  log.level = readLevel(text);
}
