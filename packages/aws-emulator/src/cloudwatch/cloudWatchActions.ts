import { z } from 'zod/v3';
import { demand } from '../AwsError';
import type { Cloud } from '../cloud/Cloud';
import { emitEvent } from '../events/emitEvent';
import { action, type Action } from '../service/Action';
import { object, text } from '../service/fields';
import { listed } from '../service/page';
import { publish } from '../sns/snsActions';
import type { Item } from '../state/State';
import { resourceOf } from '../state/kinds';
import { readMetric } from './metrics';

type Alarm = Item<'alarms'>;

const comparisons: Readonly<
  Record<Alarm['comparison'], (value: number, threshold: number) => boolean>
> = {
  GreaterThanOrEqualToThreshold: (value, threshold) => value >= threshold,
  GreaterThanThreshold: (value, threshold) => value > threshold,
  LessThanThreshold: (value, threshold) => value < threshold,
  LessThanOrEqualToThreshold: (value, threshold) => value <= threshold,
};

/**
 * Evaluates all alarms by the periods that have ended.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/AlarmThatSendsEmail.html, "Evaluating an alarm" and "Configuring how CloudWatch alarms treat missing data" @internal
 */
export function evaluateAlarms(cloud: Cloud): void {
  for (const alarm of cloud.state.alarms.values()) {
    const { state, reason } = evaluate(cloud, alarm);
    if (state !== alarm.state) {
      setState(cloud, alarm, { state, reason });
    }
  }
}

function evaluate(cloud: Cloud, alarm: Alarm): Pick<Alarm, 'state' | 'reason'> {
  const period = alarm.periodSeconds * 1000;
  const end = Math.floor(cloud.now().getTime() / period) * period;
  const values = Array.from({ length: alarm.evaluationPeriods }, (_, index) =>
    readMetric(cloud, {
      namespace: alarm.namespace,
      name: alarm.metric,
      dimensions: alarm.dimensions,
      from: end - (index + 1) * period,
      to: end - index * period,
      statistic: alarm.statistic,
    }),
  );
  const isMissing = values.every(value => value === undefined);
  if (isMissing && alarm.missing === 'ignore') {
    return alarm;
  }
  if (isMissing && alarm.missing === 'missing') {
    return {
      state: 'INSUFFICIENT_DATA',
      reason: `Insufficient Data: ${alarm.evaluationPeriods} datapoints were unknown.`,
    };
  }
  const breaching = values.filter(value =>
    value === undefined
      ? alarm.missing === 'breaching'
      : comparisons[alarm.comparison](value, alarm.threshold),
  ).length;
  const isAlarm =
    breaching >= (alarm.datapointsToAlarm ?? alarm.evaluationPeriods);
  const shown = values.map(value => value ?? 'missing').join(', ');
  return {
    state: isAlarm ? 'ALARM' : 'OK',
    reason: `Threshold Crossed: ${breaching} out of the last ${
      alarm.evaluationPeriods
    } datapoints [${shown}] ${
      isAlarm ? 'breached' : 'breached, which is not enough, of'
    } the threshold (${alarm.threshold}).`,
  };
}

/** Sets the state of an alarm, and notifies its actions and the event bus. */
function setState(
  cloud: Cloud,
  alarm: Alarm,
  next: Pick<Alarm, 'state' | 'reason'>,
): void {
  const shown = () => {
    const { state: value, reason, since: timestamp } = alarm;
    return { value, reason, timestamp };
  };
  const previousState = shown();
  Object.assign(alarm, next, { since: cloud.now().toISOString() });
  const { name, namespace, metric, dimensions, description } = alarm;
  const alarmArn = resourceOf(cloud, name, 'alarms').arn;
  const metricStat = {
    metric: { namespace, name: metric, dimensions },
    period: alarm.periodSeconds,
    stat: alarm.statistic,
  };
  const metrics = [{ id: 'm1', returnData: true, metricStat }];
  emitEvent(cloud, {
    source: 'aws.cloudwatch',
    'detail-type': 'CloudWatch Alarm State Change',
    resources: [alarmArn],
    detail: {
      alarmName: name,
      state: shown(),
      previousState,
      configuration: { description, metrics },
    },
  });
  const { accountId, region } = cloud.settings;
  const actions = {
    OK: alarm.okActions,
    ALARM: alarm.alarmActions,
    INSUFFICIENT_DATA: [],
  }[alarm.state];
  for (const arn of actions) {
    publish(cloud, {
      topic: arn.split(':').at(-1) ?? '',
      subject: `${alarm.state}: "${name}" in ${region}`,
      message: JSON.stringify({
        AlarmName: name,
        AlarmDescription: description,
        AWSAccountId: accountId,
        Region: region,
        AlarmArn: alarmArn,
        OldStateValue: previousState.value,
        NewStateValue: alarm.state,
        NewStateReason: alarm.reason,
        StateChangeTime: alarm.since,
      }),
    });
  }
}

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
      StateValue: z.enum(['OK', 'ALARM', 'INSUFFICIENT_DATA']).optional(),
      NextToken: z.string().optional(),
    },
    resources: ({ AlarmNames: names = ['*'] }, { cloud }) =>
      names.map(name => resourceOf(cloud, name, 'alarms')),
    handle: ({ AlarmNames: names, ...input }, call) => {
      const found = [...call.state.alarms.values()].filter(
        ({ name, state }) =>
          (!names || names.includes(name)) &&
          (input.StateValue ?? state) === state &&
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
