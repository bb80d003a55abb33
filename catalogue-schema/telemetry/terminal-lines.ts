import type { DestinationStream } from 'pino';

interface LogLine {
  readonly msg?: string;
  readonly err?: { readonly type: string; readonly message: string; readonly stack?: string };
}

/** Writes the log for somebody who sits in front of it: messages, and errors as Node prints them. */
export function terminalLines(): DestinationStream {
  return {
    write: (line) => {
      const { msg, err } = JSON.parse(line) as LogLine;
      const error = err && [`${err.type}: ${err.message}`, err.stack].filter(Boolean).join('\n');
      process.stderr.write(`${[msg, error].filter(Boolean).join(' ')}\n`);
    },
  };
}
