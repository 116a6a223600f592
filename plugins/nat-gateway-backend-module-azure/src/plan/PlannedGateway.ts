import type { ObservedAddress, ObservedSubnet } from './AzureState';
import type { DesiredAddress } from './desiredAddresses';

/**
 * The difference between what a document wants of its gateway and what exists.
 *
 * @internal
 */
export interface PlannedGateway {
  readonly gatewayId: string;
  /** Addresses that have to be created. */
  readonly toCreate: readonly DesiredAddress[];
  /** Addresses that exist and the gateway does not have yet. */
  readonly toAdd: readonly ObservedAddress[];
  /** Addresses that the gateway has although the document does not name them. */
  readonly unwanted: readonly ObservedAddress[];
  /** Addresses of ours whose last write failed: they are written once more. */
  readonly addressesToRepair: readonly ObservedAddress[];
  /** The gateway is as wanted by what it shows, but its last write failed: it is written once more. */
  readonly repair: boolean;
  /** Absent: as wanted. */
  readonly idleTimeoutMinutes?: number;
  /** Tags to add or change. */
  readonly tags: Readonly<Record<string, string>>;
  /** Subnets that are not on the gateway yet. */
  readonly toAttach: readonly ObservedSubnet[];
  /** Whether the subnets that stay on the gateway get other addresses, or may. */
  readonly movesServed: boolean;
  /** Subnets that are on the gateway, but whose last write failed: they are written once more. */
  readonly toRepair: readonly ObservedSubnet[];
}
