import type { Cloud } from '../cloud/Cloud';
import { emitEvent } from '../events/emitEvent';
import { sendToTargets } from '../events/emitEvent';
import { publish } from '../sns/publish';
import type { Item } from '../state/State';
import { readMetric } from './readMetric';

type Alarm = Item<'alarms'>;

/**
 * Evaluates all alarms by the periods that have ended.
 *
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/AlarmThatSendsEmail.html, "Evaluating an alarm" and "Configuring how CloudWatch alarms treat missing data"
 *
 * @internal
 */
export function evaluateAlarms(cloud: Cloud): void {
  for (const alarm of cloud.state.alarms.values()) {
    const { state, reason } = evaluate(cloud, alarm);
    if (state !== alarm.state) {
      setAlarmState(cloud, alarm, { state, reason });
    }
  }
}

function evaluate(
  cloud: Cloud,
  alarm: Alarm,
): { readonly state: Alarm['state']; readonly reason: string } {
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
      : breaches(alarm, value),
  ).length;
  const needed = alarm.datapointsToAlarm ?? alarm.evaluationPeriods;
  const isAlarm = breaching >= needed;
  return {
    state: isAlarm ? 'ALARM' : 'OK',
    reason: `Threshold Crossed: ${breaching} out of the last ${
      alarm.evaluationPeriods
    } datapoints [${values.map(value => value ?? 'missing').join(', ')}] ${
      isAlarm ? 'breached' : 'breached, which is not enough, of'
    } the threshold (${alarm.threshold}).`,
  };
}

function breaches({ comparison, threshold }: Alarm, value: number): boolean {
  switch (comparison) {
    case 'GreaterThanOrEqualToThreshold':
      return value >= threshold;
    case 'GreaterThanThreshold':
      return value > threshold;
    case 'LessThanThreshold':
      return value < threshold;
    default:
      return value <= threshold;
  }
}

/**
 * Sets the state of an alarm; on a change, notifies its actions and the event bus.
 *
 * @internal
 */
export function setAlarmState(
  cloud: Cloud,
  alarm: Alarm,
  next: { readonly state: Alarm['state']; readonly reason: string },
): void {
  const previous = {
    value: alarm.state,
    reason: alarm.reason,
    timestamp: alarm.since,
  };
  alarm.state = next.state;
  alarm.reason = next.reason;
  alarm.since = cloud.now().toISOString();
  if (previous.value === next.state) {
    return;
  }
  const alarmArn = cloud.arn('cloudwatch', `alarm:${alarm.name}`);
  const state = {
    value: alarm.state,
    reason: alarm.reason,
    timestamp: alarm.since,
  };
  const configuration = {
    description: alarm.description,
    metrics: [
      {
        id: 'm1',
        returnData: true,
        metricStat: {
          metric: {
            namespace: alarm.namespace,
            name: alarm.metric,
            dimensions: alarm.dimensions,
          },
          period: alarm.periodSeconds,
          stat: alarm.statistic,
        },
      },
    ],
  };
  const detail = {
    alarmName: alarm.name,
    state,
    previousState: previous,
    configuration,
  };
  emitEvent(cloud, {
    source: 'aws.cloudwatch',
    'detail-type': 'CloudWatch Alarm State Change',
    resources: [alarmArn],
    detail,
  });
  const actions = {
    OK: alarm.okActions,
    ALARM: alarm.alarmActions,
    INSUFFICIENT_DATA: alarm.insufficientDataActions,
  }[alarm.state];
  const { accountId, region } = cloud.settings;
  for (const arn of alarm.areActionsOn ? actions : []) {
    if (arn.startsWith('arn:aws:sns:')) {
      publish(cloud, {
        topic: arn.split(':').at(-1) ?? '',
        subject: `${alarm.state}: "${alarm.name}" in ${region}`,
        message: JSON.stringify({
          AlarmName: alarm.name,
          AlarmDescription: alarm.description,
          AWSAccountId: accountId,
          Region: region,
          AlarmArn: alarmArn,
          OldStateValue: previous.value,
          NewStateValue: alarm.state,
          NewStateReason: alarm.reason,
          StateChangeTime: alarm.since,
          Trigger: {
            MetricName: alarm.metric,
            Namespace: alarm.namespace,
            Period: alarm.periodSeconds,
            Threshold: alarm.threshold,
          },
        }),
      });
    } else {
      sendToTargets(cloud, {
        targets: [{ arn }],
        event: {
          source: 'aws.cloudwatch',
          alarmArn,
          accountId,
          region,
          time: alarm.since,
          alarmData: detail,
        },
      });
    }
  }
}
