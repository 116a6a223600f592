import { TokenBucket } from 'emulator-kit';
import type { RequestKind } from './RequestKind';

/**
 * Tokens of one principal in one subscription, and how many come each second.
 *
 * https://learn.microsoft.com/azure/azure-resource-manager/management/request-limits-and-throttling, the table of the limits since 2024.
 */
const buckets: Readonly<
  Record<
    RequestKind,
    { readonly capacity: number; readonly tokensPerSecond: number }
  >
> = {
  read: { capacity: 250, tokensPerSecond: 25 },
  write: { capacity: 200, tokensPerSecond: 10 },
  delete: { capacity: 200, tokensPerSecond: 10 },
};
/** All principals of a subscription together have fifteen times as much. */
const globalFactor = 15;

/**
 * Counts requests as ARM does: a token bucket for each subscription, principal and kind, and one for all principals.
 *
 * @internal
 */
export class RequestThrottle {
  readonly #buckets = new Map<string, TokenBucket>();

  /** Takes a token of each bucket unless one is empty: then nothing is taken and the wait is given. */
  take(request: {
    readonly subscriptionId: string;
    readonly objectId: string;
    readonly kind: RequestKind;
    readonly now: Date;
  }): {
    readonly remaining: number;
    readonly remainingGlobal: number;
    readonly retryAfterSeconds?: number;
  } {
    const { kind, now } = request;
    const subscription = `${request.subscriptionId.toLowerCase()}/${kind}`;
    const own = this.#bucket(`${subscription}/${request.objectId}`, {
      ...buckets[kind],
      now,
    });
    const global = this.#bucket(subscription, {
      capacity: buckets[kind].capacity * globalFactor,
      tokensPerSecond: buckets[kind].tokensPerSecond * globalFactor,
      now,
    });
    const empty = [own, global].filter(bucket => bucket.remaining(now) < 1);
    if (empty.length === 0) {
      own.take(now);
      global.take(now);
    }
    return {
      remaining: own.remaining(now),
      remainingGlobal: global.remaining(now),
      ...(empty.length > 0
        ? {
            retryAfterSeconds: Math.max(
              ...empty.map(bucket => bucket.waitSeconds(now)),
            ),
          }
        : {}),
    };
  }

  #bucket(
    key: string,
    options: ConstructorParameters<typeof TokenBucket>[0],
  ): TokenBucket {
    const bucket = this.#buckets.get(key) ?? new TokenBucket(options);
    this.#buckets.set(key, bucket);
    return bucket;
  }
}
