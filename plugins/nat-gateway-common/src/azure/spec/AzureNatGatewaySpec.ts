/**
 * An Azure NAT gateway Spec, defaults filled in.
 *
 * @public
 */
export interface AzureNatGatewaySpec {
  readonly apiVersion: 'nat-gateway/v1alpha1';
  readonly kind: 'AzureNatGateway';
  readonly metadata: {
    readonly name: string;
    /** Entity ref of the owner that the gateways have or get by tag or configuration. */
    readonly owner?: string;
    readonly labels: Readonly<Record<string, string>>;
  };
  readonly spec: {
    /** `absent`: the gateways are detached from their subnets and deleted. */
    readonly state: 'present' | 'absent';
    /**
     * With `absent`: their addresses are deleted as well, those that a run created; with `replaces`: those of
     * the gateways that are replaced. Else they stay.
     */
    readonly deleteAddresses?: boolean;
    /** The key below `natGateway.azure` in the configuration. */
    readonly account: string;
    readonly subscriptionId: string;
    readonly resourceGroup: string;
    /** Of the gateways that name none. */
    readonly region: string;
    readonly gateways: readonly AzureGatewaySpec[];
    /** Clusters whose `outboundType` is to be another one. Absent: none. */
    readonly clusters?: readonly AzureClusterSpec[];
    /** Virtual networks that are created where they do not exist. Absent: none. */
    readonly newVirtualNetworks?: readonly AzureNewVirtualNetworkSpec[];
    /** Subnets that are created where they do not exist, with the gateway that names them. Absent: none. */
    readonly newSubnets?: readonly AzureNewSubnetSpec[];
  };
}

/**
 * A virtual network that an {@link AzureNatGatewaySpec} creates where it does not exist. One that stands is never
 * written.
 *
 * @public
 */
export interface AzureNewVirtualNetworkSpec {
  readonly resourceId: string;
  /** Absent: that of the Spec. */
  readonly region?: string;
  /** Its address space, as CIDRs. */
  readonly addressPrefixes: readonly string[];
  readonly tags: Readonly<Record<string, string>>;
}

/**
 * A subnet that an {@link AzureNatGatewaySpec} creates where it does not exist.
 *
 * @public
 */
export interface AzureNewSubnetSpec {
  readonly resourceId: string;
  /** CIDRs. */
  readonly addressPrefixes: readonly string[];
  readonly networkSecurityGroupId?: string;
  readonly routeTableId?: string;
  /** The service that it is delegated to, e.g. `Microsoft.Web/serverFarms`. */
  readonly delegation?: string;
}

/**
 * How a cluster of an {@link AzureNatGatewaySpec} goes out.
 *
 * @public
 */
export interface AzureClusterSpec {
  readonly resourceId: string;
  readonly outboundType:
    | 'loadBalancer'
    | 'managedNATGateway'
    | 'userAssignedNATGateway'
    | 'userDefinedRouting';
}

/**
 * One gateway of an {@link AzureNatGatewaySpec}.
 *
 * @public
 */
export interface AzureGatewaySpec {
  readonly name: string;
  /**
   * Name of a gateway of the same resource group that this one replaces: once its subnets have moved and a
   * person has acknowledged it, it is deleted.
   */
  readonly replaces?: string;
  /** Absent: that of the Spec. */
  readonly region?: string;
  readonly sku: 'Standard' | 'StandardV2';
  /** One availability zone; absent: no zone. */
  readonly zone?: string;
  /** TCP idle timeout in minutes, 4 to 120. */
  readonly idleTimeoutMinutes: number;
  /** Whether IPv6 clients reach IPv4 servers through it, with `StandardV2` only. Absent: as it is. */
  readonly nat64?: boolean;
  /** Parts that add up: what one of them stands for depends on no other. */
  readonly addresses: readonly AzureGatewayAddressesSpec[];
  /** Resource ids, all of one virtual network. */
  readonly subnets: readonly string[];
  readonly tags: Readonly<Record<string, string>>;
}

/**
 * A part of the addresses that an {@link AzureGatewaySpec} asks for.
 *
 * @public
 */
export type AzureGatewayAddressesSpec =
  | {
      readonly kind: 'newPrefix';
      readonly prefixLength: number;
      /** Absent: IPv4. */
      readonly ipVersion?: 'IPv4' | 'IPv6';
      /** Absent: derived from the name of the gateway. */
      readonly name?: string;
    }
  | {
      readonly kind: 'newPublicIps';
      readonly count: number;
      /** Absent: IPv4. */
      readonly ipVersion?: 'IPv4' | 'IPv6';
      /** What their names begin with. Absent: derived from the name of the gateway. */
      readonly name?: string;
      /** Id of the public IP prefix that they are drawn from. Absent: any addresses of Azure's. */
      readonly prefixId?: string;
    }
  | {
      readonly kind: 'existing';
      /** Ids of public IP addresses and prefixes. */
      readonly resourceIds: readonly string[];
    };
