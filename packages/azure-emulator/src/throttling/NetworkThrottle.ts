import { CallWindow } from './CallWindow';

/**
 * What Microsoft.Network takes in five minutes from a subscription in a region, independent of the caller.
 *
 * https://learn.microsoft.com/azure/azure-resource-manager/management/request-limits-and-throttling (its text of March 2023).
 */
const limits = { read: 10_000, write: 1000 };

/**
 * Counts calls as the network provider does, besides ARM's own token buckets: reads, and writes together with deletions.
 *
 * @internal
 */
export class NetworkThrottle {
  readonly #windows = new Map<string, CallWindow>();

  /** Counts a call and gives 0; or, when there were too many, counts nothing and gives the seconds to wait. */
  take(call: {
    readonly subscriptionId: string;
    readonly region: string;
    readonly kind: keyof typeof limits;
    readonly now: Date;
  }): number {
    const { subscriptionId, region, kind, now } = call;
    const key = `${subscriptionId.toLowerCase()}/${region}/${kind}`;
    const window = this.#windows.get(key) ?? new CallWindow();
    this.#windows.set(key, window);
    const waitSeconds = window.waitSeconds(now, { limit: limits[kind] });
    if (waitSeconds === 0) {
      window.take(now);
    }
    return waitSeconds;
  }
}
