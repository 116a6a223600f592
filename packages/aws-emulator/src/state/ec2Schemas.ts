import { z } from 'zod/v3';

const text = z.string().min(1);
const tags = z.record(z.string()).default({});
const id = (prefix: string) =>
  z
    .string()
    .regex(
      new RegExp(`^${prefix}-[0-9a-z-]+$`),
      `must be an id such as ${prefix}-0a1`,
    );
const ipv4 = z.string().ip({ version: 'v4' });
const cidr = z.string().cidr({ version: 'v4' });

const route = z
  .object({
    destination: cidr,
    /** `local`, or the id of what takes the packets. */
    target: text,
    origin: z
      .enum(['CreateRouteTable', 'CreateRoute', 'EnableVgwRoutePropagation'])
      .default('CreateRoute'),
  })
  .strict();

const permission = z
  .object({
    protocol: text.default('-1'),
    fromPort: z.number().int().optional(),
    toPort: z.number().int().optional(),
    cidrs: z.array(cidr).default([]),
    groups: z.array(id('sg')).default([]),
  })
  .strict();

/**
 * The resources of EC2 by kind: the format of both scenario and state.
 *
 * @internal
 */
export const ec2Schemas = {
  vpcs: z.object({ id: id('vpc'), cidrs: z.array(cidr).min(1), tags }).strict(),
  subnets: z
    .object({
      id: id('subnet'),
      vpcId: id('vpc'),
      zone: text,
      cidr,
      mapPublicIpOnLaunch: z.boolean().default(false),
      tags,
    })
    .strict(),
  internetGateways: z
    .object({ id: id('igw'), vpcId: id('vpc').optional(), tags })
    .strict(),
  routeTables: z
    .object({
      id: id('rtb'),
      vpcId: id('vpc'),
      isMain: z.boolean().default(false),
      /** Without the `local` routes, one for each CIDR of the VPC. */
      routes: z.array(route).default([]),
      associations: z
        .array(
          z.object({ id: id('rtbassoc'), subnetId: id('subnet') }).strict(),
        )
        .default([]),
      tags,
    })
    .strict(),
  securityGroups: z
    .object({
      id: id('sg'),
      vpcId: id('vpc'),
      name: text,
      description: z.string().default(''),
      ingress: z.array(permission).default([]),
      egress: z.array(permission).default([]),
      tags,
    })
    .strict(),
  networkInterfaces: z
    .object({
      id: id('eni'),
      subnetId: id('subnet'),
      /** The primary one first. */
      addresses: z.array(ipv4).min(1),
      sourceDestCheck: z.boolean().default(true),
      securityGroupIds: z.array(id('sg')).default([]),
      description: z.string().default(''),
      /** `interface`; those that services make are `nat_gateway`, `lambda` and the like, and are not changed by their users. */
      interfaceType: text.default('interface'),
      isRequesterManaged: z.boolean().default(false),
      attachment: z
        .object({
          id: id('eni-attach'),
          instanceId: id('i'),
          deviceIndex: z.number().int().min(0),
          deleteOnTermination: z.boolean().default(false),
        })
        .strict()
        .optional(),
      /** Idle seconds after which the interface forgets a flow; those that are left out are AWS's own. */
      connectionTracking: z
        .object({
          tcpEstablishedSeconds: z.number().int().optional(),
          udpStreamSeconds: z.number().int().optional(),
          udpSeconds: z.number().int().optional(),
        })
        .strict()
        .default({}),
      /** A public address that is not an Elastic IP, of an interface made in a subnet that maps one. */
      publicIp: ipv4.optional(),
      tags,
    })
    .strict(),
  addresses: z
    .object({
      id: id('eipalloc'),
      publicIp: ipv4,
      association: z
        .object({
          id: id('eipassoc'),
          networkInterfaceId: id('eni'),
          privateIp: ipv4,
        })
        .strict()
        .optional(),
      tags,
    })
    .strict(),
  instances: z
    .object({
      id: id('i'),
      type: text.default('t4g.nano'),
      imageId: text.default('ami-0000000000000al23'),
      subnetId: id('subnet'),
      state: z
        .enum([
          'pending',
          'running',
          'stopping',
          'stopped',
          'shutting-down',
          'terminated',
        ])
        .default('running'),
      stateReason: z.object({ code: text, message: text }).strict().optional(),
      /** The result of the system status check of the host. */
      isHostImpaired: z.boolean().default(false),
      launchedAt: z.string().datetime().default('2026-11-01T00:00:00.000Z'),
      isSpot: z.boolean().default(false),
      /** A Spot instance that EC2 has recommended to replace. */
      isAtRisk: z.boolean().default(false),
      /** Name of the role of its instance profile. */
      role: text.optional(),
      tags,
    })
    .strict(),
  natGateways: z
    .object({
      id: id('nat'),
      vpcId: id('vpc'),
      /** A regional one has none. */
      subnetId: id('subnet').optional(),
      connectivity: z.enum(['public', 'private']).default('public'),
      mode: z.enum(['zonal', 'regional']).default('zonal'),
      /** Of a regional one: whether it takes zones and addresses by itself. */
      isAutomatic: z.boolean().default(false),
      state: z
        .enum(['pending', 'failed', 'available', 'deleting', 'deleted'])
        .default('available'),
      failure: z.object({ code: text, message: text }).strict().optional(),
      addresses: z
        .array(
          z
            .object({
              allocationId: id('eipalloc').optional(),
              associationId: id('eipassoc').optional(),
              networkInterfaceId: id('eni').optional(),
              privateIp: ipv4.optional(),
              publicIp: ipv4.optional(),
              /** Of a regional one. */
              zone: text.optional(),
              isPrimary: z.boolean().default(false),
              status: z
                .enum([
                  'assigning',
                  'unassigning',
                  'associating',
                  'disassociating',
                  'succeeded',
                  'failed',
                ])
                .default('succeeded'),
            })
            .strict(),
        )
        .default([]),
      createdAt: z.string().datetime().default('2026-11-01T00:00:00.000Z'),
      deletedAt: z.string().datetime().optional(),
      tags,
    })
    .strict(),
};
