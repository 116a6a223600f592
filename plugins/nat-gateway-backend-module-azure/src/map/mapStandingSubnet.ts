import type { NetworkFact } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { z } from 'zod/v3';

const reference = z
  .object({ id: z.string() })
  .nullish()
  .transform(item => item?.id);

const schema = z.object({
  id: z.string(),
  name: z.string(),
  properties: z.object({
    addressPrefix: z.string().nullish(),
    addressPrefixes: z.array(z.string()).nullish(),
    networkSecurityGroup: reference,
    routeTable: reference,
    delegations: z
      .array(
        z.object({
          properties: z.object({ serviceName: z.string().optional() }),
        }),
      )
      .nullish(),
  }),
});

/**
 * The raw JSON of a subnet as the rules of new subnets know one that stands.
 *
 * @internal
 */
export function mapStandingSubnet(
  raw: unknown,
): NetworkFact['subnets'][number] {
  const { id, name, properties } = schema.parse(raw);
  const { addressPrefix, addressPrefixes, delegations } = properties;
  const { networkSecurityGroup, routeTable } = properties;
  return {
    resourceId: id,
    name,
    addressPrefixes: addressPrefixes?.length
      ? addressPrefixes
      : [addressPrefix ?? []].flat(),
    ...(networkSecurityGroup && {
      networkSecurityGroupId: networkSecurityGroup,
    }),
    ...(routeTable && { routeTableId: routeTable }),
    delegations: (delegations ?? []).flatMap(
      each => each.properties.serviceName ?? [],
    ),
  };
}
