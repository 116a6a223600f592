import type {
  NetworkManagementClient,
  PublicIPAddress,
} from '@azure/arm-network';
import {
  parseArmId,
  type CollectionGap,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { inventoryGapOf } from '../errors/inventoryGapOf';
import { readAzureFailure } from '../errors/readAzureFailure';
import { reasonOf } from '../errors/reasonOf';
import { allOf } from './allOf';
import type { AzureMachines, ScaleSet } from './AzureMachines';

/**
 * The public addresses of machines in scale sets: list pages for each set whose machines have some, since
 * no list of a subscription holds them. Those of a flexible set are in the list of all addresses. Sets that may not
 * be asked are missing.
 *
 * Source: https://learn.microsoft.com/rest/api/virtualnetwork/public-ip-addresses/list-virtual-machine-scale-set-public-ip-addresses, read 2026-12-01.
 *
 * @internal
 */
export async function readMachineAddresses(
  network: Pick<NetworkManagementClient, 'publicIPAddresses'>,
  options: {
    readonly scaleSets: readonly ScaleSet[];
    readonly subscriptionId: string;
    readonly signal: AbortSignal;
    /** Absent: each failure is thrown. */
    readonly onRefused?: (error: unknown, gap: CollectionGap) => void;
  },
): Promise<AzureMachines['addresses']> {
  const { onRefused, scaleSets, signal, subscriptionId } = options;
  const found = new Map<string, readonly PublicIPAddress[]>();
  const wanted = scaleSets.filter(
    ({ isFlexible, ipConfigurations }) =>
      !isFlexible && ipConfigurations.some(each => each.hasPublicAddress),
  );
  // One after the other: there may be hundreds.
  for (const { id, name } of wanted) {
    try {
      const pages =
        network.publicIPAddresses.listVirtualMachineScaleSetPublicIPAddresses(
          parseArmId(id)?.resourceGroup ?? '',
          name,
          { abortSignal: signal },
        );
      found.set(id.toLowerCase(), await allOf(pages));
    } catch (error) {
      signal.throwIfAborted();
      const failure = readAzureFailure(error);
      // Deleted since it was listed.
      if (failure.statusCode === 404) {
        found.set(id.toLowerCase(), []);
        continue;
      }
      if (!onRefused || reasonOf(failure) !== 'forbidden') throw error;
      const part = 'machineAddresses';
      onRefused(
        error,
        inventoryGapOf(failure, { part, subscriptionId, isOfMachines: true }),
      );
      break;
    }
  }
  return found;
}
