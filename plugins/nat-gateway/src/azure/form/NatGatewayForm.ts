/**
 * The template's parameters as far as they are filled in; what the fields read of each other.
 *
 * @public
 */
export interface NatGatewayForm {
  /** Entity ref of the cluster whose page shows the result. */
  readonly cluster?: string;
  readonly scope?: {
    readonly account?: string;
    readonly subscriptionId?: string;
    readonly resourceGroup?: string;
    readonly region?: string;
  };
  readonly subnets?: {
    readonly virtualNetworkId?: string;
    readonly subnetIds?: readonly string[];
  };
  readonly name?: string;
  readonly egress?: {
    readonly addresses?: {
      readonly kind?: 'newPrefix' | 'newPublicIps' | 'existing';
      readonly prefixLength?: number;
      readonly count?: number;
      readonly resourceIds?: readonly string[];
      /** New single addresses beside a prefix or existing ones. */
      readonly moreCount?: number;
      /** Of newPublicIps: id of the prefix that they are drawn from. */
      readonly prefixId?: string;
      /** New single IPv6 addresses beside all others. */
      readonly ipv6Count?: number;
    };
    readonly sku?: string;
    readonly zone?: string;
  };
  readonly idleTimeoutMinutes?: number;
  /** `absent`: the form retires the gateway. */
  readonly state?: string;
  readonly deleteAddresses?: boolean;
  readonly tags?: Readonly<Record<string, string>>;
  /** What few forms ask. */
  readonly more?: {
    readonly replaces?: string;
    readonly deleteAddresses?: boolean;
    readonly clusters?: readonly {
      readonly resourceId?: string;
      readonly outboundType?: string;
    }[];
    readonly newVirtualNetwork?: {
      readonly name?: string;
      readonly addressPrefixes?: readonly string[];
    };
    readonly newSubnets?: readonly {
      readonly name?: string;
      readonly addressPrefixes?: readonly string[];
      readonly networkSecurityGroupId?: string;
      readonly routeTableId?: string;
      readonly delegation?: string;
    }[];
    readonly gateways?: readonly {
      readonly name?: string;
      readonly region?: string;
      readonly zone?: string;
      readonly replaces?: string;
      readonly prefixLength?: number;
      readonly subnetIds?: readonly string[];
    }[];
  };
}
