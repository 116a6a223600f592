const windowSeconds = 300;

/**
 * How many calls there were in the last five minutes, second by second.
 *
 * @internal
 */
export class CallWindow {
  /** A ring: second n stands at n modulo the window. */
  readonly #calls = new Uint32Array(windowSeconds);
  #lastSecond = 0;
  #total = 0;

  /** Calls in the window that ends now. */
  used(now: Date): number {
    this.#moveTo(now);
    return this.#total;
  }

  take(now: Date): void {
    this.#moveTo(now);
    this.#calls[this.#lastSecond % windowSeconds] += 1;
    this.#total += 1;
  }

  /** Whole seconds until there are fewer calls than the limit; 0 when there are. */
  waitSeconds(now: Date, options: { readonly limit: number }): number {
    this.#moveTo(now);
    let left = this.#total;
    let seconds = 0;
    while (left >= options.limit && seconds < windowSeconds) {
      seconds += 1;
      left -= this.#calls[(this.#lastSecond + seconds) % windowSeconds];
    }
    return seconds;
  }

  #moveTo(now: Date): void {
    // A clock that was set back forgets nothing.
    const second = Math.max(this.#lastSecond, Math.floor(now.getTime() / 1000));
    const passed = Math.min(windowSeconds, second - this.#lastSecond);
    for (let step = 0; step < passed; step += 1) {
      const place = (second - step) % windowSeconds;
      this.#total -= this.#calls[place];
      this.#calls[place] = 0;
    }
    this.#lastSecond = second;
  }
}
