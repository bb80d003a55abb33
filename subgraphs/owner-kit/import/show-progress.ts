import { SingleBar } from 'cli-progress';
import type { ImportProgress } from './import-records.ts';

/** Where progress is shown: `process.stderr` fits. */
export interface ProgressStream extends NodeJS.WritableStream {
  readonly isTTY?: boolean;
}

export interface ProgressDisplay {
  update(progress: ImportProgress): void;
  /** Ends the display. Nothing may be shown after it. */
  stop(): void;
}

const millisecondsBetweenLines = 2000;

function progressBar(stream: ProgressStream): ProgressDisplay {
  const bar = new SingleBar({ stream, format: '{bar} {percentage} % | {value} of {total} | {eta_formatted} left' });
  let isStarted = false;
  return {
    update({ done, total }) {
      if (!isStarted) bar.start(total ?? done, done);
      isStarted = true;
      // Without a known total the bar is always full, but its number still counts.
      bar.setTotal(total ?? done);
      bar.update(done);
    },
    stop: () => bar.stop(),
  };
}

function progressLines(stream: ProgressStream, now: () => number): ProgressDisplay {
  let shown: ImportProgress = { done: 0 };
  let latest: ImportProgress = shown;
  let shownAt = now();
  const show = (): void => {
    if (latest.done === shown.done) return;
    const { done, total } = latest;
    stream.write(total === undefined ? `${done} read\n` : `${done} of ${total} read\n`);
    shown = latest;
    shownAt = now();
  };
  return {
    update(progress) {
      latest = progress;
      const tenth = progress.total === undefined ? Number.POSITIVE_INFINITY : progress.total / 10;
      if (progress.done - shown.done >= tenth || now() - shownAt >= millisecondsBetweenLines) show();
    },
    stop: show,
  };
}

/**
 * Shows how far an import has come: a bar that moves on a terminal, elsewhere a plain line after every tenth of the
 * items or every two seconds.
 *
 * @param now the time in milliseconds, for tests
 */
export function showProgress(stream: ProgressStream = process.stderr, now: () => number = Date.now): ProgressDisplay {
  return stream.isTTY === true ? progressBar(stream) : progressLines(stream, now);
}
