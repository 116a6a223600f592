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
  /** Whether a Basic SKU public IP or load balancer is in it, if known. */
  readonly hasBasicSku?: boolean;
  /** Names of clusters with nodes in it. */
  readonly clusters: readonly string[];
  /** Zones of the machines in it, sorted; empty: none known. */
  readonly machineZones: readonly string[];
  readonly ownerRef?: string;
}
