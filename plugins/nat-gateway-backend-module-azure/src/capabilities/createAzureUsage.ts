import { say } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { UsageCapability } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import { toCloudError } from '../errors/toCloudError';
import { mapUsageSlices } from '../map/mapUsageSlices';
import type { AzureSessions } from '../read/AzureSessions';
import { readMetric } from '../read/readMetric';
import { usageQueries } from '../read/usageQueries';

/**
 * What Azure Monitor tells of one gateway, by two calls.
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
      const { stepMinutes, ...groups } = usageQueries(period, { now: now() });
      const { region, resourceId } = gateway;
      try {
        const [connections, failures] = await Promise.all(
          [groups.connections, groups.failures].map(query =>
            readMetric(session, {
              region,
              resourceIds: [resourceId],
              query,
              signal,
            }),
          ),
        );
        return {
          stepMinutes,
          slices: mapUsageSlices(resourceId, {
            groups,
            answers: { connections, failures },
            stepMinutes,
          }),
        };
      } catch (error) {
        signal.throwIfAborted();
        throw toCloudError(error, {
          doing: say('cloud.collecting', { subscriptionId: scope.id }),
          resourceId,
        });
      }
    },
  };
}
