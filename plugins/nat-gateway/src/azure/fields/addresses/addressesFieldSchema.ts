import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

/**
 * The addresses, SKU and zone of a gateway; together, since the rules judge them together.
 * While they are being chosen, parts are absent; validation asks for them.
 *
 * @internal
 */
export const addressesFieldSchema = makeFieldSchema({
  output: z =>
    z.object({
      addresses: z
        .object({
          kind: z.enum(['newPrefix', 'newPublicIps', 'existing']).optional(),
          prefixLength: z.number().optional().describe('Of newPrefix: 28–31'),
          count: z.number().optional().describe('Of newPublicIps: 1–16'),
          resourceIds: z
            .array(z.string())
            .optional()
            .describe('Of existing: ids of public IPs and prefixes'),
          moreCount: z
            .number()
            .optional()
            .describe('Beside newPrefix or existing: new single addresses'),
          prefixId: z
            .string()
            .optional()
            .describe('Of newPublicIps: the prefix that they are drawn from'),
          ipv6Count: z
            .number()
            .optional()
            .describe('New single IPv6 addresses, with StandardV2: 1–16'),
        })
        .optional(),
      sku: z.string().optional().describe('Standard or StandardV2'),
      zone: z.string().optional().describe('Absent: no zone'),
    }),
});
