import {
  parseArmId,
  sameArmId,
  say,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { scopeOfResource } from '../map/scopeOfResource';
import { isWanted } from './isWanted';
import type { OptionSource } from './OptionSource';
import { readInventory } from '../read/readInventory';

/**
 * Virtual networks of a scope; those that AKS made cannot be chosen. A network may stand in
 * another resource group than the gateway, so the chosen group does not narrow the choice.
 *
 * @internal
 */
export const virtualNetworkOptions: OptionSource = async ({
  session,
  subscriptionId,
  query,
  signal,
}) => {
  const inventory = await readInventory(session, { subscriptionId, signal });
  return inventory.virtualNetworks
    .filter(
      network =>
        isWanted(network, query) &&
        scopeOfResource(network, { account: session.account }),
    )
    .map(network => {
      const group = parseArmId(network.id ?? '')?.resourceGroup ?? '';
      const cluster = inventory.managedClusters.find(({ nodeResourceGroup }) =>
        sameArmId(nodeResourceGroup ?? '', group),
      );
      const against =
        cluster &&
        say('option.networkOfCluster', { cluster: cluster.name ?? '' });
      return {
        value: network.id ?? '',
        label: network.name ?? '',
        description: [group, ...(network.addressSpace?.addressPrefixes ?? [])]
          .filter(Boolean)
          .join(', '),
        ...(against && {
          unavailableReason: against.message,
          unavailableReasonWording: against.wording,
        }),
      };
    });
};
