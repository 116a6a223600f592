import type { AzureShape, MetricSeries } from './AzureShape';

const series = (dimension: string, value: string, data: object) => ({
  metadatavalues: [{ name: { value: dimension }, value }],
  data: [data],
});

function seriesOf(
  shape: AzureShape,
  options: { readonly metric: string; readonly gateway: string },
): string | readonly MetricSeries[] {
  const { gateway, metric } = options;
  const given = shape.metrics?.[metric];
  if (given !== undefined) return given;
  const connections = Object.entries(shape.connections ?? {}).find(
    ([name]) => name.toLowerCase() === gateway.toLowerCase(),
  )?.[1];
  if (connections === undefined) return [];
  switch (metric) {
    case 'TotalConnectionCount':
      return [series('Protocol', '6', { total: connections })];
    case 'SNATConnectionCount':
      return [
        series('ConnectionState', 'Attempted', { total: connections }),
        series('ConnectionState', 'Failed', { total: 0 }),
      ];
    case 'DatapathAvailability':
      return [{ metadatavalues: [], data: [{ average: 100 }] }];
    default:
      return [];
  }
}

/**
 * The answer of Azure Monitor's batch call for the resources of a shape. Each sample has a timestamp;
 * the newest is the current time, and those outside of the window that is asked for are left out.
 *
 * @internal
 */
export function metricsAnswer(
  shape: AzureShape,
  options: {
    readonly metric: string;
    readonly namespace: string;
    readonly resourceIds: readonly string[];
    /** ISO 8601. */
    readonly window: { readonly start: string; readonly end: string };
    readonly now: Date;
  },
): object {
  const { metric, namespace, now, resourceIds, window } = options;
  const at = (minutes: number) =>
    new Date(now.getTime() - minutes * 60_000).toISOString();
  return {
    values: resourceIds.map(resourceId => {
      const found = seriesOf(shape, {
        metric,
        gateway: resourceId.split('/').pop() ?? '',
      });
      return {
        starttime: at(60),
        endtime: at(0),
        interval: 'PT1M',
        namespace,
        resourceregion: 'westeurope',
        resourceid: resourceId,
        value: [
          {
            id: `${resourceId}/providers/Microsoft.Insights/metrics/${metric}`,
            type: 'Microsoft.Insights/metrics',
            name: { value: metric, localizedValue: metric },
            unit: 'Count',
            errorCode: typeof found === 'string' ? found : 'Success',
            timeseries:
              typeof found === 'string'
                ? []
                : found.map(({ data, ...rest }) => ({
                    ...rest,
                    ...(data && {
                      data: data
                        .map((point, index) => ({
                          timeStamp: at(data.length - index),
                          ...point,
                        }))
                        .filter(
                          ({ timeStamp }) =>
                            Date.parse(timeStamp) >= Date.parse(window.start) &&
                            Date.parse(timeStamp) < Date.parse(window.end),
                        ),
                    }),
                  })),
          },
        ],
      };
    }),
  };
}
