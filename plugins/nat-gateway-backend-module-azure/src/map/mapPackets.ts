import type { MetricsQueryResult } from '@azure/monitor-query-metrics';
import {
  sameArmId,
  type GatewayFacts,
} from 'backstage-plugin-nat-gateway-common';
import type { MetricGroup } from '../read/MetricGroup';
import { samplesOf } from './samplesOf';

type GroupName = 'packets' | 'droppedPackets';

/**
 * One gateway's packets from the answers of all; undefined unless both figures were reported: "not
 * reported" is not 0.
 *
 * @internal
 */
export function mapPackets(
  resourceId: string,
  options: {
    readonly groups: Readonly<Record<GroupName, MetricGroup>>;
    readonly answers: Readonly<
      Record<GroupName, readonly MetricsQueryResult[]>
    >;
  },
): GatewayFacts['packets'] {
  const { groups, answers } = options;
  const sumOf = (name: GroupName) => {
    const own = answers[name].filter(
      answer => answer.resourceId && sameArmId(answer.resourceId, resourceId),
    );
    const samples = samplesOf(own, groups[name]);
    return samples.length > 0
      ? samples.reduce((total, { value }) => total + value, 0)
      : undefined;
  };
  const total = sumOf('packets');
  const dropped = sumOf('droppedPackets');
  if (total === undefined || dropped === undefined) return undefined;
  const { start, end } = groups.packets.window;
  return {
    total,
    dropped,
    window: { start: start.toISOString(), end: end.toISOString() },
  };
}
