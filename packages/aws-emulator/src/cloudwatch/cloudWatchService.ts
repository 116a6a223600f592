import { z } from 'zod/v3';
import { AwsError } from '../AwsError';
import type { Cloud } from '../cloud/Cloud';
import { action } from '../service/Action';
import { errorCodes } from '../service/errorCodes';
import { page } from '../service/page';
import type { Service } from '../service/Service';
import type { Item } from '../state/State';
import { setAlarmState } from './evaluateAlarms';
import type { MetricName } from './MetricName';
import { readMetric } from './readMetric';

const text = z.string().min(1);
const dimensions = z
  .array(z.object({ Name: text, Value: text }).strict())
  .max(30)
  .default([]);
const statistic = z
  .string()
  .regex(
    /^(Average|Sum|Minimum|Maximum|SampleCount|p\d{1,2}(\.\d+)?|p100)$/,
    'is a statistic that the emulator does not know',
  );
/** The emulator keeps minutes. */
const period = z.number().int().min(60).multipleOf(60);
const alarmName = text.max(255);
/** https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_GetMetricData.html */
const pointLimit = 100_800;

const recordOf = (
  list: readonly { readonly Name: string; readonly Value: string }[],
) => Object.fromEntries(list.map(({ Name, Value }) => [Name, Value]));
const listOf = (record: Readonly<Record<string, string>>) =>
  Object.entries(record).map(([Name, Value]) => ({ Name, Value }));

const onAlarm = (cloud: Cloud, name: string) => ({
  arn: cloud.arn('cloudwatch', `alarm:${name}`),
  tags: cloud.state.alarms.get(name)?.tags,
});

const datum = z
  .object({
    MetricName: text,
    Dimensions: dimensions,
    Timestamp: z.number().optional(),
    Value: z.number().finite().optional(),
    Values: z.array(z.number().finite()).max(150).optional(),
    Counts: z.array(z.number().min(0).max(1e9)).max(150).optional(),
    StatisticValues: z
      .object({
        SampleCount: z.number().min(0),
        Sum: z.number(),
        Minimum: z.number(),
        Maximum: z.number(),
      })
      .strict()
      .optional(),
    Unit: z.string().optional(),
    StorageResolution: z.union([z.literal(1), z.literal(60)]).optional(),
  })
  .strict();

function addDatum(
  cloud: Cloud,
  namespace: string,
  given: z.output<typeof datum>,
): void {
  const { Value, Values, Counts, StatisticValues: set } = given;
  const metric = {
    namespace,
    name: given.MetricName,
    dimensions: recordOf(given.Dimensions),
  };
  const at =
    given.Timestamp === undefined
      ? cloud.now()
      : new Date(given.Timestamp * 1000);
  const values = Value === undefined ? Values ?? [] : [Value];
  values.forEach((value, index) =>
    cloud.metrics.add(metric, { at, value, count: Counts?.[index] }),
  );
  if (set) {
    cloud.metrics.addSet(metric, {
      at,
      sum: set.Sum,
      count: set.SampleCount,
      min: set.Minimum,
      max: set.Maximum,
      values: [],
    });
  }
}

function presentAlarm(cloud: Cloud, alarm: Item<'alarms'>) {
  const isPercentile = alarm.statistic.startsWith('p');
  return {
    AlarmName: alarm.name,
    AlarmArn: onAlarm(cloud, alarm.name).arn,
    AlarmDescription: alarm.description,
    ActionsEnabled: alarm.areActionsOn,
    OKActions: alarm.okActions,
    AlarmActions: alarm.alarmActions,
    InsufficientDataActions: alarm.insufficientDataActions,
    StateValue: alarm.state,
    StateReason: alarm.reason,
    StateUpdatedTimestamp: new Date(alarm.since),
    Namespace: alarm.namespace,
    MetricName: alarm.metric,
    Dimensions: listOf(alarm.dimensions),
    ...(isPercentile
      ? { ExtendedStatistic: alarm.statistic }
      : { Statistic: alarm.statistic }),
    Period: alarm.periodSeconds,
    EvaluationPeriods: alarm.evaluationPeriods,
    DatapointsToAlarm: alarm.datapointsToAlarm,
    Threshold: alarm.threshold,
    ComparisonOperator: alarm.comparison,
    TreatMissingData: alarm.missing,
  };
}

function findAlarm(cloud: Cloud, name: string): Item<'alarms'> {
  const alarm = cloud.state.alarms.get(name);
  if (!alarm) {
    throw new AwsError('ResourceNotFound', `Unknown alarm ${name}`, {
      status: 404,
    });
  }
  return alarm;
}

/** The traffic of NAT gateways is metrics too. */
function allMetrics(cloud: Cloud): readonly MetricName[] {
  return [
    ...cloud.metrics.list(),
    ...[...cloud.state.traffic.keys()].flatMap(NatGatewayId =>
      [
        'ActiveConnectionCount',
        'BytesOutToDestination',
        'ConnectionAttemptCount',
        'ConnectionEstablishedCount',
        'ErrorPortAllocation',
        'PacketsDropCount',
        'PeakBytesPerSecond',
      ].map(name => ({
        namespace: 'AWS/NATGateway',
        name,
        dimensions: { NatGatewayId },
      })),
    ),
  ];
}

