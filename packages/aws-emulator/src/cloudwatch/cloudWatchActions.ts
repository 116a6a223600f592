import { z } from 'zod/v3';
import { demand } from '../AwsError';
import type { Cloud } from '../cloud/Cloud';
import { action, type Action } from '../service/Action';
import { object, text } from '../service/fields';
import { listed } from '../service/page';
import { resourceOf } from '../state/kinds';
import type { Item } from '../state/State';
import { readMetric } from './metrics';

const dimensionList = z
  .array(object({ Name: text, Value: text }))
  .max(30)
  .default([]);
/** https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_GetMetricData.html */
const pointLimit = 100_800;

const recordOf = (
  list: readonly { readonly Name: string; readonly Value: string }[],
) => Object.fromEntries(list.map(({ Name, Value }) => [Name, Value]));

const datum = object({
  MetricName: text,
  Dimensions: dimensionList,
  Timestamp: z.number().optional(),
  Value: z.number().finite(),
  Unit: z.string().optional(),
});

const metricStat = object({
  Metric: object({
    Namespace: text,
    MetricName: text,
    Dimensions: dimensionList,
  }),
  /** The emulator keeps minutes. */
  Period: z.number().int().min(60).multipleOf(60),
  Stat: z
    .string()
    .regex(
      /^(Average|Sum|Minimum|Maximum|SampleCount|p\d{1,2}(\.\d+)?|p100)$/,
      'is a statistic that the emulator does not know',
    ),
});

const query = object({
  Id: text.regex(/^[a-z]\w*$/),
  Label: z.string().optional(),
  ReturnData: z.boolean().optional(),
  MetricStat: metricStat,
});

function presentAlarm(cloud: Cloud, alarm: Item<'alarms'>) {
  const isPercentile = alarm.statistic.startsWith('p');
  return {
    AlarmName: alarm.name,
    AlarmArn: resourceOf(cloud, alarm.name, 'alarms').arn,
    AlarmDescription: alarm.description,
    ActionsEnabled: true,
    OKActions: alarm.okActions,
    AlarmActions: alarm.alarmActions,
    StateValue: alarm.state,
    StateReason: alarm.reason,
    StateUpdatedTimestamp: new Date(alarm.since),
    Namespace: alarm.namespace,
    MetricName: alarm.metric,
    Dimensions: Object.entries(alarm.dimensions).map(([Name, Value]) => ({
      Name,
      Value,
    })),
    [isPercentile ? 'ExtendedStatistic' : 'Statistic']: alarm.statistic,
    Period: alarm.periodSeconds,
    EvaluationPeriods: alarm.evaluationPeriods,
    DatapointsToAlarm: alarm.datapointsToAlarm,
    Threshold: alarm.threshold,
    ComparisonOperator: alarm.comparison,
    TreatMissingData: alarm.missing,
  };
}

/** The values of a metric, period by period. */
function readPeriods(
  cloud: Cloud,
  options: z.output<typeof metricStat> & {
    readonly from: number;
    readonly to: number;
  },
): readonly { readonly at: Date; readonly value: number }[] {
  const { Metric: metric, Period: seconds, Stat: statistic } = options;
  const step = seconds * 1000;
  const end = Math.min(options.to, cloud.now().getTime());
  const found: { at: Date; value: number }[] = [];
  let from = Math.floor(options.from / step) * step;
  for (; from < end; from += step) {
    const value = readMetric(cloud, {
      namespace: metric.Namespace,
      name: metric.MetricName,
      dimensions: recordOf(metric.Dimensions),
      from,
      to: Math.min(from + step, end),
      statistic,
    });
    if (value !== undefined) {
      found.push({ at: new Date(from), value });
    }
  }
  return found;
}

/** CloudWatch: metrics by the minute, and alarms on one metric each. @internal */
export const cloudWatchActions: readonly Action[] = [
  action({
    name: 'PutMetricData',
    isWrite: true,
    input: {
      Namespace: text.regex(/^(?!AWS\/)[^:]/, 'must not begin with AWS/'),
      MetricData: z.array(datum).min(1).max(1000),
    },
    context: ({ Namespace: namespace }) => ({
      'cloudwatch:namespace': namespace,
    }),
    handle: ({ Namespace: namespace, MetricData: data }, { cloud, now }) => {
      for (const { MetricName: name, Value: value, ...given } of data) {
        const dimensions = recordOf(given.Dimensions);
        const { Timestamp: seconds = now.getTime() / 1000 } = given;
        const at = new Date(seconds * 1000);
        cloud.metrics.add({ namespace, name, dimensions }, { at, value });
      }
      return {};
    },
  }),
  action({
    name: 'GetMetricData',
    input: {
      MetricDataQueries: z.array(query).min(1).max(500),
      StartTime: z.number(),
      EndTime: z.number(),
      ScanBy: z
        .enum(['TimestampAscending', 'TimestampDescending'])
        .default('TimestampDescending'),
      NextToken: z.string().optional(),
    },
    handle: (input, call) => {
      const { StartTime: startTime, EndTime: endTime } = input;
      demand(
        startTime < endTime,
        'ValidationError: The parameter StartTime must be less than the parameter EndTime.',
      );
      const points = input.MetricDataQueries.map(
        each => (endTime - startTime) / each.MetricStat.Period,
      ).reduce((sum, each) => sum + each, 0);
      demand(
        points <= pointLimit,
        `ValidationError: You have requested up to ${Math.ceil(
          points,
        )} datapoints, which exceeds the limit of ${pointLimit}.`,
      );
      const isAscending = input.ScanBy === 'TimestampAscending';
      return listed(call, input.MetricDataQueries, {
        token: input.NextToken,
        set: 'MetricDataResults',
        present: ({ MetricStat, ...each }) => {
          const found = readPeriods(call.cloud, {
            ...MetricStat,
            from: startTime * 1000,
            to: endTime * 1000,
          });
          const inOrder = isAscending ? found : found.toReversed();
          return {
            Id: each.Id,
            Label: each.Label ?? MetricStat.Metric.MetricName,
            Timestamps: inOrder.map(({ at }) => at),
            Values: inOrder.map(({ value }) => value),
            StatusCode: 'Complete',
          };
        },
      });
    },
  }),
  action({
    name: 'DescribeAlarms',
    input: {
      AlarmNames: z.array(text.max(255)).max(100).optional(),
      AlarmNamePrefix: text.optional(),
      NextToken: z.string().optional(),
    },
    resources: ({ AlarmNames: names = ['*'] }, { cloud }) =>
      names.map(name => resourceOf(cloud, name, 'alarms')),
    handle: ({ AlarmNames: names, ...input }, call) => {
      const found = [...call.state.alarms.values()].filter(
        ({ name }) =>
          (!names || names.includes(name)) &&
          name.startsWith(input.AlarmNamePrefix ?? ''),
      );
      return {
        ...listed(call, found, {
          token: input.NextToken,
          set: 'MetricAlarms',
          present: each => presentAlarm(call.cloud, each),
        }),
        CompositeAlarms: [],
      };
    },
  }),
];
