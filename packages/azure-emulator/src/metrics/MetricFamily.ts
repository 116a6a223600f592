import type { Cloud } from '../state/Cloud';
import type { MetricDescription } from './MetricDescription';
import type { ObservedMinute } from './ObservedMinute';

/**
 * The metrics of one resource type.
 *
 * @internal
 */
export interface MetricFamily {
  /** `Microsoft.Network/natGateways`, which is also the metrics' namespace. */
  readonly type: string;
  readonly metrics: readonly MetricDescription[];
  /**
   * Each minute of a resource as it is known now, whatever changes later; `undefined` for a minute in which it was not there.
   */
  readonly observe: (
    cloud: Cloud,
    options: { readonly resourceId: string },
  ) => (minute: number) => ObservedMinute | undefined;
}
