import type {
  AzureGatewaySpec,
  AzureNewSubnetSpec,
  AzureNewVirtualNetworkSpec,
  DesiredAddress,
  Subject,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type {
  ObservedAddress,
  ObservedAzureGateway,
  ObservedReplaced,
  ObservedSubnet,
} from './AzureState';

/**
 * The difference between what a document wants of one gateway and what exists.
 *
 * @internal
 */
export interface PlannedGateway {
  readonly gatewayId: string;
  readonly wanted: AzureGatewaySpec;
  /** Where it is in the document: `spec.gateways[0]`. */
  readonly path: string;
  /** Whose it is or will be. */
  readonly subject: Subject;
  /** Absent: it has to be created. */
  readonly live?: ObservedAzureGateway;
  /** Those of the wanted addresses that would be created and exist already. */
  readonly named: readonly ObservedAddress[];
  /** The prefixes that new addresses are drawn from, those that exist. */
  readonly sourcePrefixes: readonly ObservedAddress[];
  /** Addresses that have to be created. */
  readonly toCreate: readonly DesiredAddress[];
  /** Addresses that exist and the gateway does not have yet. */
  readonly toAdd: readonly ObservedAddress[];
  /** Addresses that the gateway has although the document does not name them: they are taken off it. */
  readonly toRemove: readonly ObservedAddress[];
  /** Addresses of ours whose last write failed: they are written once more. */
  readonly addressesToRepair: readonly ObservedAddress[];
  /** The gateway is as wanted by what it shows, but its last write failed: it is written once more. */
  readonly repair: boolean;
  /** Absent: as wanted. */
  readonly idleTimeoutMinutes?: number;
  /** Absent: as wanted. */
  readonly nat64?: boolean;
  /** Tags to add or change. */
  readonly tags: Readonly<Record<string, string>>;
  /** Tags to remove, with their values: the document declared them when it last succeeded. */
  readonly formerTags: Readonly<Record<string, string>>;
  /** Subnets that are wanted on the gateway and exist. */
  readonly subnets: readonly ObservedSubnet[];
  /** Virtual networks that have to be created, where none of the gateways before creates them. */
  readonly newVirtualNetworks: readonly AzureNewVirtualNetworkSpec[];
  /** Subnets that have to be created, with the gateway on them. */
  readonly newSubnets: readonly AzureNewSubnetSpec[];
  /** Subnets that are not on the gateway yet. */
  readonly toAttach: readonly ObservedSubnet[];
  /** Subnets on the gateway that the document named when it last succeeded, and gives no gateway now. */
  readonly toDetach: readonly ObservedSubnet[];
  /** The gateways that subnets to attach are taken from. */
  readonly replaced: readonly ObservedReplaced[];
  /** The gateway that it replaces and that still exists: deleted in the end. */
  readonly retired?: ObservedAzureGateway;
  /** The addresses of that one that are deleted with it. */
  readonly retiredAddresses: readonly ObservedAddress[];
  /** Whether the subnets that stay on the gateway get other addresses, or may. */
  readonly movesServed: boolean;
  /** Subnets that are on the gateway, but whose last write failed: they are written once more. */
  readonly toRepair: readonly ObservedSubnet[];
}
