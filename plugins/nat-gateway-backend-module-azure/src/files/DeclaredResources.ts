/**
 * A public IP or a prefix that a Spec creates.
 *
 * @internal
 */
export interface DeclaredAddress {
  readonly kind: 'publicIp' | 'prefix';
  readonly resourceId: string;
  readonly name: string;
  readonly ipVersion: 'IPv4' | 'IPv6';
  /** Of a prefix. */
  readonly prefixLength?: number;
  /** Of a public IP: id of the prefix that it is drawn from. It stands in the zones of that, which the Spec does not tell. */
  readonly prefixId?: string;
  readonly region: string;
  readonly sku: string;
  readonly zones: readonly string[];
  readonly tags: Readonly<Record<string, string>>;
}

/**
 * A gateway of a Spec, with what it sends from and what leaves through it.
 *
 * @internal
 */
export interface DeclaredGateway {
  readonly resourceId: string;
  readonly name: string;
  readonly region: string;
  readonly sku: string;
  readonly zones: readonly string[];
  readonly idleTimeoutMinutes: number;
  /** Absent: nothing is said of it. */
  readonly nat64?: boolean;
  readonly tags: Readonly<Record<string, string>>;
  /** Created with it. */
  readonly addresses: readonly DeclaredAddress[];
  /** Ids of public IPs that exist already. */
  readonly existingPublicIpIds: readonly string[];
  /** Ids of prefixes that exist already. */
  readonly existingPrefixIds: readonly string[];
  readonly subnetIds: readonly string[];
}

/**
 * A virtual network that a Spec creates.
 *
 * @internal
 */
export interface DeclaredNetwork {
  readonly resourceId: string;
  readonly name: string;
  readonly resourceGroup: string;
  readonly region: string;
  readonly addressPrefixes: readonly string[];
  readonly tags: Readonly<Record<string, string>>;
}

/**
 * A subnet that a Spec creates, in a network that it creates or that stands.
 *
 * @internal
 */
export interface DeclaredSubnet {
  readonly resourceId: string;
  readonly name: string;
  readonly resourceGroup: string;
  readonly networkName: string;
  readonly networkId: string;
  readonly addressPrefixes: readonly string[];
  readonly networkSecurityGroupId?: string;
  readonly routeTableId?: string;
  readonly delegation?: string;
}

/**
 * What a Spec declares, as every format writes it.
 *
 * @internal
 */
export interface DeclaredResources {
  readonly subscriptionId: string;
  readonly resourceGroup: string;
  readonly gateways: readonly DeclaredGateway[];
  readonly networks: readonly DeclaredNetwork[];
  readonly subnets: readonly DeclaredSubnet[];
}
