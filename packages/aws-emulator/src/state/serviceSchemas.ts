import { trafficShapes } from 'emulator-kit';
import { z } from 'zod/v3';
import {
  many,
  moment,
  object,
  oneOf,
  past,
  tagged,
  text,
} from '../service/fields';

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
    comment: z.string(),
    requestedAt: moment,
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
