import type { MetricsQueryResult } from '@azure/monitor-query-metrics';
import {
  say,
  type CollectionGap,
  type FigureKind,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { groupBy } from 'lodash';
import type { MetricQuery } from './MetricQuery';
import { asWayOut } from '../errors/asWayOut';

type Metric = MetricsQueryResult['metrics'][number];

/** The code inside an answer whose status says that all went well. */
const errorOf = ({ errorCode }: Metric) =>
  errorCode !== undefined && errorCode !== 'Success' ? errorCode : undefined;

/** Sums of all protocols or states are not what was asked for: nothing can be told from them. */
const isUnsplit = ({ timeseries }: Metric, dimensions: readonly string[]) =>
  dimensions.length > 0 &&
  timeseries.some(
    ({ data, metadatavalues }) =>
      (data ?? []).length > 0 &&
      !metadatavalues?.some(({ name }) =>
        dimensions.some(each => each.toLowerCase() === name?.toLowerCase()),
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
    readonly query: Pick<MetricQuery, 'dimensions' | 'metric'>;
    readonly region: string;
    readonly figures: FigureKind;
  },
): readonly CollectionGap[] {
  const { figures, query, region } = options;
  const found = answers.flatMap(({ metrics, resourceId }) =>
    metrics.flatMap(metric => {
      const code =
        errorOf(metric) ??
        (isUnsplit(metric, query.dimensions) ? '' : undefined);
      return resourceId && code !== undefined ? [{ code, resourceId }] : [];
    }),
  );
  return Object.entries(groupBy(found, ({ code }) => code)).map(
    ([code, of]) => ({
      part: `metrics/${region}/${query.metric}`,
      message: code
        ? `Azure Monitor answered ${query.metric} in ${region} with the error ${code}`
        : 'Azure Monitor answered without the dimensions that were asked for',
      reason: 'failed',
      ...(code && { code }),
      ...asWayOut(say('wayOut.azuresSide', {})),
      figures,
      gatewayResourceIds: of.map(({ resourceId }) => resourceId),
    }),
  );
}
