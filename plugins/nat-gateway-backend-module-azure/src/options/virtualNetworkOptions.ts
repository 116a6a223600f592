import {
  parseArmId,
  sameArmId,
  say,
} from 'backstage-plugin-nat-gateway-common';
import { isInScope } from '../map/isInScope';
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
  scope,
  query,
  signal,
}) => {
  const inventory = await readInventory(session, { ...scope, signal });
  return inventory.virtualNetworks
    .filter(
      network => isInScope(network, { scope }) && isWanted(network, query),
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
