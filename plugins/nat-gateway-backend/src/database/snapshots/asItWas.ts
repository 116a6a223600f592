import type {
  ObservedCluster,
  ObservedGateway,
  ObservedPlace,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { newestFigures } from './newestFigures';

/**
 * What was observed by the collection before, where the newest could not list its kind: all of it is as
 * it was, its figures too.
 *
 * @internal
 */
export function asItWas<
  Resource extends ObservedCluster | ObservedGateway | ObservedPlace,
>(
  before: Resource,
  options: {
    /** ISO 8601: when the collection before ended. */
    readonly beforeAt: string;
  },
): Resource {
  const lastReadAt = before.lastReadAt ?? options.beforeAt;
  if (!('measurement' in before)) return { ...before, lastReadAt };
  const { measurement: _, ...rest } = before;
  const measurementWas = newestFigures(before);
  return {
    ...(rest as Resource),
    ...(measurementWas && { measurementWas }),
    lastReadAt,
  };
}
