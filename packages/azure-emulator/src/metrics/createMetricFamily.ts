import type { Cloud } from '../state/Cloud';
import type { MetricDefinition } from './MetricDefinition';
import type { MetricFamily } from './MetricFamily';
import type { ObservedMinute } from './ObservedMinute';

/**
 * The metrics of a type and the function that observes its minutes, brought together.
 *
 * @internal
 */
export function createMetricFamily<Minute>(options: {
  readonly type: string;
  readonly definitions: readonly MetricDefinition<Minute>[];
  readonly observe: (
    cloud: Cloud,
    options: { readonly resourceId: string },
  ) => (minute: number) => Minute | undefined;
}): MetricFamily {
  const { type, definitions } = options;
  const byName = new Map(definitions.map(metric => [metric.name, metric]));
  return {
    type,
    metrics: definitions,
    observe: (cloud, asked) => {
      const observed = options.observe(cloud, asked);
      // One view for all minutes: it shows the one that was asked for last.
      let minute: Minute | undefined;
      const view: ObservedMinute = {
        combinationsOf: name =>
          (minute && byName.get(name)?.combinations(minute)) ?? [],
        valuesOf: name => (minute && byName.get(name)?.values(minute)) ?? [],
      };
      return at => {
        minute = observed(at);
        return minute && view;
      };
    },
  };
}
