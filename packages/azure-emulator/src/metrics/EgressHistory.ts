import { Periods } from './Periods';

/**
 * What mattered for a gateway's traffic and since when: its addresses, its idle timeout, the subnets behind it.
 *
 * Metrics of a past minute are computed from what was true in that minute, so a change does not rewrite the past. Only what exists is remembered: no query leads to a gateway that is gone, nor to a subnet, which cannot go while nodes are in it.
 *
 * @internal
 */
export class EgressHistory {
  readonly #gateways = new Map<string, Periods<GatewayPeriod>>();
  readonly #subnets = new Map<string, Periods<SubnetPeriod>>();

  recordGateway(gatewayId: string, period: GatewayPeriod): void {
    append(this.#gateways, { key: gatewayId, period });
  }

  recordSubnet(subnetId: string, period: SubnetPeriod): void {
    // A subnet that never had a gateway needs no memory.
    if (
      period.gatewayId === undefined &&
      !this.#subnets.has(subnetId.toLowerCase())
    ) {
      return;
    }
    append(this.#subnets, {
      key: subnetId,
      period: { ...period, gatewayId: period.gatewayId?.toLowerCase() },
    });
  }

  /** A gateway of the same name that comes later begins anew. */
  forgetGateway(gatewayId: string): void {
    this.#gateways.delete(gatewayId.toLowerCase());
  }

  /** A subnet of the same name that comes later begins anew. */
  forgetSubnet(subnetId: string): void {
    this.#subnets.delete(subnetId.toLowerCase());
  }

  gateway(gatewayId: string): Periods<GatewayPeriod> | undefined {
    return this.#gateways.get(gatewayId.toLowerCase());
  }

  /** Which gateway, by its lower-cased id, a subnet had. */
  subnet(subnetId: string): Periods<SubnetPeriod> | undefined {
    return this.#subnets.get(subnetId.toLowerCase());
  }

  /** How many gateways and subnets are remembered. */
  get size(): number {
    return this.#gateways.size + this.#subnets.size;
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

function append<Period extends { readonly since: Date }>(
  index: Map<string, Periods<Period>>,
  options: { readonly key: string; readonly period: Period },
): void {
  const key = options.key.toLowerCase();
  const before = index.get(key) ?? new Periods<Period>([]);
  index.set(key, before.with(options.period));
}
