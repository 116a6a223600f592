import { formatIPv4, parseCidr } from 'emulator-kit';
import { isJsonObject } from '../arm/isJsonObject';
import { notImplemented } from '../arm/notImplemented';
import { readObject } from '../arm/readObject';
import { referencedIds } from '../arm/referencedIds';
import { networkType } from './networkType';
import { presentNetworkResource } from './presentNetworkResource';
import type { ResourceType } from './ResourceType';
import { subnetAddressPrefixes } from './subnetAddressPrefixes';

/** Azure keeps the first four addresses of a subnet for itself (assumed: the first configuration has the next). */
const reservedAddresses = 4;

/**
 * Microsoft.Network/azureFirewalls of a scenario, to be read: where they are and with which addresses. Those of a virtual
 * hub have the addresses that the scenario says.
 *
 * Source: https://learn.microsoft.com/rest/api/firewall/azure-firewalls/list-all, read 2026-12-01.
 *
 * @internal
 */
export const azureFirewalls: ResourceType = networkType({
  type: 'Microsoft.Network/azureFirewalls',
  accept: ({ body, id, seeding }) => {
    if (!seeding) {
      throw notImplemented(
        `The emulator does not write firewalls such as ${id.id}: only a scenario has them.`,
      );
    }
    return { properties: readObject(body, { key: 'properties' }) ?? {} };
  },
  present: (firewall, cloud) => {
    const { ipConfigurations } = firewall.properties;
    const configurations = Array.isArray(ipConfigurations)
      ? ipConfigurations.filter(isJsonObject)
      : [];
    return presentNetworkResource(firewall, {
      sku: {
        name: firewall.properties.virtualHub ? 'AZFW_Hub' : 'AZFW_VNet',
        tier: 'Standard',
      },
      ipConfigurations: configurations.map(each => {
        const properties = readObject(each, { key: 'properties' }) ?? {};
        const subnetId = referencedIds(properties).find(id =>
          /\/subnets\/[^/]+$/i.test(id),
        );
        const subnet = subnetId ? cloud.store.get(subnetId) : undefined;
        const range = subnet
          ? parseCidr(subnetAddressPrefixes(subnet.properties)[0] ?? '')
          : undefined;
        return {
          name: each.name,
          id: `${firewall.id}/azureFirewallIpConfigurations/${String(
            each.name,
          )}`,
          properties: {
            provisioningState: 'Succeeded',
            privateIPAllocationMethod: 'Dynamic',
            ...properties,
            ...(range
              ? {
                  privateIPAddress: formatIPv4(range.first + reservedAddresses),
                }
              : {}),
          },
        };
      }),
    });
  },
});
