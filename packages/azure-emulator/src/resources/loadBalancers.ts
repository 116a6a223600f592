import { notImplemented } from '../arm/notImplemented';
import { isJsonObject } from '../arm/isJsonObject';
import { readObject } from '../arm/readObject';
import { withoutKeys } from '../arm/withoutKeys';
import { networkType } from './networkType';
import { presentNetworkResource } from './presentNetworkResource';
import { readSku } from './readSku';
import type { ResourceType } from './ResourceType';

const parts = [
  'frontendIPConfigurations',
  'backendAddressPools',
  'loadBalancingRules',
  'probes',
  'inboundNatRules',
  'outboundRules',
  'inboundNatPools',
];

/**
 * Microsoft.Network/loadBalancers: read by clients; written only by scenarios and by AKS clusters.
 *
 * @internal
 */
export const loadBalancers: ResourceType = networkType({
  type: 'Microsoft.Network/loadBalancers',
  accept: ({ body, id, seeding }) => {
    if (!seeding) {
      throw notImplemented(`The emulator only reads load balancers: ${id.id} cannot be written.`);
    }
    const properties = readObject(body, { key: 'properties' }) ?? {};
    return {
      sku: readSku(body, {
        allowed: ['Basic', 'Standard', 'Gateway'],
        fallback: 'Basic',
      }),
      properties: {
        ...Object.fromEntries(parts.map(part => [part, []])),
        ...withoutKeys(properties, ['provisioningState', 'resourceGuid']),
      },
    };
  },
  refuseDelete: balancer => {
    throw notImplemented(`The emulator only reads load balancers: ${balancer.id} cannot be deleted.`);
  },
  present: balancer =>
    presentNetworkResource(
      balancer,
      Object.fromEntries(
        parts.map(part => {
          const list = balancer.properties[part];
          return [
            part,
            (Array.isArray(list) ? list : [])
              .filter(isJsonObject)
              .map(item => ({
                ...item,
                id: `${balancer.id}/${part}/${String(item.name)}`,
                etag: balancer.etag,
                properties: {
                  provisioningState: 'Succeeded',
                  ...readObject(item, { key: 'properties' }),
                },
              })),
          ];
        }),
      ),
    ),
});
