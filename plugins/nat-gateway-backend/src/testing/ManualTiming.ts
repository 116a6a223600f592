import type { Timing } from '@cluster-egress/backstage-plugin-nat-gateway-node';

interface Waiting {
  readonly until: number;
  readonly resolve: () => void;
}

/**
 * A clock that a test moves; what waits long enough goes on then.
 *
 * @internal
 */
export class ManualTiming implements Timing {
  private milliseconds = Date.parse('2026-11-20T12:00:00.000Z');
  private readonly waiting = new Set<Waiting>();

  readonly now = (): Date => new Date(this.milliseconds);

  readonly random = (): number => 0.5;

  readonly wait: Timing['wait'] = async (milliseconds, { signal }) => {
    if (signal.aborted) {
      return;
    }
    await new Promise<void>(resolve => {
      const entry = { until: this.milliseconds + milliseconds, resolve };
      this.waiting.add(entry);
      signal.addEventListener(
        'abort',
        () => {
          this.waiting.delete(entry);
          resolve();
        },
        { once: true },
      );
    });
  };

  advance(milliseconds: number): void {
    this.milliseconds += milliseconds;
    for (const entry of [...this.waiting]) {
      if (entry.until <= this.milliseconds) {
        this.waiting.delete(entry);
        entry.resolve();
      }
    }
  }
}
