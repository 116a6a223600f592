import { constants } from 'node:os';

/**
 * Returns a signal that aborts when this process is asked to stop; its reason holds the `exitCode`.
 *
 * npm and yarn do not pass on every signal, so the end of the parent process also counts as a request
 * to stop.
 */
export function stopOnSignals() {
  const stopping = new AbortController();
  const stop = signal =>
    stopping.abort({ exitCode: 128 + constants.signals[signal] });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => stop(signal));
  }
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event) {
    setInterval(() => process.ppid !== parent && stop('SIGTERM'), 300).unref();
  }
  return stopping.signal;
}
