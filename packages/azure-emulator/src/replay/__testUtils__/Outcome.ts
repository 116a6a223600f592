import type { Difference } from './Difference';
import type { Exchange } from './Exchange';

/**
 * What became of one recorded exchange.
 *
 * @internal
 */
export interface Outcome {
  readonly exchange: Exchange;
  readonly differences: readonly Difference[];
  /** Why it was not replayed: a cut URI, or a service outside the list. */
  readonly notReplayable?: string;
}
