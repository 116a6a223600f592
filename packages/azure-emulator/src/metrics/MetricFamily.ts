import type { Cloud } from '../state/Cloud';
import type { MetricCell } from './MetricCell';
import type { MetricDescription } from './MetricDescription';

/**
 * The metrics of one resource type.
 *
 * @internal
 */
export interface MetricFamily {
  /** `Microsoft.Network/natGateways`, which is also the metrics' namespace. */
  readonly type: string;
  readonly metrics: readonly MetricDescription[];
  /** The cells of each metric in one minute; `undefined` when the resource was not there. */
  readonly measure: (
    cloud: Cloud,
    options: { readonly resourceId: string; readonly minute: number },
  ) => ((metric: string) => readonly MetricCell[]) | undefined;
}
