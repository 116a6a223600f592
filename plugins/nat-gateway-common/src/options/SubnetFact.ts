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
  /** Names of clusters with nodes or pods in it. */
  readonly clusters: readonly string[];
  /** Only pods are in it; their nodes are elsewhere. */
  readonly isForPods?: true;
  /** Zones of the machines in it, sorted; empty: none known. */
  readonly machineZones: readonly string[];
  readonly ownerRef?: string;
}
