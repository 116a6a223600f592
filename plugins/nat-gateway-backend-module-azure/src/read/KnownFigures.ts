import type {
  GatewayFacts,
  NodePorts,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { chunk } from 'lodash';
import type { ConnectionHour } from '../map/ConnectionHour';
import { KnownFirewalls } from './KnownFirewalls';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Metrics come some minutes late: an hour that has just ended is not whole yet. */
const LATE_MILLISECONDS = 10 * MINUTE;

/** A quarter of an hour; collections begin a little before or after the minute. */
const FRESH_MILLISECONDS = 14 * MINUTE;

type Packets = GatewayFacts['packets'];

const fields = [
  'at',
  'attempted',
  'failed',
  'failingSince',
  'newestFailureAt',
] as const satisfies readonly (keyof ConnectionHour)[];

/** Numbers in a row: objects of ten thousand gateways would take ten times the memory. */
const pack = (hours: readonly ConnectionHour[]): Float64Array =>
  Float64Array.from(
    hours.flatMap(hour => fields.map(field => hour[field] ?? NaN)),
  );

const unpack = (packed: Float64Array): readonly ConnectionHour[] =>
  chunk(packed, fields.length).map(
    numbers =>
      Object.fromEntries(
        fields.flatMap((field, at) =>
          Number.isNaN(numbers[at]) ? [] : [[field, numbers[at]]],
        ),
      ) as unknown as ConnectionHour,
  );

const subscriptionOf = (key: string) => key.split('/')[2];

interface Known {
  readonly hours: Float64Array;
  /** Up to there every hour is known; milliseconds since 1970. */
  readonly until: number;
}

/**
 * What this process has read of the gateways of an account and need not read again at each collection. Another
 * replica, or a new process, reads it once.
 *
 * @internal
 */
export class KnownFigures {
  readonly firewalls = new KnownFirewalls();
  private readonly connections = new Map<string, Known>();
  private readonly packets = new Map<
    string,
    { readonly at: number; readonly packets: Packets }
  >();
  private readonly nodePorts = new Map<
    string,
    { readonly at: number; readonly nodePorts: NodePorts | undefined }
  >();

  /** New connections by the hour, before a moment and since another; undefined: not all hours are known. */
  hoursOf(
    resourceId: string,
    options: { readonly since: Date; readonly before: Date },
  ): readonly ConnectionHour[] | undefined {
    const known = this.connections.get(resourceId.toLowerCase());
    const before = options.before.getTime();
    return known && known.until >= before
      ? unpack(known.hours).filter(
          ({ at }) => at >= options.since.getTime() && at < before,
        )
      : undefined;
  }

  /** Keeps all hours of a day up to now; of those that may not be whole, nothing. */
  rememberHours(
    resourceId: string,
    options: {
      readonly hours: readonly ConnectionHour[];
      readonly now: Date;
    },
  ): void {
    const late = options.now.getTime() - LATE_MILLISECONDS;
    const until = Math.floor(late / HOUR) * HOUR;
    this.connections.set(resourceId.toLowerCase(), {
      hours: pack(options.hours.filter(({ at }) => at < until)),
      until,
    });
  }

  /** Packets that were read less than a quarter of an hour ago; undefined: none were. */
  packetsOf(
    resourceId: string,
    options: { readonly now: Date },
  ): { readonly packets: Packets } | undefined {
    const known = this.packets.get(resourceId.toLowerCase());
    return known && options.now.getTime() - known.at < FRESH_MILLISECONDS
      ? known
      : undefined;
  }

  rememberPackets(
    resourceId: string,
    options: { readonly packets: Packets; readonly now: Date },
  ): void {
    this.packets.set(resourceId.toLowerCase(), {
      at: options.now.getTime(),
      packets: options.packets,
    });
  }

  /** Ports of the nodes behind a load balancer that were read less than a quarter of an hour ago; undefined: none were. */
  nodePortsOf(
    balancerId: string,
    options: { readonly now: Date },
  ): { readonly nodePorts: NodePorts | undefined } | undefined {
    const known = this.nodePorts.get(balancerId.toLowerCase());
    return known && options.now.getTime() - known.at < FRESH_MILLISECONDS
      ? known
      : undefined;
  }

  rememberNodePorts(
    balancerId: string,
    options: { readonly nodePorts: NodePorts | undefined; readonly now: Date },
  ): void {
    this.nodePorts.set(balancerId.toLowerCase(), {
      at: options.now.getTime(),
      nodePorts: options.nodePorts,
    });
  }

  /** Forgets the gateways and load balancers of a subscription that are gone. */
  keepOnly(
    resourceIds: readonly string[],
    options: { readonly subscriptionId: string },
  ): void {
    const kept = new Set(resourceIds.map(id => id.toLowerCase()));
    const subscription = options.subscriptionId.toLowerCase();
    this.forget(key => subscriptionOf(key) === subscription && !kept.has(key));
  }

  /** Forgets the subscriptions that are no scopes any more. */
  keepSubscriptions(subscriptionIds: readonly string[]): void {
    const kept = new Set(subscriptionIds.map(id => id.toLowerCase()));
    this.forget(key => !kept.has(subscriptionOf(key)));
  }

  private forget(isGone: (key: string) => boolean): void {
    for (const known of [this.connections, this.packets, this.nodePorts]) {
      for (const key of known.keys()) {
        if (isGone(key)) known.delete(key);
      }
    }
  }
}
