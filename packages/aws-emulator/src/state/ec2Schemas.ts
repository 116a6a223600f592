import { z } from 'zod/v3';
import { instanceTypes } from '../ec2/instanceLife';
import {
  many,
  moment,
  object,
  oneOf,
  past,
  tagged,
  text,
} from '../service/fields';

const id = (prefix: string) =>
  z
    .string()
    .regex(
      new RegExp(`^${prefix}-[0-9a-z-]+$`),
      `must be an id such as ${prefix}-0a1`,
    );
const ipv4 = z.string().ip({ version: 'v4' });
const cidr = z.string().cidr({ version: 'v4' });

const gatewayAddress = object({
  allocationId: id('eipalloc').optional(),
  associationId: id('eipassoc').optional(),
  networkInterfaceId: id('eni').optional(),
  privateIp: ipv4.optional(),
  publicIp: ipv4.optional(),
  /** Of a regional one. */
  availabilityZone: text.optional(),
  isPrimary: z.boolean().default(false),
  status: text.default('succeeded'),
});

/** The resources of EC2 by kind: the format of both scenario and state. @internal */
export const ec2Schemas = {
  vpcs: tagged({ id: id('vpc'), cidrs: z.array(cidr).min(1) }),
  subnets: tagged({
    id: id('subnet'),
    vpcId: id('vpc'),
    zone: text,
    cidr,
    mapPublicIpOnLaunch: z.boolean().default(false),
  }),
  internetGateways: tagged({ id: id('igw'), vpcId: id('vpc').optional() }),
  routeTables: tagged({
    id: id('rtb'),
    vpcId: id('vpc'),
    isMain: z.boolean().default(false),
    /** Without the `local` routes, one for each CIDR of the VPC. A target is the id of what takes the packets. */
    routes: many(object({ destination: cidr, target: text })),
    associations: many(object({ id: id('rtbassoc'), subnetId: id('subnet') })),
  }),
  securityGroups: tagged({ id: id('sg'), vpcId: id('vpc'), name: text }),
  networkInterfaces: tagged({
    id: id('eni'),
    subnetId: id('subnet'),
    /** The primary one first. */
    addresses: z.array(ipv4).min(1),
    sourceDestCheck: z.boolean().default(true),
    securityGroupIds: many(id('sg')),
    description: z.string().default(''),
    /** `interface`; those that services make are `nat_gateway`, `lambda` and the like, and are not changed by their users. */
    interfaceType: text.default('interface'),
    isRequesterManaged: z.boolean().default(false),
    attachment: object({
      id: id('eni-attach'),
      instanceId: id('i'),
      deviceIndex: z.number().int().min(0),
      deleteOnTermination: z.boolean().default(false),
    }).optional(),
    /** Idle seconds after which the interface forgets a flow; those that are left out are AWS's own. */
    connectionTracking: object({
      tcpEstablishedSeconds: z.number().int().optional(),
      udpStreamSeconds: z.number().int().optional(),
      udpSeconds: z.number().int().optional(),
    }).default({}),
    /** A public address that is not an Elastic IP, of an interface made in a subnet that maps one. */
    publicIp: ipv4.optional(),
  }),
  addresses: tagged({
    id: id('eipalloc'),
    publicIp: ipv4,
    association: object({
      id: id('eipassoc'),
      networkInterfaceId: id('eni'),
      privateIp: ipv4,
    }).optional(),
  }),
  instances: tagged({
    id: id('i'),
    type: text
      .refine(
        name => Object.hasOwn(instanceTypes, name),
        'is an instance type that the emulator does not know',
      )
      .default('t4g.nano'),
    imageId: text.default('ami-0000000000000al23'),
    subnetId: id('subnet'),
    state: oneOf(
      'running',
      'pending',
      'stopping',
      'stopped',
      'shutting-down',
      'terminated',
    ),
    /** The result of the system status check of the host. */
    isHostImpaired: z.boolean().default(false),
    launchedAt: past,
    /** Name of the role of its instance profile. */
    role: text.optional(),
  }),
  natGateways: tagged({
    id: id('nat'),
    vpcId: id('vpc'),
    /** A regional one has none. */
    subnetId: id('subnet').optional(),
    connectivity: oneOf('public', 'private'),
    mode: oneOf('zonal', 'regional'),
    /** Of a regional one: whether it takes zones and addresses by itself. */
    isAutomatic: z.boolean().default(false),
    state: oneOf('available', 'pending', 'failed', 'deleting', 'deleted'),
    failure: object({ code: text, message: text }).optional(),
    addresses: many(gatewayAddress),
    createdAt: past,
    deletedAt: moment.optional(),
  }),
};
