import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

/**
 * What few forms ask: of these properties, a template has those that its users need. While they are being filled in,
 * parts are absent; validation asks for them.
 *
 * @internal
 */
export const moreFieldSchema = makeFieldSchema({
  output: z =>
    z.object({
      replaces: z
        .string()
        .optional()
        .describe('Name of a gateway that the new one replaces'),
      deleteAddresses: z
        .boolean()
        .optional()
        .describe('With replaces: whether its addresses are deleted, too'),
      clusters: z
        .array(
          z.object({
            resourceId: z.string().optional(),
            outboundType: z.string().optional(),
          }),
        )
        .optional()
        .describe('AKS clusters, with the outboundType that each is to have'),
      newVirtualNetwork: z
        .object({
          name: z.string().optional(),
          addressPrefixes: z.array(z.string()).optional(),
        })
        .optional()
        .describe('A virtual network of the resource group, for newSubnets'),
      newSubnets: z
        .array(
          z.object({
            name: z.string().optional(),
            addressPrefixes: z.array(z.string()).optional(),
            networkSecurityGroupId: z.string().optional(),
            routeTableId: z.string().optional(),
            delegation: z.string().optional(),
          }),
        )
        .optional()
        .describe(
          'Subnets that are created for the gateway, in the new virtual network or the chosen one',
        ),
      gateways: z
        .array(
          z.object({
            name: z.string().optional(),
            region: z.string().optional(),
            zone: z.string().optional(),
            replaces: z.string().optional(),
            prefixLength: z.number().optional(),
            subnetIds: z.array(z.string()).optional(),
          }),
        )
        .optional()
        .describe(
          'Further gateways with the SKU, idle timeout and tags of the first one, each in a region or zone of its own',
        ),
    }),
});
