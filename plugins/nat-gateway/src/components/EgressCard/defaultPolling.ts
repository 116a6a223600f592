import type { RefreshPolling } from './RefreshPolling';

/**
 * A collection takes seconds; one that takes longer than a minute is looked at later.
 *
 * @internal
 */
export const defaultPolling: RefreshPolling = {
  intervalMs: 2_000,
  attempts: 30,
  renewMs: 60_000,
};
