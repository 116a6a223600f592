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
 * A virtual network that stands, as the rules of new subnets need to know it.
 *
 * @public
 */
export interface NetworkFact {
  readonly resourceId: string;
  readonly name: string;
  readonly region: string;
  readonly addressPrefixes: readonly string[];
  readonly subnets: readonly {
    readonly resourceId: string;
    readonly name: string;
    readonly addressPrefixes: readonly string[];
    readonly networkSecurityGroupId?: string;
    readonly routeTableId?: string;
    readonly delegations: readonly string[];
  }[];
}

/**
 * A network security group or route table that new subnets are to have.
 *
 * @public
 */
export interface LinkedResourceFact {
  readonly resourceId: string;
  /** Absent: it does not exist. */
  readonly region?: string;
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
  /** Those of the new subnets and networks of the Spec that stand. */
  readonly networks?: readonly NetworkFact[];
  /** Those that new subnets of the Spec name; of another one nothing is said. */
  readonly linked?: readonly LinkedResourceFact[];
}
