import type { Cloud } from '../state/Cloud';
import type { MetricDefinition } from './MetricDefinition';
import type { MetricFamily } from './MetricFamily';

/**
 * The metrics of a type and the function that measures a minute of them, brought together.
 *
 * @internal
 */
export function createMetricFamily<Minute>(options: {
  readonly type: string;
  readonly definitions: readonly MetricDefinition<Minute>[];
  readonly measure: (
    cloud: Cloud,
    options: { readonly resourceId: string; readonly minute: number },
  ) => Minute | undefined;
}): MetricFamily {
  const { type, definitions } = options;
  const byName = new Map(definitions.map(metric => [metric.name, metric]));
  return {
    type,
    metrics: definitions,
    measure: (cloud, asked) => {
      const minute = options.measure(cloud, asked);
      return minute && (name => byName.get(name)?.cells(minute) ?? []);
    },
  };
}
