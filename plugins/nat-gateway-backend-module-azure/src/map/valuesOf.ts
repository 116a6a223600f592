import type { MetricsQueryResult } from '@azure/monitor-query-metrics';
import { sameArmId } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { MetricQuery } from '../read/MetricQuery';

/**
 * One interval of one series of a resource.
 *
 * @internal
 */
export interface MetricValue {
  /** ISO 8601, start of the interval. */
  readonly at: string;
  /** In lower case, in the order of the query's dimensions. */
  readonly dimensions: readonly string[];
  /** The first of the query's aggregations. */
  readonly value: number;
  /** How many samples it was made of, where the query asks for it. */
  readonly count?: number;
  /** The highest of them, where the query asks for it. */
  readonly maximum?: number;
}

/**
 * What was reported of one resource; intervals without a value are left out.
 *
 * @internal
 */
export function valuesOf(
  resourceId: string,
  options: {
    readonly query: Pick<MetricQuery, 'metric' | 'aggregations' | 'dimensions'>;
    readonly answers: readonly MetricsQueryResult[];
  },
): readonly MetricValue[] {
  const { answers, query } = options;
  const [aggregation] = query.aggregations;
  return (
    answers
      .filter(answer => sameArmId(answer.resourceId ?? '', resourceId))
      .flatMap(({ metrics }) => metrics)
      // The SDK puts the display name ("Total SNAT Connection Count") in `name`; the id has the metric's.
      .filter(({ id }) => id.endsWith(`/${query.metric}`))
      // With an error in it, what it has may be a part only: a sum of that is no figure.
      .filter(({ errorCode = 'Success' }) => errorCode === 'Success')
      .flatMap(({ timeseries }) => timeseries)
      .flatMap(({ metadatavalues = [], data = [] }) => {
        const dimensions = query.dimensions.map(
          wanted =>
            metadatavalues
              .find(({ name }) => name?.toLowerCase() === wanted.toLowerCase())
              ?.value?.toLowerCase() ?? '',
        );
        return data.flatMap(point => {
          const value = point[aggregation];
          return typeof value === 'number' && Number.isFinite(value)
            ? [
                {
                  at: new Date(point.timeStamp).toISOString(),
                  dimensions,
                  value,
                  count: point.count,
                  maximum: point.maximum,
                },
              ]
            : [];
        });
      })
  );
}