/**
 * CloudWatch: metrics by the minute, and alarms on one metric each.
 *
 * @internal
 */
export const cloudWatchService: Service = {
  name: 'cloudwatch',
  signingName: 'monitoring',
  protocol: 'json',
  version: 'GraniteServiceVersion20100801',
  errors: errorCodes.cloudWatch,
  actions: [
    action({
      name: 'PutMetricData',
      isWrite: true,
      input: z
        .object({
          Namespace: text.regex(/^(?!AWS\/)[^:]/, 'must not begin with AWS/'),
          MetricData: z.array(datum).min(1).max(1000),
        })
        .strict(),
      context: ({ Namespace: namespace }) => ({
        'cloudwatch:namespace': namespace,
      }),
      handle: (input, { cloud }) => {
        const wrong = input.MetricData.find(
          each =>
            [each.Value, each.Values, each.StatisticValues].filter(
              given => given !== undefined,
            ).length !== 1 ||
            (each.Counts && each.Counts.length !== each.Values?.length),
        );
        if (wrong) {
          throw new AwsError(
            'InvalidParameterCombination',
            `The metric ${wrong.MetricName} must have one of Value, Values with as many Counts, and StatisticValues.`,
          );
        }
        input.MetricData.forEach(each =>
          addDatum(cloud, input.Namespace, each),
        );
        return {};
      },
    }),
    action({
      name: 'GetMetricData',
      input: z
        .object({
          MetricDataQueries: z
            .array(
              z
                .object({
                  Id: text.regex(/^[a-z]\w*$/),
                  Label: z.string().optional(),
                  ReturnData: z.boolean().optional(),
                  MetricStat: z
                    .object({
                      Metric: z
                        .object({
                          Namespace: text,
                          MetricName: text,
                          Dimensions: dimensions,
                        })
                        .strict(),
                      Period: period,
                      Stat: statistic,
                      Unit: z.string().optional(),
                    })
                    .strict(),
                })
                .strict(),
            )
            .min(1)
            .max(500),
          StartTime: z.number(),
          EndTime: z.number(),
          ScanBy: z
            .enum(['TimestampAscending', 'TimestampDescending'])
            .default('TimestampDescending'),
          NextToken: z.string().optional(),
          MaxDatapoints: z.number().int().min(1).optional(),
        })
        .strict(),
      handle: (input, { cloud }) => {
        const { StartTime: startTime, EndTime: endTime } = input;
        if (startTime >= endTime) {
          throw new AwsError(
            'ValidationError',
            'The parameter StartTime must be less than the parameter EndTime.',
          );
        }
        const points = input.MetricDataQueries.reduce(
          (sum, { MetricStat: { Period: seconds } }) =>
            sum + (endTime - startTime) / seconds,
          0,
        );
        if (points > pointLimit) {
          throw new AwsError(
            'ValidationError',
            `You have requested up to ${Math.ceil(
              points,
            )} datapoints, which exceeds the limit of ${pointLimit}.`,
          );
        }
        const paged = page(input.MetricDataQueries, {
          token: input.NextToken,
          size: cloud.settings.pageSize,
          badToken: 'InvalidNextToken',
        });
        const now = cloud.now().getTime();
        return {
          MetricDataResults: paged.items.map(query => {
            const {
              Metric: metric,
              Period: seconds,
              Stat: stat,
            } = query.MetricStat;
            const step = seconds * 1000;
            const found: { at: Date; value: number }[] = [];
            for (
              let from = Math.floor((startTime * 1000) / step) * step;
              from < Math.min(endTime * 1000, now);
              from += step
            ) {
              const value = readMetric(cloud, {
                namespace: metric.Namespace,
                name: metric.MetricName,
                dimensions: recordOf(metric.Dimensions),
                from,
                to: Math.min(from + step, now),
                statistic: stat,
              });
              if (value !== undefined) {
                found.push({ at: new Date(from), value });
              }
            }
            if (input.ScanBy === 'TimestampDescending') {
              found.reverse();
            }
            return {
              Id: query.Id,
              Label: query.Label ?? metric.MetricName,
              Timestamps: found.map(({ at }) => at),
              Values: found.map(({ value }) => value),
              StatusCode: 'Complete',
            };
          }),
          NextToken: paged.next,
          Messages: [],
        };
      },
    }),
    action({
      name: 'ListMetrics',
      input: z
        .object({
          Namespace: text.optional(),
          MetricName: text.optional(),
          Dimensions: z
            .array(z.object({ Name: text, Value: text.optional() }).strict())
            .optional(),
          NextToken: z.string().optional(),
        })
        .strict(),
      handle: (input, { cloud }) => {
        const found = allMetrics(cloud).filter(
          metric =>
            (!input.Namespace || metric.namespace === input.Namespace) &&
            (!input.MetricName || metric.name === input.MetricName) &&
            (input.Dimensions ?? []).every(({ Name, Value }) =>
              Value === undefined
                ? Name in metric.dimensions
                : metric.dimensions[Name] === Value,
            ),
        );
        const paged = page(found, {
          token: input.NextToken,
          size: cloud.settings.pageSize,
          badToken: 'InvalidParameterValue',
        });
        return {
          Metrics: paged.items.map(metric => ({
            Namespace: metric.namespace,
            MetricName: metric.name,
            Dimensions: listOf(metric.dimensions),
          })),
          NextToken: paged.next,
        };
      },
    }),
    action({
      name: 'PutMetricAlarm',
      isWrite: true,
      input: z
        .object({
          AlarmName: alarmName,
          AlarmDescription: z.string().default(''),
          ActionsEnabled: z.boolean().default(true),
          OKActions: z.array(text).max(5).default([]),
          AlarmActions: z.array(text).max(5).default([]),
          InsufficientDataActions: z.array(text).max(5).default([]),
          Namespace: text,
          MetricName: text,
          Dimensions: dimensions,
          Statistic: statistic.optional(),
          ExtendedStatistic: statistic.optional(),
          Period: period,
          EvaluationPeriods: z.number().int().min(1),
          DatapointsToAlarm: z.number().int().min(1).optional(),
          Threshold: z.number(),
          ComparisonOperator: z.enum([
            'GreaterThanOrEqualToThreshold',
            'GreaterThanThreshold',
            'LessThanThreshold',
            'LessThanOrEqualToThreshold',
          ]),
          TreatMissingData: z
            .enum(['missing', 'breaching', 'notBreaching', 'ignore'])
            .default('missing'),
          Unit: z.string().optional(),
        })
        .strict(),
      resources: ({ AlarmName: name }, { cloud }) => [onAlarm(cloud, name)],
      handle: (input, { cloud, state, now }) => {
        const { Statistic: simple, ExtendedStatistic: extended } = input;
        if ((simple === undefined) === (extended === undefined)) {
          throw new AwsError(
            'InvalidParameterCombination',
            'Exactly one of Statistic and ExtendedStatistic must be given.',
          );
        }
        const before = state.alarms.get(input.AlarmName);
        cloud.put('alarms', {
          name: input.AlarmName,
          namespace: input.Namespace,
          metric: input.MetricName,
          dimensions: recordOf(input.Dimensions),
          statistic: simple ?? extended ?? '',
          periodSeconds: input.Period,
          evaluationPeriods: input.EvaluationPeriods,
          datapointsToAlarm: input.DatapointsToAlarm,
          threshold: input.Threshold,
          comparison: input.ComparisonOperator,
          missing: input.TreatMissingData,
          areActionsOn: input.ActionsEnabled,
          alarmActions: input.AlarmActions,
          okActions: input.OKActions,
          insufficientDataActions: input.InsufficientDataActions,
          description: input.AlarmDescription,
          state: before?.state ?? 'INSUFFICIENT_DATA',
          reason: before?.reason ?? 'Unchecked: Initial alarm creation',
          since: before?.since ?? now.toISOString(),
          tags: before?.tags ?? {},
        });
        return {};
      },
    }),
    action({
      name: 'DescribeAlarms',
      input: z
        .object({
          AlarmNames: z.array(alarmName).max(100).optional(),
          AlarmNamePrefix: text.optional(),
          AlarmTypes: z.array(z.literal('MetricAlarm')).optional(),
          StateValue: z.enum(['OK', 'ALARM', 'INSUFFICIENT_DATA']).optional(),
          MaxRecords: z.number().int().min(1).max(100).optional(),
          NextToken: z.string().optional(),
        })
        .strict(),
      resources: (input, { cloud }) =>
        (input.AlarmNames ?? ['*']).map(name => onAlarm(cloud, name)),
      handle: (input, { cloud, state }) => {
        const found = [...state.alarms.values()].filter(
          alarm =>
            (!input.AlarmNames || input.AlarmNames.includes(alarm.name)) &&
            alarm.name.startsWith(input.AlarmNamePrefix ?? '') &&
            (!input.StateValue || alarm.state === input.StateValue),
        );
        const paged = page(found, {
          token: input.NextToken,
          size: cloud.settings.pageSize,
          most: input.MaxRecords,
          badToken: 'InvalidNextToken',
        });
        return {
          MetricAlarms: paged.items.map(each => presentAlarm(cloud, each)),
          CompositeAlarms: [],
          NextToken: paged.next,
        };
      },
    }),
    action({
      name: 'SetAlarmState',
      isWrite: true,
      input: z
        .object({
          AlarmName: alarmName,
          StateValue: z.enum(['OK', 'ALARM', 'INSUFFICIENT_DATA']),
          StateReason: z.string().max(1023),
        })
        .strict(),
      resources: ({ AlarmName: name }, { cloud }) => [onAlarm(cloud, name)],
      handle: (input, { cloud }) => {
        setAlarmState(cloud, findAlarm(cloud, input.AlarmName), {
          state: input.StateValue,
          reason: input.StateReason,
        });
        return {};
      },
    }),
  ],
};
