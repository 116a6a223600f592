import { useEffect, useRef } from 'react';

/**
 * Fills a field in by the chosen cluster: once while the field is empty, and again whenever another
 * cluster is chosen. What a person changes afterwards stays.
 *
 * @internal
 */
export function useFilledByCluster(options: {
  readonly cluster: string | undefined;
  readonly isEmpty: boolean;
  /** Absent until what follows from the cluster is known. */
  readonly fill: (() => void) | undefined;
}): void {
  const { cluster, isEmpty, fill } = options;
  const filledBy = useRef(isEmpty ? undefined : cluster);
  useEffect(() => {
    if (cluster && fill && filledBy.current !== cluster) {
      filledBy.current = cluster;
      fill();
    }
  });
}
