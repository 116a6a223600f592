import { AzureError } from '../errors/AzureError';
import type { Cloud } from '../state/Cloud';
import type { createPause } from './createPause';
import { MetricCollector } from './MetricCollector';
import type { MetricQuery } from './MetricQuery';
import type { MetricSeries } from './MetricSeries';
import type { ObservedMinute } from './ObservedMinute';

// Looked up once: globals are slow to find in a vm context, as in Jest.
const { ceil, floor, max, min } = Math;

/** A pause is asked for after so many minutes, of which the slowest, those of a thousand nodes, take about a millisecond. */
const minutesBetweenPauses = 16;
const pointsOfPiece = 2000;
/** Of one resource: more than all metrics of a gateway have in 93 days of minutes. */
const mostPoints = 3_000_000;
/** Azure Monitor keeps platform metrics 93 days. */
const retentionMilliseconds = 93 * 86_400_000;

/**
 * The series of each wanted metric of one resource, as Azure Monitor's `value` list, in pieces of JSON.
 *
 * A query of months has a hundred thousand minutes of each resource, so the work is done while the pieces are taken, with pauses. The query sees the state at the time of this call.
 *
 * @internal
 */
export function queryMetrics(
  cloud: Cloud,
  options: { readonly resourceId: string; readonly query: MetricQuery },
): (pause: ReturnType<typeof createPause>) => AsyncGenerator<string> {
  const { resourceId, query } = options;
  const publishedUntil =
    cloud.clock.now().getTime() - cloud.settings.metricsDelaySeconds * 1000;
  const keptSince = cloud.clock.now().getTime() - retentionMilliseconds;
  const times = timesOf(query, { publishedUntil, keptSince });
  const at = query.family.observe(cloud, { resourceId });
  const collect = () =>
    query.metrics.map(
      metric => new MetricCollector(metric, { query, points: times.points }),
    );
  refuseTooMuch(collect(), { minute: at(times.end - 1), points: times.points });
  return async function* pieces(pause) {
    // Only now: what fifty resources have is not to be in memory at once.
    const collectors = collect();
    const { firstPoint, begin, end, intervalMinutes } = times;
    for (let minute = begin; minute < end; minute += 1) {
      const waiting = minute % minutesBetweenPauses === 0 && pause();
      if (waiting) {
        await waiting;
      }
      const measured = at(minute);
      if (measured) {
        const point = floor((minute - firstPoint) / intervalMinutes);
        for (const collector of collectors) {
          collector.add(point, measured);
        }
      }
    }
    yield '[';
    for (const [index, collector] of collectors.entries()) {
      const { metric } = collector;
      const head = {
        id: `${resourceId}/providers/Microsoft.Insights/metrics/${metric.name}`,
        type: 'Microsoft.Insights/metrics',
        name: { value: metric.name, localizedValue: metric.displayName },
        displayDescription: metric.description,
        unit: metric.unit,
        errorCode: 'Success',
      };
      yield `${index > 0 ? ',' : ''}${open(head)},"timeseries":[`;
      for (const [place, series] of collector.series().entries()) {
        const metadatavalues = collector.splitBy.map(name => ({
          name: {
            value: name.toLowerCase(),
            localizedValue: name.toLowerCase(),
          },
          value: series.dimensions[name],
        }));
        yield `${place > 0 ? ',' : ''}${open({ metadatavalues })},"data":[`;
        yield* dataOf(series, { query, collector, times, pause });
        yield ']}';
      }
      yield ']}';
    }
    yield ']';
  };
}

function refuseTooMuch(
  collectors: readonly MetricCollector[],
  options: {
    readonly minute: ObservedMinute | undefined;
    readonly points: number;
  },
): void {
  const { minute, points } = options;
  const series = minute
    ? collectors.reduce((sum, collector) => sum + collector.countIn(minute), 0)
    : 0;
  if (series * points > mostPoints) {
    throw new AzureError('MetricQueryInvalid', {
      reason: `The query has ${series} series of ${points} points for one resource, and ${mostPoints} points are the most here: ask for less time, longer intervals or fewer series.`,
    });
  }
}

/** Points begin at whole intervals, except in `FULL`, which is one point. */
function timesOf(
  query: MetricQuery,
  options: { readonly publishedUntil: number; readonly keptSince: number },
) {
  const begin = floor(query.start.getTime() / 60_000);
  const endOfQuery = ceil(query.end.getTime() / 60_000);
  const isFull = query.interval.toUpperCase() === 'FULL';
  const intervalMinutes = isFull ? endOfQuery - begin : query.intervalMinutes;
  const firstPoint = isFull
    ? begin
    : floor(begin / intervalMinutes) * intervalMinutes;
  return {
    begin: max(begin, ceil(options.keptSince / 60_000)),
    /** A minute is published when it has passed and the delay too. */
    end: min(endOfQuery, floor(options.publishedUntil / 60_000)),
    firstPoint,
    intervalMinutes,
    points: ceil((endOfQuery - firstPoint) / intervalMinutes),
  };
}

/** A point without any value has only its time, as in Azure. */
async function* dataOf(
  series: MetricSeries,
  options: {
    readonly query: MetricQuery;
    readonly collector: MetricCollector;
    readonly times: ReturnType<typeof timesOf>;
    readonly pause: ReturnType<typeof createPause>;
  },
): AsyncGenerator<string> {
  const { query, collector, times, pause } = options;
  const aggregations =
    query.aggregations.length > 0
      ? query.aggregations
      : [collector.metric.primaryAggregation.toLowerCase()];
  for (let from = 0; from < times.points; from += pointsOfPiece) {
    await pause();
    const count = min(pointsOfPiece, times.points - from);
    const points = Array.from({ length: count }, (_, index) => {
      const minute = times.firstPoint + (from + index) * times.intervalMinutes;
      return JSON.stringify({
        timeStamp: new Date(minute * 60_000)
          .toISOString()
          .replace('.000Z', 'Z'),
        ...series.at(from + index, aggregations),
      });
    });
    yield `${from > 0 ? ',' : ''}${points.join(',')}`;
  }
}

/** An object whose last bracket is still to come. */
function open(object: object): string {
  return JSON.stringify(object).slice(0, -1);
}
