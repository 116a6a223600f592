import type { Cloud } from '../cloud/Cloud';
import { emitEvent } from '../events/emitEvent';
import { publish } from '../sns/snsActions';
import { resourceOf } from '../state/kinds';
import type { Item } from '../state/State';
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
 *
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/AlarmThatSendsEmail.html, "Evaluating an alarm" and "Configuring how CloudWatch alarms treat missing data"
 *
 * @internal
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
