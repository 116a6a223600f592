import {
  parseArmId,
  sameArmId,
  say,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { idsOf } from '../map/idsOf';
import { indexInventory } from '../map/indexInventory';
import { mapClusterSubnets } from '../map/mapClusterSubnets';
import { scopeOfResource } from '../map/scopeOfResource';
import { readInventory } from '../read/readInventory';
import type { OptionSource } from './OptionSource';

/**
 * The NAT gateways of a resource group with whom they serve: names that are taken.
 *
 * @internal
 */
export const gatewayOptions: OptionSource = async ({
  session,
  subscriptionId,
  query,
  signal,
}) => {
  const inventory = await readInventory(session, { subscriptionId, signal });
  const { account } = session;
  const index = indexInventory(inventory);
  return inventory.natGateways
    .filter(
      ({ id = '', location }) =>
        scopeOfResource({ id, location }, { account, index }) &&
        (query.resourceGroup === undefined ||
          sameArmId(parseArmId(id)?.resourceGroup ?? '', query.resourceGroup)),
    )
    .map(({ name = '', subnets }) => {
      const subnetIds = idsOf(subnets);
      const clusters = mapClusterSubnets(subnetIds, { index });
      const users =
        clusters.length > 0
          ? clusters.map(cluster => cluster.name)
          : subnetIds.map(id => parseArmId(id)?.name ?? id);
      const description =
        users.length > 0
          ? say('option.gatewayServes', { users })
          : say('option.gatewayServesNothing', {});
      return {
        value: name,
        label: name,
        description: description.message,
        descriptionWording: description.wording,
      };
    });
};
