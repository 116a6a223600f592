import type { StoredScope } from '../database/snapshots/StoredScope';

/** After a failure the next attempt comes sooner than the interval says, if that is longer. */
const RETRY_MINUTES = 1;

/**
 * Whether a scope is due: someone asked since the newest collection began, or the interval is over.
 *
 * @internal
 */
export function isDue(
  scope: Pick<
    StoredScope,
    'attemptedAt' | 'failure' | 'requested' | 'answered'
  >,
  options: { readonly now: Date; readonly intervalMinutes: number },
): boolean {
  const { attemptedAt, failure, requested, answered } = scope;
  if (attemptedAt === undefined || requested > answered) {
    return true;
  }
  const pauseMinutes = failure
    ? Math.min(RETRY_MINUTES, options.intervalMinutes)
    : options.intervalMinutes;
  return (
    options.now.getTime() - Date.parse(attemptedAt) >= pauseMinutes * 60_000
  );
}
