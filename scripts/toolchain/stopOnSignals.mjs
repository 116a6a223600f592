import { constants } from 'node:os';

/**
 * Aborts once somebody wants us to end; its reason holds the `exitCode` that says so.
 *
 * npm and yarn do not pass every signal on: when the one that started us is gone, so is the wish.
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
