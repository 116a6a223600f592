import type { JsonObject } from '@backstage/types';
import { skusOfRegion } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { z } from 'zod/v3';
import type { ObservedOutbound } from '../plan/AzureState';

const schema = z.object({
  id: z.string(),
  name: z.string(),
  location: z.string(),
  properties: z.object({
    agentPoolProfiles: z
      .array(
        z.object({
          name: z.string(),
          type: z.string().nullish(),
          vnetSubnetID: z.string().nullish(),
          windowsProfile: z
            .object({ disableOutboundNat: z.boolean().nullish() })
            .nullish(),
        }),
      )
      .nullish(),
    networkProfile: z
      .object({
        outboundType: z.string().nullish(),
        loadBalancerSku: z.string().nullish(),
      })
      .nullish(),
    apiServerAccessProfile: z
      .object({
        authorizedIPRanges: z.array(z.string()).nullish(),
        enablePrivateCluster: z.boolean().nullish(),
      })
      .nullish(),
  }),
});

/**
 * What the raw JSON of a cluster tells of its way out, and of what keeps it from another one.
 *
 * @internal
 */
export function mapOutbound(raw: JsonObject): ObservedOutbound {
  const { id, name, location, properties } = schema.parse(raw);
  const { apiServerAccessProfile: access, networkProfile: network } =
    properties;
  const pools = properties.agentPoolProfiles ?? [];
  const namesOf = (some: typeof pools) => some.map(pool => pool.name);
  return {
    resourceId: id,
    name,
    outboundType: network?.outboundType ?? 'loadBalancer',
    nodeSubnetIds: [
      ...new Map(
        pools
          .flatMap(({ vnetSubnetID }) => vnetSubnetID ?? [])
          .map(subnetId => [subnetId.toLowerCase(), subnetId]),
      ).values(),
    ],
    ...(network?.loadBalancerSku && {
      loadBalancerSku: network.loadBalancerSku,
    }),
    otherPools: namesOf(
      pools.filter(({ type }) => type && type !== 'VirtualMachineScaleSets'),
    ),
    poolsWithoutNat: namesOf(
      pools.filter(({ windowsProfile }) => windowsProfile?.disableOutboundNat),
    ),
    authorizedRanges: access?.enablePrivateCluster
      ? []
      : access?.authorizedIPRanges ?? [],
    managedSkus: skusOfRegion(location),
  };
}
