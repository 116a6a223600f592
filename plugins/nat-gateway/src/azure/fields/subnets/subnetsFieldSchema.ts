import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

/**
 * Whose flows a gateway carries. While it is being chosen, parts are absent; validation asks for them.
 *
 * @internal
 */
export const subnetsFieldSchema = makeFieldSchema({
  output: z =>
    z.object({
      virtualNetworkId: z.string().optional(),
      subnetIds: z
        .array(z.string())
        .optional()
        .describe('Resource ids, all of one virtual network'),
    }),
});
