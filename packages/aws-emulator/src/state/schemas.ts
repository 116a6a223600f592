import { trafficShapes } from 'emulator-kit';
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

const whole = z.number().int();
const seconds = whole.min(0);
const port = whole.min(1).max(65_535);
const texts = many(text);
const rate = z.number().min(0);

const hook = object({
  name: text,
  transition: z.enum([
    'autoscaling:EC2_INSTANCE_LAUNCHING',
    'autoscaling:EC2_INSTANCE_TERMINATING',
  ]),
  heartbeatSeconds: seconds.default(3600),
  defaultResult: oneOf('ABANDON', 'CONTINUE'),
  metadata: z.string().optional(),
});

const member = object({
  id: text,
  state: text.default('InService'),
  isHealthy: z.boolean().default(true),
  since: past,
  /** Of the hook that it waits for. */
  waits: object({
    token: text,
    hook: text,
    since: moment,
    until: moment,
  }).optional(),
});

/** An instance, at the port of the group. */
const target = object({
  id: text,
  state: oneOf('healthy', 'initial', 'unhealthy', 'draining'),
  /** Checks in a row that spoke against the state. */
  against: whole.default(0),
});

const commandInvocation = object({
  instanceId: text,
  status: text,
  output: z.string(),
  error: z.string(),
  responseCode: whole,
  startedAt: moment.optional(),
  endedAt: moment.optional(),
});

const nodeGroup = tagged({
  name: text,
  subnetIds: z.array(text).min(1),
  status: text.default('ACTIVE'),
  types: z.array(text).default(['m7g.large']),
  desired: seconds.default(2),
});

/** How many connections begin in a minute. */
const trafficModel = z.discriminatedUnion('kind', [
  object({ kind: z.literal('steady'), ...trafficShapes.steady }),
  object({ kind: z.literal('dailyWave'), ...trafficShapes.dailyWave }),
  object({ kind: z.literal('burst'), ...trafficShapes.burst }),
]);

/** The resources of the other services by kind: the format of both scenario and state. @internal */
export const serviceSchemas = {
  autoScalingGroups: tagged({
    name: text,
    min: seconds.default(1),
    max: seconds.default(1),
    desired: seconds.default(1),
    subnetIds: z.array(text).min(1),
    /** What it launches; several types are tried in this order. */
    launch: object({
      types: z.array(text).min(1).default(['t4g.nano']),
      imageId: text.default('ami-0000000000000al23'),
      role: text.optional(),
      securityGroupIds: texts,
    }).default({}),
    hooks: many(hook),
    targetGroups: texts,
    /** The instance maintenance policy; 100 and above is launch before terminate. */
    minHealthyPercentage: whole.min(-1).max(100).default(-1),
    maxHealthyPercentage: whole.min(-1).max(200).default(-1),
    instances: many(member),
  }),
  instanceRefreshes: object({
    id: text,
    group: text,
    status: z.enum(['Pending', 'InProgress', 'Successful']),
    minHealthyPercentage: whole,
    maxHealthyPercentage: whole,
    warmupSeconds: seconds,
    /** Instances that are still to be replaced. */
    remaining: z.array(text),
  }),
  targetGroups: tagged({
    name: text,
    /** Made of the name when left out. */
    arn: z.string().default(''),
    vpcId: text,
    /** ARNs. */
    loadBalancers: texts,
    port,
    healthCheck: object({
      port: text.default('traffic-port'),
      path: text.default('/'),
      intervalSeconds: seconds.min(5).default(30),
      healthyThreshold: whole.min(2).default(5),
      unhealthyThreshold: whole.min(2).default(2),
    }).default({}),
    deregistrationSeconds: seconds.default(300),
    targets: many(target),
  }),
  parameters: tagged({
    name: text,
    value: z.string(),
    type: oneOf('String', 'StringList'),
    version: whole.min(1).default(1),
    modifiedAt: past,
  }),
  documents: tagged({
    name: text,
    /** Names of its parameters, each with whether it must be given. */
    parameters: z.record(z.boolean()).default({}),
  }),
  commands: object({
    id: text,
    documentName: text,
    parameters: z.record(z.array(z.string())),
    timeoutSeconds: seconds,
    invocations: z.array(commandInvocation),
  }),
  alarms: tagged({
    name: text,
    namespace: text,
    metric: text,
    dimensions: z.record(z.string()).default({}),
    statistic: text.default('Average'),
    periodSeconds: seconds.default(60),
    evaluationPeriods: whole.min(1).default(1),
    datapointsToAlarm: whole.min(1).optional(),
    threshold: z.number(),
    comparison: z.enum([
      'GreaterThanOrEqualToThreshold',
      'GreaterThanThreshold',
      'LessThanThreshold',
      'LessThanOrEqualToThreshold',
    ]),
    missing: oneOf('missing', 'breaching', 'notBreaching', 'ignore'),
    state: oneOf('INSUFFICIENT_DATA', 'OK', 'ALARM'),
    reason: z.string().default('Unchecked: Initial alarm creation'),
    since: past,
    /** ARNs of topics. */
    alarmActions: texts,
    okActions: texts,
    description: z.string().default(''),
  }),
  topics: tagged({
    name: text,
    subscriptions: many(object({ id: text, protocol: text, endpoint: text })),
  }),
  rules: tagged({
    name: text,
    /** `rate(5 minutes)`; cron expressions are not modelled. */
    schedule: z
      .string()
      .regex(
        /^rate\(\d+ (minute|hour|day)s?\)$/,
        'must be such as rate(5 minutes)',
      )
      .optional(),
    pattern: z.record(z.unknown()).optional(),
    isEnabled: z.boolean().default(true),
    /** ARNs of functions and topics, each with what is sent instead of the event, if anything. */
    targets: many(object({ arn: text, input: z.string().optional() })),
  }),
  functions: tagged({
    name: text,
    role: text,
    timeoutSeconds: seconds.default(60),
    reservedConcurrency: seconds.optional(),
    retries: seconds.max(2).default(2),
    onSuccess: text.optional(),
    onFailure: text.optional(),
  }),
  clusters: tagged({
    name: text,
    version: text.default('1.34'),
    vpcId: text,
    /** The control plane's, not the nodes'. */
    subnetIds: z.array(text).min(1),
    status: text.default('ACTIVE'),
    createdAt: past,
    nodeGroups: many(nodeGroup),
  }),
  traffic: object({
    /** Id of the NAT gateway that carries it. */
    natGateway: text,
    model: trafficModel,
    /** How long a connection lives, and what it carries. */
    connectionSeconds: rate.default(30),
    bytesOut: rate.default(20_000),
    bytesIn: rate.default(80_000),
    /** The share that goes to the one destination that most go to. */
    topDestinationShare: z.number().min(0).max(1).default(0.3),
    noise: z.number().min(0).max(1).default(0.05),
  }),
};
