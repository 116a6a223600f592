import type { MetricsQueryResult } from '@azure/monitor-query-metrics';
import {
  say,
  type CollectionGap,
  type FigureKind,
} from 'backstage-plugin-nat-gateway-common';
import { groupBy } from 'lodash';
import type { MetricGroup } from './MetricGroup';
import { asWayOut } from '../errors/asWayOut';

type Metric = MetricsQueryResult['metrics'][number];

/** The code inside an answer whose status says that all went well. */
const errorOf = ({ errorCode }: Metric) =>
  errorCode !== undefined && errorCode !== 'Success' ? errorCode : undefined;

/** Sums of all protocols or states are not what was asked for: nothing can be told from them. */
const isUnsplit = ({ timeseries }: Metric, dimension: string | undefined) =>
  dimension !== undefined &&
  timeseries.some(
    ({ data, metadatavalues }) =>
      (data ?? []).length > 0 &&
      !metadatavalues?.some(
        ({ name }) => name?.toLowerCase() === dimension.toLowerCase(),
      ),
  );

/**
 * What an answer leaves out although its status is 200: a metric with an error code in it, or one that
 * is not split as was asked for. A gap for each cause, with the gateways that miss the figures.
 *
 * @internal
 */
export function answerGapsOf(
  answers: readonly MetricsQueryResult[],
  options: {
    readonly group: Pick<MetricGroup, 'dimension' | 'metric'>;
    readonly region: string;
    readonly figures: FigureKind;
  },
): readonly CollectionGap[] {
  const { figures, group, region } = options;
  const found = answers.flatMap(({ metrics, resourceId }) =>
    metrics.flatMap(metric => {
      const code =
        errorOf(metric) ??
        (isUnsplit(metric, group.dimension) ? '' : undefined);
      return resourceId && code !== undefined ? [{ code, resourceId }] : [];
    }),
  );
  return Object.entries(groupBy(found, ({ code }) => code)).map(
    ([code, of]) => ({
      part: `metrics/${region}/${group.metric}`,
      message: code
        ? `Azure Monitor answered ${group.metric} in ${region} with the error ${code}`
        : 'Azure Monitor answered without the dimensions that were asked for',
      reason: 'failed',
      ...(code && { code }),
      ...asWayOut(say('wayOut.azuresSide', {})),
      figures,
      gatewayResourceIds: of.map(({ resourceId }) => resourceId),
    }),
  );
}
