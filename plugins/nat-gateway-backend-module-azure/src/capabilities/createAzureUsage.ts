import {
  say,
  type FigureKind,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { UsageCapability } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import { toCloudError } from '../errors/toCloudError';
import { mapUsageSlices } from '../map/mapUsageSlices';
import { answerGapsOf } from '../read/answerGapsOf';
import type { AzureSessions } from '../read/AzureSessions';
import { readMetric } from '../read/readMetric';
import { usageQueries, type UsageFigure } from '../read/usageQueries';

const kindOf: Readonly<Record<UsageFigure, FigureKind>> = {
  connections: 'connections',
  failures: 'failedConnections',
  bytes: 'throughput',
  packets: 'packets',
  droppedPackets: 'packets',
  availability: 'availability',
};
const figures = Object.keys(kindOf) as readonly UsageFigure[];

/**
 * What Azure Monitor tells of one gateway, by a call for each of six metrics. What one of them refuses is named, and the rest
 * is told; it fails where none answers.
 *
 * @internal
 */
export function createAzureUsage(options: {
  readonly sessions: AzureSessions;
  readonly now: () => Date;
}): UsageCapability {
  const { sessions, now } = options;
  return {
    read: async ({ scope, gateway, period, signal }) => {
      const session = sessions.of(scope.account).read;
      const { stepMinutes, queries } = usageQueries(period, { now: now() });
      const { region, resourceId } = gateway;
      const settled = await Promise.allSettled(
        figures.map(async figure => {
          const query = queries[figure];
          const answers = await readMetric(session, {
            region,
            resourceIds: [resourceId],
            query,
            signal,
          });
          const [gap] = answerGapsOf(answers, {
            query,
            region,
            figures: kindOf[figure],
          });
          return gap ? undefined : ([figure, answers] as const);
        }),
      );
      signal.throwIfAborted();
      const read = settled.flatMap(each =>
        each.status === 'fulfilled' && each.value ? [each.value] : [],
      );
      const reasons = settled.flatMap(each =>
        each.status === 'rejected' ? [each.reason] : [],
      );
      if (reasons.length > 0 && read.length === 0) {
        throw toCloudError(reasons[0], {
          doing: say('cloud.collecting', { subscriptionId: scope.id }),
          resourceId,
        });
      }
      const answers: Parameters<typeof mapUsageSlices>[1]['answers'] =
        Object.fromEntries(read);
      const notRead = figures.filter(figure => !answers[figure]);
      return {
        stepMinutes,
        slices: mapUsageSlices(resourceId, { queries, answers, stepMinutes }),
        ...(notRead.length > 0 && {
          notRead: [...new Set(notRead.map(figure => kindOf[figure]))],
        }),
      };
    },
  };
}
