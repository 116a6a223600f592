import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

/**
 * Where a gateway is made. While it is being chosen, parts are absent; validation asks for them.
 *
 * @internal
 */
export const scopeFieldSchema = makeFieldSchema({
  output: z =>
    z.object({
      account: z.string().optional().describe('Key below natGateway.azure'),
      subscriptionId: z.string().optional(),
      resourceGroup: z.string().optional(),
      region: z.string().optional(),
    }),
});
