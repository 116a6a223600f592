/**
 * What mattered for a gateway's traffic and since when: its addresses, its idle timeout, the subnets behind it.
 *
 * Metrics of a past minute are computed from what was true in that minute, so a change does not rewrite the past.
 *
 * @internal
 */
export class EgressHistory {
  readonly #gateways = new Map<string, GatewayPeriod[]>();
  readonly #subnets = new Map<string, SubnetPeriod[]>();

  recordGateway(
    gatewayId: string,
    options: {
      readonly since: Date;
      readonly addressCount: number;
      readonly idleTimeoutMinutes: number;
    },
  ): void {
    append(this.#gateways, { key: gatewayId, period: options });
  }

  recordSubnet(
    subnetId: string,
    options: { readonly since: Date; readonly gatewayId?: string },
  ): void {
    // A subnet that never had a gateway needs no memory.
    if (
      options.gatewayId === undefined &&
      !this.#subnets.has(subnetId.toLowerCase())
    ) {
      return;
    }
    append(this.#subnets, {
      key: subnetId,
      period: { ...options, gatewayId: options.gatewayId?.toLowerCase() },
    });
  }

  /** A gateway of the same name that comes later begins anew. */
  forgetGateway(gatewayId: string): void {
    this.#gateways.delete(gatewayId.toLowerCase());
  }

  gatewayAt(gatewayId: string, time: Date): GatewayPeriod | undefined {
    return at(this.#gateways.get(gatewayId.toLowerCase()), time);
  }

  /** The lower-cased id of the gateway that a subnet had at a time. */
  gatewayOfSubnetAt(subnetId: string, time: Date): string | undefined {
    return at(this.#subnets.get(subnetId.toLowerCase()), time)?.gatewayId;
  }
}

interface GatewayPeriod {
  readonly since: Date;
  readonly addressCount: number;
  readonly idleTimeoutMinutes: number;
}

interface SubnetPeriod {
  readonly since: Date;
  readonly gatewayId?: string;
}

// Azure Monitor keeps 93 days; a resource that changes more often than this loses its oldest changes.
const periodsKept = 1000;

function append<T>(
  index: Map<string, T[]>,
  options: { readonly key: string; readonly period: T },
): void {
  const key = options.key.toLowerCase();
  const periods = index.get(key) ?? [];
  periods.push(options.period);
  if (periods.length > periodsKept) {
    periods.shift();
  }
  index.set(key, periods);
}

function at<T extends { readonly since: Date }>(
  periods: readonly T[] | undefined,
  time: Date,
): T | undefined {
  for (let index = (periods?.length ?? 0) - 1; index >= 0; index -= 1) {
    const period = periods?.[index];
    if (period && period.since <= time) {
      return period;
    }
  }
  return undefined;
}
