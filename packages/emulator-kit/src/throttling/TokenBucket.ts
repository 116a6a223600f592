/**
 * A token bucket: it starts full, each request takes a token, and new tokens are added over time.
 *
 * @public
 */
export class TokenBucket {
  readonly #capacity: number;
  readonly #tokensPerSecond: number;
  #tokens: number;
  #filledAtMilliseconds: number;

  constructor(options: {
    readonly capacity: number;
    readonly tokensPerSecond: number;
    readonly now: Date;
  }) {
    this.#capacity = options.capacity;
    this.#tokensPerSecond = options.tokensPerSecond;
    this.#tokens = options.capacity;
    this.#filledAtMilliseconds = options.now.getTime();
  }

  /** The number of whole tokens. */
  remaining(now: Date): number {
    const milliseconds = now.getTime();
    // A clock that was set back adds and removes nothing.
    const passed = Math.max(0, milliseconds - this.#filledAtMilliseconds);
    this.#tokens = Math.min(
      this.#capacity,
      this.#tokens + (passed / 1000) * this.#tokensPerSecond,
    );
    this.#filledAtMilliseconds = milliseconds;
    // Small fractions are rounding errors of many small refills.
    return Math.floor(this.#tokens + 1e-9);
  }

  /** Takes a token if there is one. */
  take(now: Date): void {
    if (this.remaining(now) >= 1) {
      this.#tokens = Math.max(0, this.#tokens - 1);
    }
  }

  /** Whole seconds until a token is available, at least 1. */
  waitSeconds(now: Date): number {
    this.remaining(now);
    const missing = Math.max(0, 1 - this.#tokens);
    return Math.max(1, Math.ceil(missing / this.#tokensPerSecond));
  }
}
