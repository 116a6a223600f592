import { z } from 'zod/v3';

/**
 * The shape of a virtual network that a Spec creates.
 *
 * @internal
 */
export const newVirtualNetworkSchema = z
  .object({
    resourceId: z
      .string()
      .describe('Resource id that the virtual network is to have'),
    region: z
      .string()
      .min(1)
      .optional()
      .describe('Region of the virtual network; absent: that of the Spec'),
    addressPrefixes: z
      .array(z.string())
      .describe('Its address space: ranges in CIDR notation'),
    tags: z
      .record(z.string())
      .default({})
      .describe('Azure tags of the virtual network'),
  })
  .strict();

/**
 * The shape of a subnet that a Spec creates.
 *
 * @internal
 */
export const newSubnetSchema = z
  .object({
    resourceId: z
      .string()
      .describe(
        'Resource id that the subnet is to have; a gateway names it among its subnets',
      ),
    addressPrefixes: z
      .array(z.string())
      .describe(
        'Its ranges in CIDR notation: IPv4 from /2 to /29, IPv6 of /64',
      ),
    networkSecurityGroupId: z
      .string()
      .optional()
      .describe('Resource id of the network security group of the subnet'),
    routeTableId: z
      .string()
      .optional()
      .describe('Resource id of the route table of the subnet'),
    delegation: z
      .string()
      .optional()
      .describe(
        'The service that the subnet is delegated to, for example Microsoft.Web/serverFarms',
      ),
  })
  .strict();
