import { createHash } from 'node:crypto';
import type { StoredScope } from '../database/snapshots/StoredScope';

/** After a failure the next look back comes sooner. */
const RETRY_HOURS = 0.5;

/** Scopes that were looked back at together, as after the first start, drift apart by a tenth. */
const SPREAD_RATIO = 0.1;

function ratioOf(key: string): number {
  const hash = createHash('sha256').update(key).digest().readUInt32BE();
  return 1 - SPREAD_RATIO * (hash / 2 ** 32);
}

/**
 * Whether it is time to look back at a scope. The interval is shortened by up to a tenth, by the
 * scope, so that scopes do not all come at once.
 *
 * @internal
 */
export function isHistoryDue(
  { history, subject }: Pick<StoredScope, 'history' | 'subject'>,
  options: { readonly now: Date; readonly intervalHours: number },
): boolean {
  if (history.attemptedAt === undefined) return true;
  // A gap without a reason is none that asking again closes.
  const failed = history.gaps.some(({ reason }) => reason !== undefined);
  const hours = failed
    ? Math.min(RETRY_HOURS, options.intervalHours)
    : options.intervalHours;
  return (
    options.now.getTime() - Date.parse(history.attemptedAt) >=
    hours * ratioOf(subject.scope) * 3_600_000
  );
}
