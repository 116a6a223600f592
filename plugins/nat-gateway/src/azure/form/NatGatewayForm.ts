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
    };
    readonly sku?: string;
    readonly zone?: string;
  };
  readonly idleTimeoutMinutes?: number;
  /** `absent`: the form retires the gateway. */
  readonly state?: string;
  readonly deleteAddresses?: boolean;
  readonly tags?: Readonly<Record<string, string>>;
}
