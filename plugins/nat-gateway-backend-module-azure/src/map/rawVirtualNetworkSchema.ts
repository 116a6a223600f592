import { z } from 'zod/v3';

const reference = z
  .object({ id: z.string() })
  .nullish()
  .transform(item => item?.id);

/**
 * What the product reads from the raw JSON of a virtual network. Azure sometimes answers null
 * where it has no list.
 *
 * @internal
 */
export const rawVirtualNetworkSchema = z.object({
  id: z.string(),
  name: z.string(),
  location: z.string(),
  tags: z.record(z.string()).nullish(),
  properties: z.object({
    subnets: z
      .array(
        z.object({
          id: z.string(),
          name: z.string(),
          properties: z.object({
            natGateway: reference,
            provisioningState: z.string().nullish(),
            routeTable: reference,
            networkSecurityGroup: reference,
            serviceEndpointPolicies: z
              .array(z.object({ id: z.string() }))
              .nullish(),
            delegations: z
              .array(
                z.object({
                  properties: z.object({ serviceName: z.string().optional() }),
                }),
              )
              .nullish(),
            defaultOutboundAccess: z.boolean().nullish(),
            ipConfigurations: z.array(z.object({ id: z.string() })).nullish(),
          }),
        }),
      )
      .nullish()
      .transform(items => items ?? []),
  }),
});
