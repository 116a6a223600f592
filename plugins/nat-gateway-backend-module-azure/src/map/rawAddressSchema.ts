import { z } from 'zod/v3';

const reference = z
  .object({ id: z.string() })
  .nullish()
  .transform(item => item?.id);

/**
 * What the product reads from the raw JSON of a public IP or prefix.
 *
 * @internal
 */
export const rawAddressSchema = z.object({
  id: z.string(),
  name: z.string(),
  location: z.string(),
  sku: z.object({ name: z.string() }).default({ name: 'Basic' }),
  zones: z.array(z.string()).nullish(),
  tags: z.record(z.string()).nullish(),
  properties: z.object({
    resourceGuid: z.string().default(''),
    provisioningState: z.string().default('Unknown'),
    publicIPAddressVersion: z.enum(['IPv4', 'IPv6']).default('IPv4'),
    /** Public IPs. */
    ipAddress: z.string().optional(),
    ipConfiguration: reference,
    publicIPPrefix: reference,
    /** Prefixes. */
    ipPrefix: z.string().optional(),
    prefixLength: z.number().optional(),
    loadBalancerFrontendIpConfiguration: reference,
    natGateway: reference,
    publicIPAddresses: z.array(z.object({ id: z.string() })).nullish(),
    ipTags: z
      .array(
        z.object({
          ipTagType: z.string().optional(),
          tag: z.string().optional(),
        }),
      )
      .nullish(),
    /** Public IPs. */
    ddosSettings: z.object({ protectionMode: z.string().optional() }).nullish(),
  }),
});
