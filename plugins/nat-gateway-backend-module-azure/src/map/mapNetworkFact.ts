import type { JsonObject } from '@backstage/types';
import type { NetworkFact } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { z } from 'zod/v3';
import { mapStandingSubnet } from './mapStandingSubnet';
import { regionNameOf } from './regionNameOf';

const schema = z.object({
  id: z.string(),
  name: z.string(),
  location: z.string(),
  properties: z.object({
    addressSpace: z
      .object({ addressPrefixes: z.array(z.string()).nullish() })
      .nullish(),
    subnets: z.array(z.unknown()).nullish(),
  }),
});

/**
 * The raw JSON of a virtual network as the rules of new subnets know it.
 *
 * @internal
 */
export function mapNetworkFact(raw: JsonObject): NetworkFact {
  const { id, location, name, properties } = schema.parse(raw);
  return {
    resourceId: id,
    name,
    region: regionNameOf(location),
    addressPrefixes: properties.addressSpace?.addressPrefixes ?? [],
    subnets: (properties.subnets ?? []).map(mapStandingSubnet),
  };
}
