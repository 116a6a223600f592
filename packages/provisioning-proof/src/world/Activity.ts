import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe } from 'node:diagnostics_channel';
import timers from 'node:timers/promises';
import { systemTiming } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import type { VirtualTime } from './VirtualTime';

/** Turns of the event loop without anything under way, after which only a timer can go on. */
const quietTurns = 5;

/** What runs in here is a client; all else is the emulator. */
const clients = new AsyncLocalStorage<true>();

/**
 * Knows whether anything of this process is under way that no timer of the world has to wake, so that the
 * clock may jump. Takes the timers of the whole process for that, once.
 *
 * @internal
 */
export class Activity {
  private requests = 0;
  private heldRequests = 0;
  private queries = 0;
  private over = new AbortController();

  constructor(private readonly time: VirtualTime) {
    const counted = new WeakSet<object>();
    const end = (message: unknown) => {
      const { request } = message as { readonly request: object };
      if (counted.delete(request)) {
        this.requests -= 1;
      }
    };
    subscribe('http.client.request.start', message => {
      counted.add((message as { readonly request: object }).request);
      this.requests += 1;
    });
    subscribe('http.client.response.finish', end);
    subscribe('http.client.request.error', end);
    // Pauses of the read path, of the emulator and of its faults have no clock of their own.
    Object.assign(timers, {
      setTimeout: async (
        milliseconds = 0,
        value: unknown = undefined,
        { signal }: { readonly signal?: AbortSignal } = {},
      ) => {
        await (clients.getStore()
          ? time.wait(milliseconds, { signal })
          : this.hold(milliseconds));
        signal?.throwIfAborted();
        return value;
      },
    });
    Object.assign(systemTiming, { now: () => new Date(time.milliseconds) });
  }

  client<T>(work: () => T): T {
    return clients.run(true, work);
  }

  noteQuery(): void {
    this.queries += 1;
  }

  get isHolding(): boolean {
    return this.heldRequests > 0;
  }

  /** A request that arrived waits. */
  async hold(milliseconds: number): Promise<void> {
    if (milliseconds <= 0) {
      return;
    }
    const { signal } = this.over;
    this.heldRequests += 1;
    try {
      await this.time.wait(milliseconds, { signal });
    } finally {
      this.heldRequests -= 1;
    }
    // The case is over: what it held breaks off.
    signal.throwIfAborted();
  }

  /** Breaks off what a case left behind. */
  reset(): void {
    this.over.abort(new Error('The case is over.'));
    this.over = new AbortController();
  }

  /** Resolves when only a timer can go on. */
  async quiet(): Promise<void> {
    let turns = 0;
    let queries = this.queries;
    while (turns < quietTurns) {
      await new Promise(setImmediate);
      const isQuiet =
        this.requests <= this.heldRequests && queries === this.queries;
      queries = this.queries;
      turns = isQuiet ? turns + 1 : 0;
    }
  }
}
