import type { MetricValue } from './valuesOf';

/**
 * New connections each second in the busiest minute of one interval of `SNATConnectionCount`.
 *
 * Azure reports a sample a minute. A gateway that is measured in several places at once has more,
 * whose highest is not the sum of a minute: then each place counts as if all were at their highest.
 * Without the highest sample the interval is taken to be even.
 *
 * @internal
 */
export function attemptsPerSecond(
  interval: Pick<MetricValue, 'value' | 'maximum' | 'count'>,
  options: { readonly minutes: number },
): number {
  const { value: total, maximum, count } = interval;
  const { minutes } = options;
  if (maximum === undefined) return total / (minutes * 60);
  const places = Math.max(1, Math.ceil((count ?? 0) / minutes));
  return Math.min(total, maximum * places) / 60;
}
