import type { Origin } from '../../model/Origin';

/**
 * A subnet as the rules need to know it.
 *
 * @public
 */
export interface SubnetFact {
  readonly resourceId: string;
  readonly name: string;
  readonly virtualNetworkId: string;
  readonly region: string;
  readonly natGatewayResourceId?: string;
  /** Whether a Basic SKU public IP or load balancer stands in it, if known. */
  readonly hasBasicSku?: boolean;
  /** Names of clusters with nodes in it. */
  readonly clusters: readonly string[];
  /** Zones of the machines in it, sorted; empty: none known. */
  readonly machineZones: readonly string[];
  readonly ownerRef?: string;
}

/**
 * A public IP or prefix as the rules need to know it.
 *
 * @public
 */
export interface AddressFact {
  readonly resourceId: string;
  readonly name: string;
  readonly kind: 'publicIp' | 'prefix';
  readonly address?: string;
  /** `Basic`, `Standard`, `StandardV2` */
  readonly sku: string;
  readonly ipVersion: 'IPv4' | 'IPv6';
  readonly addressCount: number;
  readonly zones: readonly string[];
  readonly region: string;
  /** Resource id of what uses it; absent: free. */
  readonly usedByResourceId?: string;
  /** Whether it has the routing preference `Internet`, with which no NAT gateway works. */
  readonly isInternetRouted?: boolean;
  /** Whether it has DDoS protection of its own, with which no NAT gateway works. */
  readonly isDdosProtected?: boolean;
}

/**
 * A gateway that already has the name that a Spec asks for.
 *
 * @public
 */
export interface GatewayFact {
  readonly resourceId: string;
  readonly name: string;
  readonly origin: Origin;
  readonly sku: string;
  readonly zones: readonly string[];
}

/**
 * Where the configuration permits reads and writes.
 *
 * @public
 */
export interface AzureConfiguredScope {
  readonly account: string;
  readonly subscriptionId: string;
  /** Absent: all. Names, compared without case. */
  readonly resourceGroups?: readonly string[];
  /** Absent: all. */
  readonly regions?: readonly string[];
  readonly ownerRef?: string;
}

/**
 * What is known when a Spec is judged. A section that is absent is not known, and its rules
 * say nothing; a section that is present is complete, so what it does not hold does not exist.
 *
 * @public
 */
export interface AzureSpecFacts {
  readonly scopes?: readonly AzureConfiguredScope[];
  readonly resourceGroups?: readonly string[];
  readonly subnets?: readonly SubnetFact[];
  readonly addresses?: readonly AddressFact[];
  /** Those of the Spec's resource group that have a name that it asks for. */
  readonly gateways?: readonly GatewayFact[];
  /** Zones of the region; empty: the region has none. */
  readonly regionZones?: readonly string[];
  /** SKUs that the region offers. */
  readonly regionSkus?: readonly string[];
}
