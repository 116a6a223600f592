import type { GatewayHistory } from 'backstage-plugin-nat-gateway-common';
import { historyGapOf } from '../errors/historyGapOf';
import { partialPeaksGap } from '../errors/partialPeaksGap';
import { mapDailyPeaks } from '../map/mapDailyPeaks';
import type { HistoryRequest } from './HistoryRequest';
import { readMetric } from './readMetric';

/**
 * The daily peaks of the gateways of a region.
 *
 * @internal
 */
export async function readDailyPeaks(
  gatewayResourceIds: readonly string[],
  options: HistoryRequest,
): Promise<readonly GatewayHistory[]> {
  const { queries, session, region, signal, onGap } = options;
  const query = queries.dailyPeaks;
  try {
    const answers = await readMetric(session, {
      region,
      resourceIds: gatewayResourceIds,
      query,
      signal,
    });
    const mapped = gatewayResourceIds.map(resourceId =>
      mapDailyPeaks(resourceId, { query, answers }),
    );
    const partial = mapped.filter(({ isPartial }) => isPartial);
    if (partial.length > 0) {
      onGap(partialPeaksGap(partial.map(({ resourceId }) => resourceId)));
    }
    return mapped.map(({ resourceId, series }) => ({ resourceId, series }));
  } catch (error) {
    signal.throwIfAborted();
    onGap(
      historyGapOf(error, {
        part: 'daily peaks',
        region,
        gatewayResourceIds,
      }),
    );
    return [];
  }
}
