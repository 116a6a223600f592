import type { MetricsService } from '@backstage/backend-plugin-api/alpha';

/**
 * A piece of collection that ended, well or not.
 *
 * @internal
 */
export interface EndedCollection {
  /** The scope's key. */
  readonly scope: string;
  readonly what: 'collection' | 'history';
  readonly outcome: 'succeeded' | 'failed';
  readonly seconds: number;
}

/**
 * Records how long each collection took.
 *
 * @internal
 */
export function recordCollections(
  metrics: MetricsService,
): (ended: EndedCollection) => void {
  const duration = metrics.createHistogram('nat_gateway.collection.duration', {
    description: 'How long a collection of a scope took',
    unit: 's',
  });
  return ({ seconds, ...attributes }) => duration.record(seconds, attributes);
}
