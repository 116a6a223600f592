import { AddressPool, type EmulatorClock, GuidSequence } from 'emulator-kit';
import type { ClientConfig } from '../ClientConfig';
import { AutoScaler } from '../autoscaling/AutoScaler';
import type { AwsCallbacks } from '../callbacks/AwsCallbacks';
import { MetricStore } from '../cloudwatch/metrics';
import {
  emptyState,
  type Item,
  keyOf,
  type Kind,
  type State,
} from '../state/State';
import type { Caller, Sessions } from './Sessions';

interface Entry {
  readonly atMilliseconds: number;
  readonly work: () => void;
}

/** The work that is scheduled on the emulator's clock, in the order of time. */
class Agenda {
  readonly #now: () => Date;
  readonly #entries: Entry[] = [];

  constructor(options: { readonly now: () => Date }) {
    this.#now = options.now;
  }

  /** Schedules work once; a negative time is now. */
  after(milliseconds: number, work: () => void): void {
    this.#add(this.#now().getTime() + Math.max(0, milliseconds), work);
  }

  /** Schedules repeated work. After a jump of the clock it runs once, not once for each missed interval. */
  every(milliseconds: number, work: () => void): void {
    const repeat = (atMilliseconds: number) =>
      this.#add(atMilliseconds, () => {
        const next = atMilliseconds + milliseconds;
        const now = this.#now().getTime();
        repeat(next > now ? next : now + milliseconds);
        work();
      });
    repeat(this.#now().getTime() + milliseconds);
  }

  /** When the next one is due. */
  get next(): Date | undefined {
    return this.#entries.length > 0
      ? new Date(this.#entries[0].atMilliseconds)
      : undefined;
  }

  /** Runs the work that is due now, and returns whether there was any. */
  runDue(): boolean {
    let isAny = false;
    while (
      this.#entries.length > 0 &&
      this.#entries[0].atMilliseconds <= this.#now().getTime()
    ) {
      isAny = true;
      this.#entries.shift()?.work();
    }
    return isAny;
  }

  #add(atMilliseconds: number, work: () => void): void {
    const entry = { atMilliseconds, work };
    const index = this.#entries.findIndex(
      other => other.atMilliseconds > atMilliseconds,
    );
    this.#entries.splice(index < 0 ? this.#entries.length : index, 0, entry);
  }
}

const ignore = () => undefined;

/** The settings of an account. @internal */
export interface Settings {
  readonly accountId: string;
  readonly region: string;
  readonly zones: readonly string[];
  /** Zones or instance types without capacity, as `zone` or `zone/type`. */
  readonly noCapacity: Set<string>;
  /** How far describe calls lag behind writes. */
  readonly describeLagMilliseconds: number;
  /** Items on a page; small and irregular when left out. */
  readonly pageSize?: number;
}

/** Everything that the emulator holds for one scenario. @internal */
export class Cloud {
  readonly state: State = emptyState();
  readonly guids = new GuidSequence('aws');
  readonly publicAddresses = new AddressPool();
  readonly metrics = new MetricStore();
  readonly agenda = new Agenda({ now: () => this.now() });
  readonly autoScaler = new AutoScaler(this);
  /** Runs of functions that are in progress, by function. */
  readonly running = new Map<string, number>();
  readonly #background = new Set<Promise<void>>();
  /** Earlier states, oldest first: describe calls that lag are answered from them. */
  #history: { readonly at: number; readonly state: State }[] = [];

  constructor(
    private readonly clock: EmulatorClock,
    readonly settings: Settings,
    readonly sessions: Sessions,
    readonly callbacks: AwsCallbacks,
    public endpoint: string,
  ) {}

  now(): Date {
    return this.clock.now();
  }

  put<K extends Kind>(kind: K, item: Item<K>): Item<K> {
    (this.state[kind] as Map<string, Item<K>>).set(keyOf(item), item);
    return item;
  }

  /** An id such as `rtb-0a1b2c3d4e5f60718`. */
  nextId(prefix: string): string {
    return `${prefix}-0${this.guids.next().replace(/-/g, '').slice(0, 16)}`;
  }

  arn(service: string, rest: string): string {
    const { region, accountId } = this.settings;
    const place = service === 'iam' || service === 'sts' ? '' : region;
    return `arn:aws:${service}:${place}:${accountId}:${rest}`;
  }

  /** Credentials for a caller, and where to use them. */
  clientConfig(
    caller: Caller,
    options: { readonly expiresAt?: Date } = {},
  ): ClientConfig {
    return {
      endpoint: this.endpoint,
      region: this.settings.region,
      credentials: this.sessions.issue(caller, options),
    };
  }

  /** Runs work while requests are answered; `settle` waits for it. Its errors are ignored. */
  inBackground(work: () => Promise<unknown>): void {
    const promise = work()
      .then(ignore, ignore)
      .finally(() => this.#background.delete(promise));
    this.#background.add(promise);
  }

  /** Runs the work that is due, and waits until everything that it started has ended. */
  async settle(): Promise<void> {
    while (this.agenda.runDue() || this.#background.size > 0) {
      await Promise.all(this.#background);
    }
  }

  /** Reports a change; resolves when the callback has ended. */
  async changed(
    action: string,
    principal = this.arn('iam', 'root'),
  ): Promise<void> {
    const at = this.now();
    this.remember();
    await this.callbacks.changed?.({ action, principal, at });
  }

  /** The same for a change by a timer. */
  changedByTime(name: string): void {
    this.inBackground(() => this.changed(`emulator:${name}`));
  }

  /** The state that describe calls see, which may lag. */
  describedState(): State {
    const { describeLagMilliseconds: lag } = this.settings;
    const seen = this.now().getTime() - lag;
    const [oldest] = this.#history;
    return lag === 0 || !oldest
      ? this.state
      : (this.#history.findLast(({ at }) => at <= seen) ?? oldest).state;
  }

  /** Keeps the state for describe calls that lag, and drops those that no call can see any more. */
  remember(at = this.now().getTime()): void {
    const { describeLagMilliseconds: lag } = this.settings;
    if (lag > 0) {
      this.#history.push({ at, state: structuredClone(this.state) });
      const seen = this.now().getTime() - lag;
      const first = this.#history.findLastIndex(entry => entry.at <= seen);
      this.#history = this.#history.slice(Math.max(0, first));
    }
  }
}
