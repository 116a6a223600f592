import {
  type GatewayHistory,
  sameArmId,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { mapInTurns } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import { historyGapOf } from '../errors/historyGapOf';
import { partialPeaksGap } from '../errors/partialPeaksGap';
import { mapDailyAttempts } from '../map/mapDailyAttempts';
import { mapDailyFailures } from '../map/mapDailyFailures';
import { mapDailyPeaks } from '../map/mapDailyPeaks';
import { answerGapsOf } from './answerGapsOf';
import type { HistoryRequest } from './HistoryRequest';
import type { MetricQuery } from './MetricQuery';
import { readMetric } from './readMetric';

/**
 * The daily peaks of gateways of a region, of as many as a call takes, their busiest minutes and their
 * failures.
 *
 * @internal
 */
export async function readDailyPeaks(
  gatewayResourceIds: readonly string[],
  options: HistoryRequest,
): Promise<readonly GatewayHistory[]> {
  const { queries, session, region, signal, onGap } = options;
  const read = async (query: MetricQuery) => ({
    query,
    answers: await readMetric(session, {
      region,
      resourceIds: gatewayResourceIds,
      query,
      signal,
    }),
  });
  try {
    // Of half of it nothing is made: it would take the place of the whole that was known before.
    const peaks = await read(queries.dailyPeaks);
    const connections = await read(queries.dailyConnections);
    const gaps = [peaks, connections].flatMap(({ answers, query }) =>
      answerGapsOf(answers, { query, region, figures: 'dailyPeaks' }),
    );
    gaps.forEach(onGap);
    const unread = gaps.flatMap(gap => gap.gatewayResourceIds ?? []);
    const mapped = await mapInTurns(
      gatewayResourceIds.filter(
        resourceId => !unread.some(id => sameArmId(id, resourceId)),
      ),
      resourceId => mapDailyPeaks(resourceId, peaks),
    );
    const partial = mapped.filter(({ isPartial }) => isPartial);
    if (partial.length > 0) {
      onGap(partialPeaksGap(partial.map(({ resourceId }) => resourceId)));
    }
    return await mapInTurns(mapped, ({ resourceId, series }) => {
      const failedConnections = mapDailyFailures(resourceId, connections);
      return {
        resourceId,
        series: {
          ...series,
          ...mapDailyAttempts(resourceId, connections),
          ...(failedConnections.length > 0 && { failedConnections }),
        },
      };
    });
  } catch (error) {
    signal.throwIfAborted();
    onGap(
      historyGapOf(error, {
        part: 'daily peaks',
        figures: 'dailyPeaks',
        region,
        gatewayResourceIds,
      }),
    );
    return [];
  }
}
