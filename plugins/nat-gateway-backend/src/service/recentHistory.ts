import type { StoredHistory } from '../database/snapshots/StoredHistory';

/** Twice the longest interval: one look back may fail before advice does not rest on the last. */
const TOO_OLD_HOURS = 48;

/**
 * The newest history of a gateway or cluster; none where it is too old to judge by.
 *
 * @internal
 */
export const recentHistory = (
  history: StoredHistory | undefined,
  options: { readonly now: Date },
): StoredHistory | undefined =>
  history &&
  options.now.getTime() - Date.parse(history.collectedAt) <=
    TOO_OLD_HOURS * 3_600_000
    ? history
    : undefined;
