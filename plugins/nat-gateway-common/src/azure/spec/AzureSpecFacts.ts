import type { Origin } from '../../model/Origin';
import type { AddressFact } from '../../options/AddressFact';
import type { SubnetFact } from '../../options/SubnetFact';

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
 * What a region offers.
 *
 * @public
 */
export interface RegionFact {
  readonly name: string;
  /** Empty: the region has none. Absent: not known. */
  readonly zones?: readonly string[];
  /** Of NAT gateways. Absent: not known. */
  readonly skus?: readonly string[];
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
  /** Those that are known; of another region nothing is said. */
  readonly regions?: readonly RegionFact[];
}
