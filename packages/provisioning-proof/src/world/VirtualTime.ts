import type { Timing } from '@cluster-egress/backstage-plugin-nat-gateway-node';

interface Timer {
  readonly until: number;
  readonly resolve: () => void;
}

const startMilliseconds = Date.parse('2026-11-20T12:00:00.000Z');

/**
 * The one clock of a world: it jumps from timer to timer.
 *
 * @internal
 */
export class VirtualTime {
  private current = startMilliseconds;
  private timers = new Set<Timer>();

  get milliseconds(): number {
    return this.current;
  }

  wait(
    milliseconds: number,
    { signal }: { readonly signal?: AbortSignal } = {},
  ): Promise<void> {
    if (signal?.aborted) {
      return Promise.resolve();
    }
    return new Promise<void>(resolve => {
      const timer = {
        until: this.current + Math.max(milliseconds, 0),
        resolve: () => {},
      };
      const end = () => {
        this.timers.delete(timer);
        signal?.removeEventListener('abort', end);
        resolve();
      };
      timer.resolve = end;
      this.timers.add(timer);
      signal?.addEventListener('abort', end, { once: true });
    });
  }

  /** When the next timer is due; undefined: there is none. */
  next(): number | undefined {
    let next: number | undefined;
    for (const { until } of this.timers) {
      next = next === undefined ? until : Math.min(next, until);
    }
    return next;
  }

  advanceTo(milliseconds: number): void {
    this.current = Math.max(this.current, milliseconds);
    for (const timer of [...this.timers]) {
      if (timer.until <= this.current) {
        timer.resolve();
      }
    }
  }

  /** Back to the start, without timers. */
  reset(): void {
    this.timers = new Set();
    this.current = startMilliseconds;
  }

  /** Of a process whose clock is that far ahead. */
  timing(options: {
    readonly skewMilliseconds: () => number;
    readonly random: () => number;
    /** Stands before each end of a wait. */
    readonly gate: () => Promise<void>;
  }): Timing {
    const now = () => this.current + options.skewMilliseconds();
    return {
      now: () => new Date(now()),
      random: options.random,
      wait: async (milliseconds, { signal }) => {
        const until = now() + milliseconds;
        do {
          await this.wait(until - now(), { signal });
          await options.gate();
          // The clock of a process may have stood still with it.
        } while (now() < until && !signal.aborted);
      },
    };
  }
}
