import { setTimeout as delay } from 'node:timers/promises';

/** The year 9999: every operation ends before it, and few clients can read longer dates. */
const latestMilliseconds = Date.UTC(9999, 0);

/**
 * The emulator's time: the injected clock plus the time that was advanced by hand.
 *
 * @public
 */
export class EmulatorClock {
  readonly #source: {
    now(): Date;
    wait?(milliseconds: number): Promise<void>;
  };
  #advancedMilliseconds = 0;
  #last = new Date(0);

  constructor(
    source: {
      now(): Date;
      /** How a slow read waits; uses the machine's time when left out. */
      wait?(milliseconds: number): Promise<void>;
    } = { now: () => new Date() },
  ) {
    this.#source = source;
  }

  /**
   * Lets a slow read wait. This does not change the emulator's time.
   *
   * @public
   */
  async wait(milliseconds: number): Promise<void> {
    await (this.#source.wait?.(milliseconds) ?? delay(milliseconds));
  }

  now(): Date {
    const milliseconds =
      this.#source.now().getTime() + this.#advancedMilliseconds;
    // Events of the same millisecond share one Date: large scenarios have tens of thousands.
    if (milliseconds !== this.#last.getTime()) {
      this.#last = new Date(milliseconds);
    }
    return this.#last;
  }

  /** How far the emulator's time is ahead of its source. */
  get advancedMilliseconds(): number {
    return this.#advancedMilliseconds;
  }

  /** Moves the emulator's time forward, for operations, tokens and metrics alike. */
  advance(duration: { readonly milliseconds: number }): void {
    if (!(duration.milliseconds >= 0)) {
      throw new RangeError(
        `The clock cannot be advanced by ${duration.milliseconds} ms: give a number that is not negative`,
      );
    }
    const ahead = this.#advancedMilliseconds + duration.milliseconds;
    if (this.#source.now().getTime() + ahead > latestMilliseconds) {
      throw new RangeError(
        `The clock cannot be advanced by ${duration.milliseconds} ms: it would be later than any operation ends`,
      );
    }
    this.#advancedMilliseconds = ahead;
  }
}
