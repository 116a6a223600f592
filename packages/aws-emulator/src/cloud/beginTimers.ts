import { evaluateAlarms } from '../cloudwatch/cloudWatchActions';
import { checkTargets, countTargets } from '../elbv2/elbActions';
import { emitScheduled } from '../events/emitEvent';
import type { Cloud } from './Cloud';

/** Assumed: how often Auto Scaling checks its groups. */
const reconcileMilliseconds = 5_000;
const minute = 60_000;
const units: Readonly<Record<string, number>> = {
  minute,
  hour: 60 * minute,
  day: 24 * 60 * minute,
};

/** The recurring work in an account that no request starts. @internal */
export function beginTimers(cloud: Cloud): void {
  const { agenda, state } = cloud;
  cloud.remember(-Infinity);
  agenda.every(reconcileMilliseconds, () => cloud.autoScaler.reconcile());
  for (const group of state.targetGroups.values()) {
    agenda.every(group.healthCheck.intervalSeconds * 1000, () =>
      checkTargets(cloud, group),
    );
  }
  agenda.every(minute, () => {
    countTargets(cloud);
    checkStatuses(cloud);
    evaluateAlarms(cloud);
  });
  for (const rule of state.rules.values()) {
    const [, count, unit] =
      /^rate\((\d+) (\w+?)s?\)$/.exec(rule.schedule ?? '') ?? [];
    if (count) {
      agenda.every(Number(count) * units[unit], () =>
        emitScheduled(cloud, rule),
      );
    }
  }
}

/** https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/viewing_metrics_with_cloudwatch.html, "Status check metrics". */
function checkStatuses(cloud: Cloud): void {
  for (const { id, state, isHostImpaired } of cloud.state.instances.values()) {
    const names = ['StatusCheckFailed', 'StatusCheckFailed_System'];
    for (const name of state === 'running' ? names : []) {
      cloud.metrics.add(
        { namespace: 'AWS/EC2', name, dimensions: { InstanceId: id } },
        { at: cloud.now(), value: isHostImpaired ? 1 : 0 },
      );
    }
  }
}
