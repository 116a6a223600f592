import { z } from 'zod/v3';

const text = z.string().min(1);
const tags = z.record(z.string()).default({});
const seconds = z.number().int().min(0);
const moment = z.string().datetime();

const hook = z
  .object({
    name: text,
    transition: z.enum([
      'autoscaling:EC2_INSTANCE_LAUNCHING',
      'autoscaling:EC2_INSTANCE_TERMINATING',
    ]),
    heartbeatSeconds: seconds.default(3600),
    /** No heartbeat keeps a hook waiting longer than 100 times its timeout or 48 hours. */
    defaultResult: z.enum(['CONTINUE', 'ABANDON']).default('ABANDON'),
    metadata: z.string().optional(),
  })
  .strict();

const pattern: z.ZodType<unknown> = z.record(z.unknown());

/**
 * The resources of the other services by kind: the format of both scenario and state.
 *
 * @internal
 */
export const serviceSchemas = {
  autoScalingGroups: z
    .object({
      name: text,
      min: z.number().int().min(0).default(1),
      max: z.number().int().min(0).default(1),
      desired: z.number().int().min(0).default(1),
      subnetIds: z.array(text).min(1),
      /** What it launches; several types are tried in this order. */
      launch: z
        .object({
          types: z.array(text).min(1).default(['t4g.nano']),
          imageId: text.default('ami-0000000000000al23'),
          isSpot: z.boolean().default(false),
          role: text.optional(),
          securityGroupIds: z.array(text).default([]),
          version: text.default('1'),
        })
        .strict()
        .default({}),
      hooks: z.array(hook).default([]),
      targetGroups: z.array(text).default([]),
      healthCheckType: z.enum(['EC2', 'ELB']).default('EC2'),
      graceSeconds: seconds.default(0),
      isCapacityRebalanceOn: z.boolean().default(false),
      /** The instance maintenance policy; 100 and above is launch before terminate. */
      minHealthyPercentage: z.number().int().min(-1).max(100).default(-1),
      maxHealthyPercentage: z.number().int().min(-1).max(200).default(-1),
      suspended: z.array(text).default([]),
      instances: z
        .array(
          z
            .object({
              id: text,
              state: text.default('InService'),
              isHealthy: z.boolean().default(true),
              isProtected: z.boolean().default(false),
              version: text.default('1'),
              since: moment.default('2026-11-01T00:00:00.000Z'),
              /** Of the hook that it waits for. */
              token: text.optional(),
              hook: text.optional(),
              waitsUntil: moment.optional(),
              waitsSince: moment.optional(),
            })
            .strict(),
        )
        .default([]),
      tags,
    })
    .strict(),
  instanceRefreshes: z
    .object({
      id: text,
      group: text,
      status: z.enum([
        'Pending',
        'InProgress',
        'Successful',
        'Failed',
        'Cancelling',
        'Cancelled',
      ]),
      minHealthyPercentage: z.number().int(),
      maxHealthyPercentage: z.number().int(),
      warmupSeconds: seconds,
      startedAt: moment,
      endedAt: moment.optional(),
      /** Instances that are still to be replaced. */
      remaining: z.array(text),
      total: z.number().int(),
      reason: z.string().optional(),
    })
    .strict(),
  activities: z
    .object({
      id: text,
      group: text,
      description: text,
      cause: text,
      startedAt: moment,
      endedAt: moment.optional(),
      status: z.enum(['InProgress', 'Successful', 'Failed', 'Cancelled']),
      message: z.string().optional(),
    })
    .strict(),
  loadBalancers: z
    .object({
      name: text,
      /** Made of the name when left out. */
      arn: z.string().default(''),
      type: z.enum(['network', 'gateway', 'application']).default('network'),
      scheme: z.enum(['internal', 'internet-facing']).default('internal'),
      vpcId: text,
      subnetIds: z.array(text),
      tags,
    })
    .strict(),
  targetGroups: z
    .object({
      name: text,
      /** Made of the name when left out. */
      arn: z.string().default(''),
      vpcId: text,
      loadBalancers: z.array(text).default([]),
      protocol: text.default('TCP'),
      port: z.number().int().min(1).max(65_535),
      targetType: z.enum(['instance', 'ip']).default('instance'),
      healthCheck: z
        .object({
          protocol: text.default('HTTP'),
          port: text.default('traffic-port'),
          path: text.default('/'),
          intervalSeconds: seconds.min(5).default(30),
          timeoutSeconds: seconds.default(6),
          healthyThreshold: z.number().int().min(2).default(5),
          unhealthyThreshold: z.number().int().min(2).default(2),
        })
        .strict()
        .default({}),
      deregistrationSeconds: seconds.default(300),
      targets: z
        .array(
          z
            .object({
              id: text,
              port: z.number().int().min(1).max(65_535),
              state: z
                .enum(['initial', 'healthy', 'unhealthy', 'draining'])
                .default('healthy'),
              /** Checks in a row that spoke against the state. */
              against: z.number().int().default(0),
            })
            .strict(),
        )
        .default([]),
      tags,
    })
    .strict(),
  parameters: z
    .object({
      name: text,
      value: z.string(),
      type: z.enum(['String', 'StringList', 'SecureString']).default('String'),
      version: z.number().int().min(1).default(1),
      modifiedAt: moment.default('2026-11-01T00:00:00.000Z'),
      tags,
    })
    .strict(),
  documents: z
    .object({
      name: text,
      /** Names of its parameters, each with whether it must be given. */
      parameters: z.record(z.boolean()).default({}),
      tags,
    })
    .strict(),
  commands: z
    .object({
      id: text,
      documentName: text,
      parameters: z.record(z.array(z.string())),
      comment: z.string(),
      requestedAt: moment,
      expiresAt: moment,
      timeoutSeconds: seconds,
      invocations: z.array(
        z
          .object({
            instanceId: text,
            status: z.enum([
              'Pending',
              'InProgress',
              'Success',
              'Failed',
              'TimedOut',
              'Cancelled',
              'Undeliverable',
            ]),
            output: z.string(),
            error: z.string(),
            responseCode: z.number().int(),
            startedAt: moment.optional(),
            endedAt: moment.optional(),
          })
          .strict(),
      ),
    })
    .strict(),
  alarms: z
    .object({
      name: text,
      namespace: text,
      metric: text,
      dimensions: z.record(z.string()).default({}),
      statistic: text.default('Average'),
      periodSeconds: seconds.default(60),
      evaluationPeriods: z.number().int().min(1).default(1),
      datapointsToAlarm: z.number().int().min(1).optional(),
      threshold: z.number(),
      comparison: z.enum([
        'GreaterThanOrEqualToThreshold',
        'GreaterThanThreshold',
        'LessThanThreshold',
        'LessThanOrEqualToThreshold',
      ]),
      missing: z
        .enum(['missing', 'breaching', 'notBreaching', 'ignore'])
        .default('missing'),
      state: z.enum(['OK', 'ALARM', 'INSUFFICIENT_DATA']).default('OK'),
      reason: z.string().default('Of the scenario'),
      since: moment.default('2026-11-01T00:00:00.000Z'),
      areActionsOn: z.boolean().default(true),
      alarmActions: z.array(text).default([]),
      okActions: z.array(text).default([]),
      insufficientDataActions: z.array(text).default([]),
      description: z.string().default(''),
      tags,
    })
    .strict(),
  topics: z
    .object({
      name: text,
      subscriptions: z
        .array(z.object({ id: text, protocol: text, endpoint: text }).strict())
        .default([]),
      tags,
    })
    .strict(),
  rules: z
    .object({
      name: text,
      /** `rate(5 minutes)`; cron expressions are not modelled. */
      schedule: z
        .string()
        .regex(
          /^rate\(\d+ (minute|hour|day)s?\)$/,
          'must be such as rate(5 minutes)',
        )
        .optional(),
      pattern: pattern.optional(),
      isEnabled: z.boolean().default(true),
      /** ARNs of functions and topics, each with what is sent instead of the event, if anything. */
      targets: z
        .array(z.object({ arn: text, input: z.string().optional() }).strict())
        .default([]),
      tags,
    })
    .strict(),
  functions: z
    .object({
      name: text,
      role: text,
      timeoutSeconds: seconds.default(60),
      reservedConcurrency: z.number().int().min(0).optional(),
      retries: z.number().int().min(0).max(2).default(2),
      onSuccess: text.optional(),
      onFailure: text.optional(),
      subnetIds: z.array(text).default([]),
      tags,
    })
    .strict(),
  clusters: z
    .object({
      name: text,
      version: text.default('1.34'),
      vpcId: text,
      /** The control plane's, not the nodes'. */
      subnetIds: z.array(text).min(1),
      status: text.default('ACTIVE'),
      createdAt: moment.default('2026-11-01T00:00:00.000Z'),
      nodeGroups: z
        .array(
          z
            .object({
              name: text,
              subnetIds: z.array(text).min(1),
              status: text.default('ACTIVE'),
              types: z.array(text).default(['m7g.large']),
              desired: z.number().int().min(0).default(2),
              autoScalingGroup: text.optional(),
              tags,
            })
            .strict(),
        )
        .default([]),
      tags,
    })
    .strict(),
  traffic: z
    .object({
      /** Id of the NAT gateway that carries it. */
      natGateway: text,
      model: z.discriminatedUnion('kind', [
        z
          .object({
            kind: z.literal('steady'),
            connectionsPerMinute: z.number().min(0),
          })
          .strict(),
        z
          .object({
            kind: z.literal('dailyWave'),
            peakPerMinute: z.number().min(0),
            lowPerMinute: z.number().min(0),
            /** Hour of the day, UTC. */
            peakHour: z.number().min(0).max(23),
          })
          .strict(),
        z
          .object({
            kind: z.literal('burst'),
            basePerMinute: z.number().min(0),
            burstPerMinute: z.number().min(0),
            everyMinutes: z.number().int().min(1),
            lastsMinutes: z.number().int().min(1),
          })
          .strict(),
      ]),
      /** How long a connection lives, and what it carries. */
      connectionSeconds: z.number().min(0).default(30),
      bytesOut: z.number().min(0).default(20_000),
      bytesIn: z.number().min(0).default(80_000),
      /** The share that goes to the one destination that most go to. */
      topDestinationShare: z.number().min(0).max(1).default(0.3),
      noise: z.number().min(0).max(1).default(0.05),
    })
    .strict(),
};
