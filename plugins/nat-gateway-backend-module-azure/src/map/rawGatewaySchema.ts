import { z } from 'zod/v3';

const references = z
  .array(z.object({ id: z.string() }))
  .nullish()
  .transform(items => (items ?? []).map(({ id }) => id));

/**
 * What the product reads from the raw JSON of a NAT gateway.
 *
 * @internal
 */
export const rawGatewaySchema = z.object({
  id: z.string(),
  name: z.string(),
  location: z.string(),
  etag: z.string().optional(),
  managedBy: z.string().nullish(),
  sku: z.object({ name: z.string() }).default({ name: 'Standard' }),
  zones: z.array(z.string()).nullish(),
  tags: z.record(z.string()).nullish(),
  properties: z.object({
    resourceGuid: z.string().default(''),
    provisioningState: z.string().default('Unknown'),
    idleTimeoutInMinutes: z.number().default(4),
    nat64: z
      .string()
      .nullish()
      .transform(state => state ?? undefined),
    publicIpAddresses: references,
    publicIpPrefixes: references,
    publicIpAddressesV6: references,
    publicIpPrefixesV6: references,
    subnets: references,
  }),
});
