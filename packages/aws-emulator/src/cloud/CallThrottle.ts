import { TokenBucket } from 'emulator-kit';

/** https://docs.aws.amazon.com/ec2/latest/devguide/ec2-api-throttling.html: the buckets of non-mutating and of mutating actions, from memory. */
const buckets = {
  read: { capacity: 100, tokensPerSecond: 20 },
  write: { capacity: 50, tokensPerSecond: 5 },
};

/**
 * Counts calls as EC2 does: a token bucket for the reads and one for the writes of each caller.
 *
 * @internal
 */
export class CallThrottle {
  readonly #buckets = new Map<string, TokenBucket>();

  /** Takes a token, and returns whether there was one. */
  take(
    principal: string,
    call: { readonly isWrite: boolean; readonly now: Date },
  ): boolean {
    const kind = call.isWrite ? 'write' : 'read';
    const key = `${kind}/${principal}`;
    const bucket =
      this.#buckets.get(key) ??
      new TokenBucket({ ...buckets[kind], now: call.now });
    this.#buckets.set(key, bucket);
    const isThere = bucket.remaining(call.now) >= 1;
    bucket.take(call.now);
    return isThere;
  }
}
